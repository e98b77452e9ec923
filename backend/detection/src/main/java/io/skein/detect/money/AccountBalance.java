// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came into and went out of one account in some time, transfers from and to own accounts included, in major units of the base
 * currency.
 *
 * @param in what came in, where there is a rate
 * @param out what went out, where there is a rate
 * @param unpriced codes of the currencies that had none
 */
public record AccountBalance(double in, double out, SortedSet<String> unpriced) {

    public AccountBalance {
        unpriced = Collections.unmodifiableSortedSet(new TreeSet<>(unpriced));
    }

    /** {@return what happened in an account from one instant to another, both included} */
    public static AccountBalance between(GraphView view, int account, long fromMillis, long toMillis) {
        TransferWindow window = view.transfers();
        double in = 0;
        double out = 0;
        SortedSet<String> unpriced = new TreeSet<>();
        int inEnd = window.firstInAfter(account, toMillis);
        for (int place = window.firstInAfter(account, fromMillis - 1); place < inEnd; place++) {
            OptionalDouble value = received(view, window.inTransfer(place));
            in += value.orElse(0);
            if (value.isEmpty()) {
                unpriced.add(window.receivedCurrency(window.inTransfer(place)).code());
            }
        }
        int outEnd = window.firstOutAfter(account, toMillis);
        for (int place = window.firstOutAfter(account, fromMillis - 1); place < outEnd; place++) {
            OptionalDouble value = paid(view, window.outTransfer(place));
            out += value.orElse(0);
            if (value.isEmpty()) {
                unpriced.add(window.paidCurrency(window.outTransfer(place)).code());
            }
        }
        return new AccountBalance(in, out, unpriced);
    }

    /** {@return whether all of it had a rate} */
    public boolean isWhole() {
        return unpriced.isEmpty();
    }

    /** {@return how far the balance moved, as a share of what came in; 0 where nothing with a rate did} */
    public double keptShare() {
        return in == 0 ? 0 : Math.abs(in - out) / in;
    }

    static OptionalDouble received(GraphView view, int transfer) {
        TransferWindow window = view.transfers();
        return view.rates()
                .inBase(
                        window.receivedMinor(transfer),
                        window.receivedCurrency(transfer),
                        window.epochMillis(transfer));
    }

    private static OptionalDouble paid(GraphView view, int transfer) {
        TransferWindow window = view.transfers();
        return view.rates()
                .inBase(window.paidMinor(transfer), window.paidCurrency(transfer), window.epochMillis(transfer));
    }
}
