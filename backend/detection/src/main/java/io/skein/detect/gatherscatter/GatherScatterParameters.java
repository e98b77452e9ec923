// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as gather-scatter. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param span how long before the turn is gathered, and after it scattered; above zero
 * @param minCounterparties least number of different parties on either side; at least 2
 * @param amounts how much must move
 * @param rarity how unusual it must be
 */
public record GatherScatterParameters(Duration span, int minCounterparties, Amounts amounts, Rarity rarity) {

    public GatherScatterParameters {
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minCounterparties >= 2, "minCounterparties must be at least 2, were " + minCounterparties);
    }

    /**
     * Bounds on amounts, in major units of the base currency; what has no rate is not held to them.
     *
     * @param minEach least amount of a transfer that is counted
     * @param minTotal least sum of what is gathered
     * @param tolerance greatest difference between gathered and scattered, as a share of the gathered; at least 0
     */
    public record Amounts(double minEach, double minTotal, double tolerance) {

        public Amounts {
            Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
            Require.that(minTotal >= 0 && Double.isFinite(minTotal), "minAmount must be at least 0, was " + minTotal);
            Require.that(
                    tolerance >= 0 && Double.isFinite(tolerance), "tolerance must be at least 0, was " + tolerance);
        }
    }

    /**
     * What sets it apart from business as usual.
     *
     * @param minSurprise least number of standard deviations above what is usual for the subject, on either side; at least 0
     * @param minStrangerShare least share of the counterparties with whom the subject has no transfer at other times; from 0 to 1
     */
    public record Rarity(double minSurprise, double minStrangerShare) {

        public Rarity {
            Require.that(
                    minSurprise >= 0 && Double.isFinite(minSurprise),
                    "minSurprise must be at least 0, was " + minSurprise);
            Require.that(
                    minStrangerShare >= 0 && minStrangerShare <= 1,
                    "minStrangerShare must be from 0 to 1, was " + minStrangerShare);
        }
    }
}
