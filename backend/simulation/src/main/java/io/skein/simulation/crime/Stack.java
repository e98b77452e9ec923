// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Stack: three or more groups of accounts; each pays all or most of the next, which pays the one after it (AMLworld "stack").
 *
 * <p>Three or four groups of three to four accounts at depth 1; up to five groups, and one account more for every further depth.
 */
final class Stack implements Shape {

    private static final int MOST_LAYERS = 5;

    @Override
    public String id() {
        return "stack";
    }

    @Override
    public void write(Script script) {
        List<Load> loads = Layers.begin(script, script.temper().size(3, 1), "layer-1");
        int layers = StrictMath.min(MOST_LAYERS, script.temper().size(3, 1));
        for (int layer = 2; layer <= layers; layer++) {
            List<Seat> next = script.seats(script.temper().size(3, 1), Who.ANYONE, "layer-" + layer);
            loads = Layers.cross(script, loads, next, "leg-" + (layer - 1));
        }
    }
}
