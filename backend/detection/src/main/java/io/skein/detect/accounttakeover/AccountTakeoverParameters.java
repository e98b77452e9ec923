// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as an account taken over. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param gap longest time from a change to the payments after it; above zero
 * @param minDrainedShare least share of what was there that new payees must get; above 0, at most 1
 * @param minAmount least sum of that, in major units of the base currency; what has no rate is not held to it
 * @param repeated what it looks like when one new payee is paid again and again, however much is left
 * @param minHistory how long the customer's transfers must be known before the change; above zero
 * @param maxUsers what more customers use is a hub and its use no change; at least 1
 */
public record AccountTakeoverParameters(
        Duration gap, double minDrainedShare, double minAmount, Repeated repeated, Duration minHistory, int maxUsers) {

    public AccountTakeoverParameters {
        Require.that(gap.isPositive(), "gap must be above zero, was " + gap);
        Require.that(
                0 < minDrainedShare && minDrainedShare <= 1,
                "minDrainedShare must be above 0, at most 1, was " + minDrainedShare);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        Require.that(minHistory.isPositive(), "minHistory must be above zero, was " + minHistory);
        Require.that(maxUsers >= 1, "maxUsers must be at least 1, were " + maxUsers);
    }

    /**
     * Payments to one new payee: a trial and then the rest, or one sum in parts.
     *
     * @param minPayments least number of them; at least 2
     * @param minAmount least sum, in major units of the base currency; what has no rate is not held to it
     * @param minPastShare least multiple of the customer's greatest payment before the change; at least 0
     */
    public record Repeated(int minPayments, double minAmount, double minPastShare) {

        public Repeated {
            Require.that(minPayments >= 2, "minRepeats must be at least 2, was " + minPayments);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount),
                    "minRepeatedAmount must be at least 0, was " + minAmount);
            Require.that(
                    minPastShare >= 0 && Double.isFinite(minPastShare),
                    "minPastShare must be at least 0, was " + minPastShare);
        }
    }
}
