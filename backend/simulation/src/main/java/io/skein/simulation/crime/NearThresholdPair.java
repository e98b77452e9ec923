// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Near-threshold pair: one customer pays another again and again within a short time, each time an amount close to the reporting
 * limit (PBoC, order 2006/2, article 11: the same payer and payee, frequent within a short term, amounts close to the standard for
 * large transactions; "short term" is ten business days, "frequent" three a day or daily on three days and more).
 *
 * <p>Six to nine payments at depth 1, up to three more for every further depth; on one day at easy, within four at medium and two weeks at
 * hard; of 93 per cent of the limit and more at easy, 87 at medium and 75 at hard.
 */
final class NearThresholdPair implements Shape {

    private static final double TEXTBOOK_BAND = 0.05;

    @Override
    public String id() {
        return "near-threshold-pair";
    }

    @Override
    public void write(Script script) {
        Temper temper = script.temper();
        Seat payer = script.seat(Who.CUSTOMER, "originator");
        Seat payee = script.seat(Who.ANYONE, "beneficiary");
        int days = temper.days(4, 14);
        for (int left = temper.size(6, 3); left > 0; left--) {
            long cents = temper.below(Limits.CASH, TEXTBOOK_BAND);
            script.send(script.begin(payer, cents, script.dice().between(0, days - 1)), payee, "leg");
        }
    }
}
