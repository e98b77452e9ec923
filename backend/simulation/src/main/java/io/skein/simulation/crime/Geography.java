// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Geography on the path: money goes through the account of somebody in a place that calls for action or for attention (FATF, High-risk
 * jurisdictions subject to a call for action; FFIEC, BSA/AML Examination Manual, Appendix F), and in half of the patterns comes back
 * to where it set out from: a detour.
 *
 * <p>No other station at depth 1, and up to one on either side of the place for every two further depths.
 */
final class Geography implements Shape {

    @Override
    public String id() {
        return "geography";
    }

    @Override
    public void write(Script script) {
        Seat source = script.seat(Who.CUSTOMER, "source");
        Seat place = script.seat(Who.LISTED_PLACE, "listed place");
        boolean detour = script.dice().chance(0.5);
        Seat sink = script.seat(detour ? Who.CUSTOMER : Who.OUTSIDER, "sink");
        Load load = script.begin(source, script.temper().sum(20_000, 0.7), 0);
        load = script.forward(script.through(load, stations(script), Who.ANYONE), place, "leg");
        script.forward(script.through(load, stations(script), Who.ANYONE), sink, "leg");
    }

    private static int stations(Script script) {
        return script.temper().size(0, 1) / 2;
    }
}
