// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.Require;
import io.skein.detect.sweep.Relays;
import java.time.Duration;

/**
 * What counts as scatter-gather. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param relays which payments pass on another
 * @param span how long the sliding window is in which the sink is paid; above zero
 * @param minMiddles least number of different middlemen within it; at least 2
 * @param minMiddleShare least share of those with whom source or sink deal meanwhile, whoever are fewer, that the middlemen must be; from 0 to 1
 * @param minAmount least sum the sink receives within it, in major units of the base currency; what has no rate is not held to it
 */
public record ScatterGatherParameters(
        Relays.Rules relays, Duration span, int minMiddles, double minMiddleShare, double minAmount) {

    public ScatterGatherParameters {
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minMiddles >= 2, "minMiddles must be at least 2, were " + minMiddles);
        Require.that(
                minMiddleShare >= 0 && minMiddleShare <= 1,
                "minMiddleShare must be from 0 to 1, was " + minMiddleShare);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }
}
