// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Gather-scatter: a crowd pays one account, which pays the money out to another crowd (AMLworld "gather-scatter").
 *
 * <p>Sources as in {@link FanIn}; five to nine beneficiaries at depth 1, up to four more for every further depth, who are paid when the last
 * has paid in.
 */
final class GatherScatter implements Shape {

    @Override
    public String id() {
        return "gather-scatter";
    }

    @Override
    public void write(Script script) {
        Seat hub = script.seat(Who.CUSTOMER, "hub");
        Load load = Load.together(Crowd.pay(script, hub, 1_500, "in"));
        script.scatter(load, script.seats(script.temper().size(5, 4), Who.ANYONE, "beneficiary"), "out");
    }
}
