// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Smurfing: structuring through several persons, who are linked in the bank's files (FFIEC, BSA/AML Examination Manual, Appendix G; 31 CFR
 * 1010.314: "in conjunction with other persons").
 *
 * <p>Three to five persons at depth 1, up to two more for every further depth, each of whom pays in once to three times, as in
 * {@link Structuring}. The careless share a telephone number and a device, others only one of these or an address.
 */
final class Smurfing implements Shape {

    private static final int MOST_DEPOSITS = 3;

    @Override
    public String id() {
        return "smurfing";
    }

    @Override
    public void write(Script script) {
        Temper temper = script.temper();
        List<Seat> smurfs = script.seats(temper.size(3, 2), Who.PERSON, "smurf");
        List<Seat> desks = script.seats(temper.size(1, 1), Who.CASH_DESK, "cash desk");
        for (Seat smurf : smurfs) {
            CashDeposits.pay(script, desks, smurf, script.dice().between(1, MOST_DEPOSITS), temper.days(4, 14));
        }
        tie(script, smurfs);
    }

    private static void tie(Script script, List<Seat> smurfs) {
        if (script.temper().isCareless()) {
            script.tie(Tie.Kind.PHONE, smurfs);
            script.tie(Tie.Kind.DEVICE, smurfs);
        } else {
            script.tie(script.dice().pick(List.of(Tie.Kind.PHONE, Tie.Kind.DEVICE, Tie.Kind.ADDRESS)), smurfs);
        }
    }
}
