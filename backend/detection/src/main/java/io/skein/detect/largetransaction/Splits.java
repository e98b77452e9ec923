// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.largetransaction.LargeTransactionParameters.Split;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.stream.IntStream;

/**
 * Tells which transfers of a day are the parts of a sum that was split: none reaches the threshold and, unless one account is
 * enough, no account of the party either. A day on which one does is reported whatever else moves, so that splitting would hide nothing.
 *
 * @param view where accounts and amounts are
 * @param split how many parts and accounts there must be
 */
record Splits(GraphView view, Split split) {

    private static final int[] NONE = {};

    /** {@return the parts, or nothing if the day was not split} */
    int[] parts(int[] day, Direction direction, double threshold) {
        Int2DoubleOpenHashMap byAccount = new Int2DoubleOpenHashMap();
        int[] parts = IntStream.of(day)
                .filter(transfer -> amount(transfer) > 0 && amount(transfer) >= split.minPartShare() * threshold)
                .toArray();
        for (int part : parts) {
            byAccount.addTo(own(part, direction), amount(part));
        }
        boolean isSeen =
                split.minAccounts() > 1 && byAccount.values().doubleStream().anyMatch(sum -> sum >= threshold);
        boolean isWhole = IntStream.of(parts).anyMatch(part -> amount(part) >= threshold);
        boolean isEnough = parts.length >= split.minParts() && byAccount.size() >= split.minAccounts();
        return isEnough && !isSeen && !isWhole ? parts : NONE;
    }

    private int own(int transfer, Direction direction) {
        TransferWindow window = view.transfers();
        return direction == Direction.IN ? window.to(transfer) : window.from(transfer);
    }

    private double amount(int transfer) {
        return view.paidInBase(transfer).orElse(0);
    }
}
