// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.ArrayList;
import java.util.List;

/**
 * Rapid movement: money comes to an account that is new or has long lain still, and nearly all of it is gone soon after (FFIEC,
 * BSA/AML Examination Manual, Appendix F; FinCEN, FIN-2020-A003, of money mules).
 *
 * <p>One to two inflows at depth 1, up to one more for every further depth, and as many ways out.
 */
final class RapidMovement implements Shape {

    @Override
    public String id() {
        return "rapid-movement";
    }

    @Override
    public void write(Script script) {
        Temper temper = script.temper();
        Seat account = script.seat(script.dice().chance(0.6) ? Who.NEWCOMER : Who.QUIET, "account");
        List<Load> inflows = new ArrayList<>();
        for (int left = temper.size(1, 1); left > 0; left--) {
            Load load = script.begin(script.seat(Who.ANYONE, "source"), temper.sum(14_000, 0.6), 0);
            inflows.add(script.send(load, account, "in"));
        }
        List<Seat> sinks = script.seats(temper.size(1, 1), Who.ANYONE, "sink");
        script.scatter(Load.together(inflows), sinks, "out");
    }
}
