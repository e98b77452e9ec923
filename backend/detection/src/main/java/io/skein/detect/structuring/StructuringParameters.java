// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.Require;
import io.skein.detect.money.ThresholdBand;
import java.time.Duration;

/**
 * What counts as a split sum. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param span how long the sliding window is in which amounts are added up; above zero
 * @param band which amounts are just below the threshold
 * @param minTransfers least number of such transfers within it; at least 2
 * @param minSurprise least number of standard deviations above what is usual for the subject; at least 0
 * @param minTie least joint weight of the identifiers that link two parties; above 0, at most 1
 */
public record StructuringParameters(
        Duration span, ThresholdBand band, int minTransfers, double minSurprise, double minTie) {

    public StructuringParameters {
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minTransfers >= 2, "minTransfers must be at least 2, were " + minTransfers);
        Require.that(
                minSurprise >= 0 && Double.isFinite(minSurprise), "minSurprise must be at least 0, was " + minSurprise);
        Require.that(minTie > 0 && minTie <= 1, "minTie must be above 0 and at most 1, was " + minTie);
    }
}
