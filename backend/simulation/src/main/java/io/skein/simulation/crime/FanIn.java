// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Fan-in: many who have nothing to do with one another pay one account (AMLworld "fan-in"; item 1 of the PBoC's list of suspicious
 * transactions, order 2006/2: scattered in, concentrated out).
 *
 * <p>Eight to fourteen sources at depth 1, up to six more for every further depth; within a day at easy, a week at medium and three weeks
 * at hard. The PBoC's "short term" is ten business days.
 */
final class FanIn implements Shape {

    @Override
    public String id() {
        return "fan-in";
    }

    @Override
    public void write(Script script) {
        Crowd.pay(script, script.seat(Who.CUSTOMER, "collector"), 1_800, "in");
    }
}
