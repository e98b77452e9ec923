// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Commingling: a platform's clients' money and its own meet, though the law keeps them apart (17 CFR 1.20; FCA Handbook, CASS 7;
 * in China the guidelines on custody for online lending, 2017).
 *
 * <p>Clients pay into custody, as they should: that is cover, not part of the pattern. Then money goes from custody to the platform's own
 * funds, or, to fill a hole, the other way: once to three times, directly or through one account at depth 1, through up to one more for
 * every further depth.
 */
final class Commingling implements Shape {

    private static final int MOST_TIMES = 3;

    @Override
    public String id() {
        return "commingling";
    }

    @Override
    public void write(Script script) {
        Seat own = script.seat(Who.OWN_FUNDS, "own funds");
        Seat custody = script.seatOf(own, Who.CUSTODY, "custody");
        script.cover(script.seats(script.temper().size(8, 2), Who.CUSTOMER, ""), custody, 900);
        boolean filling = script.dice().chance(0.3);
        List<Seat> ends = filling ? List.of(own, custody) : List.of(custody, own);
        int apart = script.temper().days(2, 10);
        for (int time = script.dice().between(1, MOST_TIMES); time > 0; time--) {
            Load load = script.begin(ends.getFirst(), script.temper().sum(18_000, 0.5), time * apart);
            script.forward(script.through(load, script.temper().size(0, 1), Who.ANYONE), ends.getLast(), "leg");
        }
    }
}
