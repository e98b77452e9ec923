// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

/**
 * A transfer and what may be known when its features are taken.
 *
 * @param transfer its number
 * @param from the originator's account
 * @param to the beneficiary's account
 * @param at when it happened, in milliseconds
 * @param until the last instant of which transfers are known
 */
record Moment(int transfer, int from, int to, long at, long until) {

    static final long HOUR = 3_600_000L;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;

    /** {@return the instant after which transfers are looked at} */
    long since() {
        return at - WEEK;
    }
}
