// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.money.BaseSum;

/**
 * An account that woke.
 *
 * @param account the account
 * @param transfers what moved in the time after, in time order
 * @param idleMillis how long nothing had happened before
 * @param amount what moved
 * @param earlier greatest flow in an equally long window of earlier, and what of earlier had no rate
 */
record Reactivation(int account, int[] transfers, long idleMillis, BaseSum amount, BaseSum earlier) {

    /** {@return how many times the flow of earlier it is; against one unit where earlier flows had no rate} */
    double growth() {
        return amount.known() / Math.max(1, earlier.known());
    }
}
