// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Bipartite: each account of one group pays all or most of another group (AMLworld "bipartite").
 *
 * <p>Three to five accounts a side at depth 1, up to two more for every further depth; one payment in fifty is left out at easy, one in
 * twelve at medium, one in five at hard.
 */
final class Bipartite implements Shape {

    @Override
    public String id() {
        return "bipartite";
    }

    @Override
    public void write(Script script) {
        List<Load> loads = Layers.begin(script, script.temper().size(3, 2), "source");
        List<Seat> sinks = script.seats(script.temper().size(3, 2), Who.ANYONE, "sink");
        Layers.cross(script, loads, sinks, "leg");
    }
}
