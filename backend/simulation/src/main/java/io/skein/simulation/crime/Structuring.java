// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Structuring by one party: a sum above the reporting limit is paid in as cash in parts below it (31 USC 5324, 31 CFR 1010.314;
 * FFIEC, BSA/AML Examination Manual, Appendix G, with deposits of 9,900 dollars on several days).
 *
 * <p>Four to eight deposits at depth 1, up to four more for every further depth; on one day at easy, within four at medium and two
 * weeks at hard, which is the PBoC's "short term" of ten business days. They reach down to 86 per cent of the limit at easy, 74 at medium and
 * 50 at hard, at one or two cash desks at depth 1 and more with depth.
 */
final class Structuring implements Shape {

    @Override
    public String id() {
        return "structuring";
    }

    @Override
    public void write(Script script) {
        Temper temper = script.temper();
        Seat account = script.seat(Who.CUSTOMER, "depositor");
        List<Seat> desks = script.seats(temper.size(1, 1), Who.CASH_DESK, "cash desk");
        CashDeposits.pay(script, desks, account, temper.size(4, 4), temper.days(4, 14));
    }
}
