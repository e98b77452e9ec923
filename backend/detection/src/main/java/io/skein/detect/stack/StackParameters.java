// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What counts as layers of parties. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param spans longest times of a dealing, between two that belong together, and between receiving and paying on
 * @param minEach transfers below this are not counted, in major units of the base currency; at least 0
 * @param maxPayers payees with more payers than this within a span are hubs; at least 2
 * @param size how large it must be
 * @param minDensity least share of the pairs of two neighbouring layers that deal; above 0, at most 1
 * @param tolerance greatest difference between what a middle layer receives and pays, as a share of the larger; from 0 to 1
 */
public record StackParameters(
        Spans spans, double minEach, int maxPayers, Size size, double minDensity, double tolerance) {

    public StackParameters {
        Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
        Require.that(maxPayers >= 2, "maxPayers must be at least 2, were " + maxPayers);
        Require.that(minDensity > 0 && minDensity <= 1, "minDensity must be above 0 and at most 1, was " + minDensity);
        Require.that(tolerance >= 0 && tolerance <= 1, "tolerance must be from 0 to 1, was " + tolerance);
    }

    /**
     * Which spans are looked at.
     *
     * @param shortest the one that always is; above zero
     * @param longest doubled spans up to this are, where the data are long enough; above zero
     */
    public record Spans(Duration shortest, Duration longest) {

        /** How often a doubled span must fit into the data. */
        static final int LEAST_PERIODS = 12;

        public Spans {
            Require.that(shortest.isPositive(), "span must be above zero, was " + shortest);
            Require.that(longest.isPositive(), "maxSpan must be above zero, was " + longest);
        }

        /** {@return the spans that are looked at in data of that length, shortest first} */
        List<Duration> within(Duration data) {
            List<Duration> spans = new ArrayList<>(List.of(shortest));
            Duration span = shortest.multipliedBy(2);
            while (span.compareTo(longest) <= 0
                    && span.multipliedBy(LEAST_PERIODS).compareTo(data) <= 0) {
                spans.add(span);
                span = span.multipliedBy(2);
            }
            return spans;
        }
    }

    /**
     * How large layers must be.
     *
     * @param minLayers least number of layers; at least 2
     * @param minPairs least number of pairs of parties that deal; at least 4
     * @param minAmount least sum that the layer which pays most pays, in major units of the base currency; what has no rate is not held to it
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
