// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Fan-out: one account pays many who have nothing to do with one another (AMLworld "fan-out"; item 1 of the PBoC's list of suspicious
 * transactions, order 2006/2: concentrated in, scattered out).
 *
 * <p>Eight to fourteen beneficiaries at depth 1, up to six more for every further depth, each paid after a rest of its own.
 */
final class FanOut implements Shape {

    @Override
    public String id() {
        return "fan-out";
    }

    @Override
    public void write(Script script) {
        Seat payer = script.seat(Who.CUSTOMER, "distributor");
        int beneficiaries = script.temper().size(8, 6);
        Load load = script.begin(payer, script.temper().sum(1_800.0 * beneficiaries, 0.4), 0);
        script.scatter(load, script.seats(beneficiaries, Who.ANYONE, "beneficiary"), "out");
    }
}
