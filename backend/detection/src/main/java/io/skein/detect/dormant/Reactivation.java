// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.money.BaseSum;

/**
 * An account that woke.
 *
 * @param account the account
 * @param transfers what moved in the time after, in time order
 * @param idle how long nothing had happened before
 * @param amount what moved
 * @param earlier what that is held against: the greatest flow in an equally long window of earlier, and what of earlier had no rate; the
 *     least flow that counts where nothing of earlier is known
 */
record Reactivation(int account, int[] transfers, Idle idle, BaseSum amount, BaseSum earlier) {

    /** {@return how many times the flow of earlier it is; against one unit where that is less or had no rate} */
    double growth() {
        return amount.known() / Math.max(1, earlier.known());
    }

    /**
     * A time in which nothing happened.
     *
     * @param millis how long it was
     * @param since what it began with
     */
    record Idle(long millis, Since since) {}

    /** What an idle time began with. */
    enum Since {
        LAST_TRANSFER,
        OPENING,
        BEGINNING_OF_DATA
    }
}
