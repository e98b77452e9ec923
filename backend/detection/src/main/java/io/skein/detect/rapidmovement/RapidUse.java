// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.money.Throughflow;

/**
 * The first weeks of a new or quiet account.
 *
 * @param waking its first transfer
 * @param rest why the account is taken for new or quiet
 * @param quietMillis how long nothing was known of it, before or after as the rest says
 * @param flow what came in from others, and what became of it
 */
record RapidUse(int waking, Rest rest, long quietMillis, Throughflow flow) {

    /** Why an account is taken for new or quiet. */
    enum Rest {
        /** Nothing at all was known of it before. */
        NEW,
        /** It was used before, but not for a long time. */
        WOKEN,
        /** What was before the data begin is not known; in them it was used for this and then, for a long time, for nothing. */
        LEFT
    }
}
