// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Scatter-gather: one account pays a number of middlemen, who keep a fee and pay another account (AMLworld "scatter-gather").
 *
 * <p>Five to nine middlemen at depth 1, up to four more for every further depth.
 */
final class ScatterGather implements Shape {

    @Override
    public String id() {
        return "scatter-gather";
    }

    @Override
    public void write(Script script) {
        Seat source = script.seat(Who.CUSTOMER, "source");
        Seat sink = script.seat(Who.CUSTOMER, "sink");
        int middles = script.temper().size(5, 4);
        Load load = script.begin(source, script.temper().sum(2_500.0 * middles, 0.4), 0);
        script.gather(script.scatter(load, script.seats(middles, Who.ANYONE, "middle"), "out"), sink, "in");
    }
}
