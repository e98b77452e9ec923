// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Exposure: money of a listed party, a customer or an account at another bank, comes to a customer of ours through others, or a
 * customer's money to it (FATF Recommendation 6: no funds may be made available, directly or indirectly, to a designated person).
 *
 * <p>One to two middlemen at depth 1, up to one more for every further depth.
 */
final class Exposure implements Shape {

    @Override
    public String id() {
        return "exposure";
    }

    @Override
    public void write(Script script) {
        Seat listed = script.seat(script.dice().chance(0.5) ? Who.LISTED_CUSTOMER : Who.LISTED_ACCOUNT, "listed");
        Seat exposed = script.seat(Who.CUSTOMER, "exposed");
        boolean received = script.dice().chance(0.7);
        Load load = script.begin(received ? listed : exposed, script.temper().sum(25_000, 0.6), 0);
        load = script.send(load, script.seat(Who.CUSTOMER, "middle"), "leg");
        load = script.through(load, script.temper().size(0, 1), Who.CUSTOMER);
        script.forward(load, received ? exposed : listed, "leg");
    }
}
