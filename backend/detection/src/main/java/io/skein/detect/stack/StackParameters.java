// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as layers of parties. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param span longest time of a dealing, between two that belong together, and between receiving and paying on; above zero
 * @param minEach transfers below this are not counted, in major units of the base currency; at least 0
 * @param maxPayers payees with more payers than this within a span are hubs; at least 2
 * @param size how large it must be
 * @param minDensity least share of the pairs of two neighbouring layers that deal; above 0, at most 1
 * @param tolerance greatest difference between what a middle layer receives and pays, as a share of the larger; from 0 to 1
 */
public record StackParameters(
        Duration span, double minEach, int maxPayers, Size size, double minDensity, double tolerance) {

    public StackParameters {
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
        Require.that(maxPayers >= 2, "maxPayers must be at least 2, were " + maxPayers);
        Require.that(minDensity > 0 && minDensity <= 1, "minDensity must be above 0 and at most 1, was " + minDensity);
        Require.that(tolerance >= 0 && tolerance <= 1, "tolerance must be from 0 to 1, was " + tolerance);
    }

    /**
     * How large layers must be.
     *
     * @param minLayers least number of layers; at least 2
     * @param minPairs least number of pairs of parties that deal; at least 4
     * @param minAmount least sum that the first layer pays, in major units of the base currency; what has no rate is not held to it
     */
    public record Size(int minLayers, int minPairs, double minAmount) {

        public Size {
            Require.that(minLayers >= 2, "minLayers must be at least 2, were " + minLayers);
            Require.that(minPairs >= 4, "minPairs must be at least 4, were " + minPairs);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        }
    }
}
