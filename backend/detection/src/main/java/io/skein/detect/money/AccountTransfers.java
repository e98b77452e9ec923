// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.OptionalDouble;

/** What happened in one account, both ways. */
public final class AccountTransfers {

    private AccountTransfers() {}

    /**
     * {@return the account's transfers in time order, in and out, without those to itself}
     *
     * @param least amount in major units of the base currency below which a transfer is left out: interest, fees; what has no rate stays
     */
    public static int[] of(GraphView view, int account, double least) {
        TransferWindow window = view.transfers();
        int[] all = new int[Math.toIntExact(FlowLedger.degree(window, account))];
        int in = window.inStart(account);
        int out = window.outStart(account);
        int count = 0;
        while (in < window.inEnd(account) || out < window.outEnd(account)) {
            boolean takesIn = out == window.outEnd(account)
                    || (in < window.inEnd(account) && window.inTransfer(in) < window.outTransfer(out));
            int transfer = takesIn ? window.inTransfer(in++) : window.outTransfer(out++);
            if (window.from(transfer) != window.to(transfer) && counts(view, transfer, least)) {
                all[count++] = transfer;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static boolean counts(GraphView view, int transfer, double least) {
        TransferWindow window = view.transfers();
        OptionalDouble value = view.rates()
                .inBase(window.paidMinor(transfer), window.paidCurrency(transfer), window.epochMillis(transfer));
        return value.isEmpty() || value.getAsDouble() >= least;
    }
}
