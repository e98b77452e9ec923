// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a round trip. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param times how long it may take
 * @param hops how many transfers
 * @param amounts how much must go round
 * @param minParties least number of different controllers; below it the accounts sweep their owner's money
 * @param maxChance greatest likelihood that the accounts' other payments make the legs follow one another; from 0 to 1
 * @param hubDegree accounts with more transfers than this in the window are left out; at least 1
 */
public record CycleParameters(
        Times times, Hops hops, Amounts amounts, int minParties, double maxChance, int hubDegree) {

    public CycleParameters {
        Require.that(minParties >= 1, "minParties must be at least 1, was " + minParties);
        Require.that(maxChance >= 0 && maxChance <= 1, "maxChance must be from 0 to 1, was " + maxChance);
        Require.that(hubDegree >= 1, "hubDegree must be at least 1, was " + hubDegree);
    }

    /**
     * Bounds on times.
     *
     * @param maxSpan longest time from the first leg to the last; above zero
     * @param maxGap longest time from one leg to the next; above zero
     * @param pieceSpan longest time in which transfers of one pair are one leg in pieces; zero if each is a leg of its own
     */
    public record Times(Duration maxSpan, Duration maxGap, Duration pieceSpan) {

        public Times {
            Require.that(maxSpan.isPositive(), "maxSpan must be above zero, was " + maxSpan);
            Require.that(maxGap.isPositive(), "maxGap must be above zero, was " + maxGap);
            Require.that(!pieceSpan.isNegative(), "pieceSpan must not be negative, was " + pieceSpan);
        }
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
     * @param maxGrowth greatest share by which a leg may exceed the one that fed it; at least 0
     * @param min least amount of every leg, in major units of the base currency; not compared where a currency has no rate
     * @param ignoreRefunds whether two transfers of exactly the same amount, there and back, are a refund and no round trip
     */
    public record Amounts(double minReturnedShare, double maxGrowth, double min, boolean ignoreRefunds) {

        public Amounts {
            Require.that(
                    minReturnedShare >= 0 && minReturnedShare <= 1,
                    "minReturnedShare must be from 0 to 1, was " + minReturnedShare);
            Require.that(maxGrowth >= 0, "maxGrowth must be at least 0, was " + maxGrowth);
            Require.that(min >= 0 && Double.isFinite(min), "minAmount must be at least 0, was " + min);
        }
    }
}
