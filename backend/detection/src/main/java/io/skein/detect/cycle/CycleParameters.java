// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a round trip. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param maxSpan longest time from the first leg to the last; above zero
 * @param maxGap longest time from one leg to the next; above zero
 * @param hops how many transfers
 * @param amounts how much must go round
 * @param minParties least number of different controllers; below it the accounts sweep their owner's money
 * @param hubDegree accounts with more transfers than this in the window are left out; at least 1
 */
public record CycleParameters(
        Duration maxSpan, Duration maxGap, Hops hops, Amounts amounts, int minParties, int hubDegree) {

    public CycleParameters {
        Require.that(maxSpan.isPositive(), "maxSpan must be above zero, was " + maxSpan);
        Require.that(maxGap.isPositive(), "maxGap must be above zero, was " + maxGap);
        Require.that(minParties >= 1, "minParties must be at least 1, was " + minParties);
        Require.that(hubDegree >= 1, "hubDegree must be at least 1, was " + hubDegree);
    }

    /**
     * Bounds on the number of transfers.
     *
     * @param min shortest cycle; at least 2
     * @param max longest cycle; at most 30
     */
    public record Hops(int min, int max) {

        /** Greatest {@code max}. */
        static final int LIMIT = 30;

        public Hops {
            Require.that(
                    2 <= min && min <= max && max <= LIMIT,
                    "hops must be 2 <= min <= max <= 30, were " + min + " and " + max);
        }
    }

    /**
     * Bounds on amounts.
     *
     * @param minReturnedShare least share of the first leg that comes back; every leg between must lie from this share of the first
     *     leg to its inverse; 0 for any amounts
     * @param min least amount of every leg, in major units of the base currency; not compared where a currency has no rate
     * @param ignoreRefunds whether two transfers of exactly the same amount, there and back, are a refund and no round trip
     */
    public record Amounts(double minReturnedShare, double min, boolean ignoreRefunds) {

        public Amounts {
            Require.that(
                    minReturnedShare >= 0 && minReturnedShare <= 1,
                    "minReturnedShare must be from 0 to 1, was " + minReturnedShare);
            Require.that(min >= 0 && Double.isFinite(min), "minAmount must be at least 0, was " + min);
        }
    }
}
