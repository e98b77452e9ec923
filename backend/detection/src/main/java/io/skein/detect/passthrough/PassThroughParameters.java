// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import io.skein.detect.Require;
import io.skein.detect.money.Following;
import java.time.Duration;

/**
 * What counts as a pass-through account. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed, how long it may rest, and which accounts are hubs
 * @param pass what counts as one pass
 * @param repetition how often it must happen
 * @param minInflowShare least share of all that came in from others in the data that was passed on; from 0 to 1
 * @param maxKept greatest share of all that came in meanwhile by which the balance may have risen or fallen; at least 0,
 *     above 1 where own money of long ago went out as well
 * @param minAmount least sum of the passes, in major units of the base currency; at least 0
 */
public record PassThroughParameters(
        Following following,
        Pass pass,
        Repetition repetition,
        double minInflowShare,
        double maxKept,
        double minAmount) {

    public PassThroughParameters {
        Require.that(
                minInflowShare >= 0 && minInflowShare <= 1,
                "minInflowShare must be from 0 to 1, was " + minInflowShare);
        Require.that(maxKept >= 0 && Double.isFinite(maxKept), "maxKeptShare must be at least 0, was " + maxKept);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }

    /**
     * One inflow that is passed on.
     *
     * @param minEach least amount of it, in major units of the base currency; at least 0
     * @param minShare least share of it that goes on; above 0, at most 1
     * @param maxBranches most outflows it may go on in; at least 1
     * @param minFed least share of each of those that it must pay for; from 0.5 to 1
     */
    public record Pass(double minEach, double minShare, int maxBranches, double minFed) {

        public Pass {
            Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
            Require.that(0 < minShare && minShare <= 1, "minPassedShare must be above 0, at most 1, was " + minShare);
            Require.that(maxBranches >= 1, "maxBranches must be at least 1, were " + maxBranches);
            Require.that(0.5 <= minFed && minFed <= 1, "minFedShare must be from 0.5 to 1, was " + minFed);
        }
    }

    /**
     * How often.
     *
     * @param min least number of passes; at least 2
     * @param minPayers least number of different parties whose money passes; at least 1
     * @param span within what time; above zero
     */
    public record Repetition(int min, int minPayers, Duration span) {

        public Repetition {
            Require.that(min >= 2, "minPasses must be at least 2, were " + min);
            Require.that(minPayers >= 1, "minPayers must be at least 1, were " + minPayers);
            Require.that(span.isPositive(), "span must be above zero, was " + span);
        }
    }
}
