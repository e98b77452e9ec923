// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.ArrayList;
import java.util.List;

/** Many sources who pay one account within some days: the first half of several typologies. */
final class Crowd {

    private Crowd() {}

    /**
     * Lets a crowd pay.
     *
     * @param medianDollars what one of them usually pays
     * @return each payment where it arrived
     */
    static List<Load> pay(Script script, Seat collector, double medianDollars, String role) {
        Temper temper = script.temper();
        int days = temper.days(7, 21);
        List<Load> arrived = new ArrayList<>();
        for (int left = temper.size(8, 6); left > 0; left--) {
            Seat source = script.seat(Who.ANYONE, "source");
            int day = script.dice().between(0, days - 1);
            Load load = script.begin(source, temper.sum(medianDollars, 2 * temper.unevenness()), day);
            arrived.add(script.send(load, collector, role));
        }
        return arrived;
    }
}
