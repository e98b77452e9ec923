// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a deviation. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param window length of the windows that are compared; above zero
 * @param past what the subject's own past must be and how far to lie from it
 * @param peers what the peers must be and how far to lie from them
 * @param minMeasures least number of measures that must deviate in one window and direction; 1 to 5
 * @param amounts how much must move, and how
 * @param strangers what must move with parties never dealt with before for that to be a measure that deviates
 */
public record DeviationParameters(
        Duration window, Past past, Peers peers, int minMeasures, Amounts amounts, Newcomers strangers) {

    public DeviationParameters {
        Require.that(window.isPositive(), "window must be above zero, was " + window);
        Require.that(minMeasures >= 1 && minMeasures <= 5, "minMeasures must be 1 to 5, were " + minMeasures);
    }

    /**
     * Bounds on amounts; what has no rate is not held to them.
     *
     * @param minTotal least volume of the window, in major units of the base currency
     * @param maxSingleShare greatest share of it that may be one transfer; above 0, at most 1
     */
    public record Amounts(double minTotal, double maxSingleShare) {

        public Amounts {
            Require.that(minTotal >= 0 && Double.isFinite(minTotal), "minAmount must be at least 0, was " + minTotal);
            Require.that(
                    maxSingleShare > 0 && maxSingleShare <= 1,
                    "maxSingleShare must be above 0 and at most 1, was " + maxSingleShare);
        }
    }

    /**
     * Parties never dealt with before.
     *
     * @param least least number of them; at least 1
     * @param minShare least share of the window's volume that moves with them; from 0 to 1
     */
    public record Newcomers(int least, double minShare) {

        public Newcomers {
            Require.that(least >= 1, "minStrangers must be at least 1, was " + least);
            Require.that(minShare >= 0 && minShare <= 1, "minStrangerShare must be from 0 to 1, was " + minShare);
        }
    }

    /**
     * The subject's own past.
     *
     * @param minWindows least number of earlier windows; at least 1
     * @param minDeviation least number of spreads above their median; at least 0
     * @param minGrowth least multiple of the greatest of them, for volume and frequency; at least 1
     */
    public record Past(int minWindows, double minDeviation, double minGrowth) {

        public Past {
            Require.that(minWindows >= 1, "minHistory must be at least 1, was " + minWindows);
            Require.that(
                    minDeviation >= 0 && Double.isFinite(minDeviation),
                    "minDeviation must be at least 0, was " + minDeviation);
            Require.that(
                    minGrowth >= 1 && Double.isFinite(minGrowth), "minGrowth must be at least 1, was " + minGrowth);
        }
    }

    /**
     * Other subjects in the same window and direction.
     *
     * @param least number of them below which they are no measure; at least 1
     * @param minDeviation least number of spreads above their median; at least 0
     */
    public record Peers(int least, double minDeviation) {

        public Peers {
            Require.that(least >= 1, "minPeers must be at least 1, was " + least);
            Require.that(
                    minDeviation >= 0 && Double.isFinite(minDeviation),
                    "minPeerDeviation must be at least 0, was " + minDeviation);
        }
    }
}
