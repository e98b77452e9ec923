// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import io.skein.detect.money.AccountBalance;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One stretch of time in which money passed through an account again and again.
 *
 * @param account the account
 * @param passages the inflows that were passed on, in time order
 * @param payers how many different parties paid them
 * @param amount what they come to
 * @param balance what happened in the account from the first of them to their last outflow
 */
record PassThrough(int account, List<Passage> passages, int payers, BaseSum amount, AccountBalance balance) {

    int[] inflows() {
        return passages.stream().mapToInt(Passage::inflow).toArray();
    }

    /** {@return all its transfers, ascending} */
    int[] transfers() {
        IntStream outflows = passages.stream().flatMapToInt(each -> Arrays.stream(each.outflows()));
        return IntStream.concat(Arrays.stream(inflows()), outflows)
                .sorted()
                .distinct()
                .toArray();
    }
}
