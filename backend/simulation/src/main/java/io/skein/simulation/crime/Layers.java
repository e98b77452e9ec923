// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.ArrayList;
import java.util.List;

/** From every account of one group to all or most of the next. */
final class Layers {

    private static final double MEDIAN_DOLLARS = 12_000;

    private Layers() {}

    /** {@return what lies at each account of a first group of that many} */
    static List<Load> begin(Script script, int accounts, String role) {
        return script.seats(accounts, Who.CUSTOMER, role).stream()
                .map(seat -> script.begin(seat, script.temper().sum(MEDIAN_DOLLARS, 0.5), 0))
                .toList();
    }

    /**
     * Lets every load be spread over the seats of the next group.
     *
     * @return what lies at each of the next group that was paid, once all of it has come
     */
    static List<Load> cross(Script script, List<Load> loads, List<Seat> next, String role) {
        List<List<Load>> arrived = new ArrayList<>();
        for (Seat ignored : next) {
            arrived.add(new ArrayList<>());
        }
        for (int i = 0; i < loads.size(); i++) {
            List<Seat> paid = someOf(script, next, i);
            for (Load part : script.scatter(loads.get(i), paid, role)) {
                arrived.get(next.indexOf(part.at())).add(part);
            }
        }
        List<Load> together = new ArrayList<>();
        for (List<Load> parts : arrived) {
            if (!parts.isEmpty()) {
                together.add(Load.together(parts));
            }
        }
        return together;
    }

    // with jitter some payments are left out; two always stay, and whoever comes first pays all, so that nobody is left
    // over
    private static List<Seat> someOf(Script script, List<Seat> next, int payer) {
        List<Seat> paid = new ArrayList<>(next);
        if (payer > 0) {
            for (int i = next.size() - 1; i >= 0 && paid.size() > 2; i--) {
                if (script.dice().chance(script.temper().unevenness() / 2)) {
                    paid.remove(next.get(i));
                }
            }
        }
        return paid;
    }
}
