// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Those of a subject's counterparties whom it meets within one short time and never again. */
final class Strangers {

    private final TransferWindow window;
    private final IntUnaryOperator counterparty;
    private final Int2LongOpenHashMap since = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap until = new Int2LongOpenHashMap();

    /**
     * @param window where the instants are
     * @param transfers all of the subject's in a direction, in time order, small ones too: who buys every week is no stranger
     * @param counterparty the other side
     */
    Strangers(TransferWindow window, int[] transfers, IntUnaryOperator counterparty) {
        this.window = window;
        this.counterparty = counterparty;
        for (int transfer : transfers) {
            long at = window.epochMillis(transfer);
            since.putIfAbsent(counterparty.applyAsInt(transfer), at);
            until.put(counterparty.applyAsInt(transfer), at);
        }
    }

    /** {@return those of the transfers whose counterparty is met for less than a time, from first to last} */
    int[] among(int[] transfers, long millis) {
        return IntStream.of(transfers)
                .filter(transfer -> {
                    int other = counterparty.applyAsInt(transfer);
                    return until.get(other) - since.get(other) < millis;
                })
                .toArray();
    }

    /** {@return how many counterparties of a subject's transfers there are from one transfer's instant to another's} */
    int met(int[] transfers, int first, int last) {
        long from = window.epochMillis(first);
        long to = window.epochMillis(last);
        return (int) IntStream.of(transfers)
                .filter(transfer -> window.epochMillis(transfer) >= from && window.epochMillis(transfer) <= to)
                .map(counterparty)
                .distinct()
                .count();
    }
}
