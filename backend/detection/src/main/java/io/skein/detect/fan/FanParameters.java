// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a fan. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param span how long the longest sliding window is in which counterparties are counted; above zero
 * @param scales how many lengths and least amounts are looked at: the span, its half and so on; the least amount, its double and so on
 * @param minCounterparties least number of different parties on the other side within it; at least 2
 * @param amounts how much must move
 * @param rarity how unusual it must be
 */
public record FanParameters(Duration span, int scales, int minCounterparties, Amounts amounts, Rarity rarity) {

    private static final int MOST_SCALES = 8;

    public FanParameters {
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(scales >= 1 && scales <= MOST_SCALES, "scales must be from 1 to 8, were " + scales);
        Require.that(minCounterparties >= 2, "minCounterparties must be at least 2, were " + minCounterparties);
    }

    /**
     * Bounds on amounts, in major units of the base currency; what has no rate is not held to them.
     *
     * @param minEach least amount of a transfer that is counted, at the smallest scale
     * @param minTotal least sum of the transfers in a window
     */
    public record Amounts(double minEach, double minTotal) {

        public Amounts {
            Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
            Require.that(minTotal >= 0 && Double.isFinite(minTotal), "minAmount must be at least 0, was " + minTotal);
        }
    }

    /**
     * What sets a fan apart from business as usual.
     *
     * @param minSurprise least number of standard deviations above what is usual for the subject; at least 0
     * @param minStrangerShare least share of strangers among all counterparties in that time; from 0 to 1
     * @param maxPeerShare greatest share of all parties that may ever reach as many counterparties; above 0, at most 1
     */
    public record Rarity(double minSurprise, double minStrangerShare, double maxPeerShare) {

        public Rarity {
            Require.that(
                    minSurprise >= 0 && Double.isFinite(minSurprise),
                    "minSurprise must be at least 0, was " + minSurprise);
            Require.that(
                    maxPeerShare > 0 && maxPeerShare <= 1,
                    "maxPeerShare must be above 0 and at most 1, was " + maxPeerShare);
            Require.that(
                    minStrangerShare >= 0 && minStrangerShare <= 1,
                    "minStrangerShare must be from 0 to 1, was " + minStrangerShare);
        }
    }
}
