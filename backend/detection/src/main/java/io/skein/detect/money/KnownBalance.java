// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * The least that some accounts together must have held at any time, in major units of the base currency.
 *
 * <p>Balances are not among the data. What the accounts held when the data begin is taken to be the least with which they are never
 * overdrawn; what has no rate is left out. Transfers among the accounts do not count. Time in O(t log t) and 21 bytes a transfer, for t
 * transfers from and to others.
 */
public final class KnownBalance {

    private final TransferWindow window;
    private final int[] transfers;
    private final boolean[] payment;
    private final double[] change;
    private final double[] before;

    private KnownBalance(GraphView view, int[] transfers, IntOpenHashSet inside) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.payment = new boolean[transfers.length];
        this.change = new double[transfers.length];
        this.before = new double[transfers.length];
        double balance = 0;
        double lowest = 0;
        for (int place = 0; place < transfers.length; place++) {
            int transfer = transfers[place];
            payment[place] = inside.contains(window.from(transfer));
            change[place] = payment[place]
                    ? -view.paidInBase(transfer).orElse(0)
                    : AccountBalance.received(view, transfer).orElse(0);
            before[place] = balance;
            balance += change[place];
            lowest = Math.min(lowest, balance);
        }
        for (int place = 0; place < transfers.length; place++) {
            before[place] -= lowest;
        }
    }

    /** {@return what is known of some accounts together} */
    public static KnownBalance of(GraphView view, int[] accounts) {
        TransferWindow window = view.transfers();
        IntOpenHashSet inside = new IntOpenHashSet(accounts);
        IntArrayList others = new IntArrayList();
        for (int account : accounts) {
            for (int place = window.outStart(account); place < window.outEnd(account); place++) {
                if (!inside.contains(window.to(window.outTransfer(place)))) {
                    others.add(window.outTransfer(place));
                }
            }
            for (int place = window.inStart(account); place < window.inEnd(account); place++) {
                if (!inside.contains(window.from(window.inTransfer(place)))) {
                    others.add(window.inTransfer(place));
                }
            }
        }
        int[] transfers = others.toIntArray();
        Arrays.sort(transfers);
        return new KnownBalance(view, transfers, inside);
    }

    /** {@return how many transfers from and to others there are} */
    public int count() {
        return transfers.length;
    }

    /** {@return the transfer at a place, in the window's order} */
    public int transfer(int place) {
        return transfers[place];
    }

    /** {@return whether the accounts paid a transfer, and did not receive it} */
    public boolean isPayment(int place) {
        return payment[place];
    }

    /** {@return how much a transfer changed the balance; below zero for a payment, 0 where there is no rate} */
    public double change(int place) {
        return change[place];
    }

    /** {@return the least that was there before a transfer} */
    public double before(int place) {
        return before[place];
    }

    /** {@return the least that was there before the first of some places and came in at the others, for places [begin, end)} */
    public double available(int begin, int end) {
        return before[begin] + received(begin, end);
    }

    /** {@return what came in at places [begin, end)} */
    public double received(int begin, int end) {
        double received = 0;
        for (int place = begin; place < end; place++) {
            received += Math.max(0, change[place]);
        }
        return received;
    }

    /** {@return the place of the first transfer at an instant or later, or the number of transfers} */
    public int firstNotBefore(long epochMillis) {
        int low = 0;
        int high = transfers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (window.epochMillis(transfers[middle]) < epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
