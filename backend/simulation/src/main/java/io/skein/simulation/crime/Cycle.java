// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Round trip: money leaves an account, passes through others, each of which keeps a fee, and comes home.
 *
 * <p>Three to five accounts at depth 1, up to two more for every further depth. The shape is that of AMLSim and AMLworld ("cycle"; Altman et al.,
 * Realistic Synthetic Financial Transactions for Anti-Money Laundering Models, NeurIPS 2023, arXiv:2306.16424). Cut into pieces, a leg
 * is whole before the next begins.
 */
final class Cycle implements Shape {

    @Override
    public String id() {
        return "cycle";
    }

    @Override
    public void write(Script script) {
        Seat home = script.seat(Who.CUSTOMER, "origin");
        int middles = script.temper().size(2, 2);
        Load load = script.begin(home, script.temper().sum(60_000, 0.7), 0);
        load = script.send(load, script.seat(Who.ANYONE, "middle"), "leg-1");
        for (int leg = 2; leg <= middles; leg++) {
            load = script.forward(load, script.seat(Who.ANYONE, "middle"), "leg-" + leg);
        }
        script.forward(load, home, "leg-" + (middles + 1));
    }
}
