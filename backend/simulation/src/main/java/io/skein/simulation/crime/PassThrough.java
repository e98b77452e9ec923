// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Pass-through: again and again money comes into an account and most of it leaves soon after, so that little stays (FFIEC, BSA/AML
 * Examination Manual, Appendix F: funds are sent out shortly after they came in; FinCEN, FIN-2014-A005, funnel accounts).
 *
 * <p>Four to six rounds at depth 1, up to two more for every further depth; who pays in changes, who is paid stays.
 */
final class PassThrough implements Shape {

    @Override
    public String id() {
        return "pass-through";
    }

    @Override
    public void write(Script script) {
        Seat account = script.seat(Who.CUSTOMER, "pass-through");
        Seat sink = script.seat(Who.OUTSIDER, "sink");
        int rounds = script.temper().size(4, 2);
        int apart = script.temper().days(2, 5);
        for (int round = 0; round < rounds; round++) {
            Seat source = script.seat(Who.ANYONE, "source");
            Load load = script.begin(source, script.temper().sum(8_000, 0.6), round * apart);
            script.forward(script.send(load, account, "in"), sink, "out");
        }
    }
}
