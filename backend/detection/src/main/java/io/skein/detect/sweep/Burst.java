// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * An episode of a subject with what is usual for it.
 *
 * @param transfers the subject's transfers, in the window's order
 * @param episode where among them
 * @param baseline what is usual beside its peak
 */
public record Burst(int[] transfers, Episode episode, Baseline baseline) {

    /**
     * {@return the episodes of a subject, in time order, surprising or not}
     *
     * @param window where the instants are
     * @param transfers the subject's transfers, in the window's order
     * @param sliding slides over them
     * @param holds what must hold in a window
     * @param measure what windows are compared by, among themselves and with what is usual
     */
    public static List<Burst> of(
            TransferWindow window,
            int[] transfers,
            SlidingWindow sliding,
            Predicate<SlidingWindow> holds,
            ToDoubleFunction<SlidingWindow> measure) {
        return Episode.of(transfers, sliding, holds, measure).stream()
                .map(episode -> new Burst(
                        transfers, episode, Baseline.beside(window, transfers, episode.peak(), sliding, measure)))
                .toList();
    }

    /** {@return what was measured in the peak} */
    public double measure() {
        return episode.peak().measure();
    }

    /** {@return how far the peak lies above what is usual, in standard deviations} */
    public double surprise() {
        return baseline.surprise(measure());
    }

    /** {@return whether the peak lies that far above what is usual; without history it does} */
    public boolean isSurprising(double minSurprise) {
        return baseline.isExceededBy(measure(), minSurprise);
    }

    /** {@return all transfers of the episode} */
    public int[] all() {
        return episode.of(transfers);
    }

    /** {@return the transfers of the peak} */
    public int[] peak() {
        return Arrays.copyOfRange(
                transfers, episode.peak().begin(), episode.peak().end());
    }

    /** {@return the first transfer of the episode} */
    public int first() {
        return transfers[episode.begin()];
    }

    /** {@return how many counterparties of the peak the subject has no transfer with outside it} */
    public int strangers(IntUnaryOperator counterparty) {
        IntOpenHashSet others = new IntOpenHashSet();
        for (int transfer : peak()) {
            others.add(counterparty.applyAsInt(transfer));
        }
        for (int place = 0; place < transfers.length; place++) {
            if (place < episode.peak().begin() || place >= episode.peak().end()) {
                others.remove(counterparty.applyAsInt(transfers[place]));
            }
        }
        return others.size();
    }
}
