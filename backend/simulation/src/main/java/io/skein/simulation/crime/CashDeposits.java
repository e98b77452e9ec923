// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import java.util.List;

/** Cash paid in below the limit, over some days and at several cash desks. */
final class CashDeposits {

    private static final double TEXTBOOK_BAND = 0.1;

    private CashDeposits() {}

    /** Pays cash in at that many occasions, each below the limit; in sum above it if there are four or more. */
    static void pay(Script script, List<Seat> desks, Seat account, int count, int days) {
        Temper temper = script.temper();
        for (int i = 0; i < count; i++) {
            long cents = temper.below(Limits.CASH, TEXTBOOK_BAND);
            Load cash =
                    script.begin(script.dice().pick(desks), cents, script.dice().between(0, days - 1));
            script.pay(cash, account, Channel.CASH, "deposit");
        }
    }
}
