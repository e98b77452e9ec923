// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.Comparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.party.Direction;
import io.skein.model.TimeWindow;
import java.util.Map;

/**
 * The indicators of a subject in one direction and window in which it did something.
 *
 * @param subject whose
 * @param direction whether of what it received or of what it paid
 * @param window when
 * @param history how many windows of its own past there are
 * @param group the peer group it belongs to
 * @param indicators those that are defined, each beside what is usual
 */
public record Reading(
        Subject subject,
        Direction direction,
        TimeWindow window,
        long history,
        LocalizedText group,
        Map<Measure, Comparison> indicators) {

    public Reading {
        indicators = Map.copyOf(indicators);
    }
}
