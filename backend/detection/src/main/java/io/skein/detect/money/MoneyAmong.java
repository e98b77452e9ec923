// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;

/**
 * What a few transfers did in each account if there were no others: exact sums per currency, and how long their money rested, first in first
 * out. An outflow spends only what came strictly before it, across currencies only where both have a rate.
 */
public final class MoneyAmong {

    private final TransferWindow window;
    private final int[] transfers;
    private final FlowSums sums = new FlowSums();
    private final SpendableMoney money;
    private int outflow;

    private MoneyAmong(GraphView view, int[] transfers) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.money = new SpendableMoney(
                window,
                view.rates(),
                FlowPolicy.FIRST_IN_FIRST_OUT,
                (inflow, takenMinor, givenMinor) -> sums.rested(view, inflow, outflow, takenMinor));
    }

    /**
     * {@return the sums of transfers}
     *
     * @param view where they are
     * @param transfers in the window's order
     */
    public static FlowSums of(GraphView view, int[] transfers) {
        MoneyAmong among = new MoneyAmong(view, transfers);
        for (int transfer : transfers) {
            among.sums.add(view.transfers(), transfer);
        }
        for (int account : among.accounts()) {
            among.follow(account);
        }
        return among.sums;
    }

    private int[] accounts() {
        return Arrays.stream(transfers).map(window::from).distinct().toArray();
    }

    private void follow(int account) {
        money.clear();
        int next = 0;
        for (int transfer : transfers) {
            if (window.from(transfer) == account && window.to(transfer) != account) {
                next = receiveBefore(window.epochMillis(transfer), account, next);
                outflow = transfer;
                money.spend(transfer);
            }
        }
    }

    private int receiveBefore(long epochMillis, int account, int from) {
        int next = from;
        while (window.epochMillis(transfers[next]) < epochMillis) {
            if (window.to(transfers[next]) == account) {
                money.receive(transfers[next]);
            }
            next++;
        }
        return next;
    }
}
