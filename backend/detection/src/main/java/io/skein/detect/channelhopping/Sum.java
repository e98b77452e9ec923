// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.window.TransferWindow;
import java.util.Arrays;

/**
 * Money that one account paid another by one kind of channel, in one transfer or in a few.
 *
 * @param transfers numbers in the window, rising
 * @param paidMinor what left the payer, in the one currency of it
 * @param receivedMinor what the payee received, in the one currency of it
 */
record Sum(int[] transfers, long paidMinor, long receivedMinor) {

    /** {@return one transfer as a sum} */
    static Sum of(TransferWindow window, int transfer) {
        return new Sum(new int[] {transfer}, window.paidMinor(transfer), window.receivedMinor(transfer));
    }

    /** {@return the sum with one transfer more, later than all of it} */
    Sum with(TransferWindow window, int later) {
        int[] more = Arrays.copyOf(transfers, transfers.length + 1);
        more[transfers.length] = later;
        return new Sum(more, paidMinor + window.paidMinor(later), receivedMinor + window.receivedMinor(later));
    }

    /** {@return whether another transfer has the sum's parties, kind of channel and currencies} */
    boolean isLike(TransferWindow window, int other) {
        return window.from(other) == window.from(first())
                && window.to(other) == window.to(first())
                && ChannelKind.of(window.channel(other)) == ChannelKind.of(window.channel(first()))
                && window.paidCurrency(other).equals(window.paidCurrency(first()))
                && window.receivedCurrency(other).equals(window.receivedCurrency(first()));
    }

    int first() {
        return transfers[0];
    }

    int last() {
        return transfers[transfers.length - 1];
    }
}
