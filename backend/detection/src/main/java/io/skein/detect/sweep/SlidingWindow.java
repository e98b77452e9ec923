// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

/**
 * The transfers of the last while, as one moves along transfers in time order: how many there are, with how many counterparties,
 * and how much they come to.
 *
 * <p>At a transfer of instant t the window holds the transfers with instants in (t - length, t] that stand before it in the order,
 * and itself. Each transfer is added once and dropped once, so a sweep takes linear time. Sums are kept in hundredths of the base
 * currency, exactly, so that what was added is what is taken away.
 *
 * <p>Not safe for several threads; reused from subject to subject.
 */
public final class SlidingWindow {

    private static final double HUNDREDTHS = 100;

    private final GraphView view;
    private final TransferWindow window;
    private final IntUnaryOperator counterparty;
    private final long lengthMillis;
    private final Pace pace;
    private final Int2IntOpenHashMap countByCounterparty = new Int2IntOpenHashMap();
    private int[] transfers = {};
    private int first;
    private int next;
    private long sumHundredths;
    private int unpriced;

    /**
     * @param view the transfers, and rates for sums
     * @param counterparty who stands on the other side of a transfer
     * @param length how long transfers stay in; above zero
     * @param pace counts each transfer taken in, so that a long sweep can be stopped
     */
    public SlidingWindow(GraphView view, IntUnaryOperator counterparty, Duration length, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.counterparty = counterparty;
        this.lengthMillis = length.toMillis();
        this.pace = pace;
    }

    /** Begins anew, empty, over the transfers of another subject, which must be in the window's order. */
    public void over(int[] subjectTransfers) {
        transfers = subjectTransfers;
        countByCounterparty.clear();
        first = 0;
        next = 0;
        sumHundredths = 0;
        unpriced = 0;
    }

    /** Holds exactly the subject's transfers of places [begin, end), whatever their instants. */
    public void between(int begin, int end) {
        over(transfers);
        first = begin;
        next = begin;
        while (next < end) {
            add(transfers[next++]);
        }
    }

    /** {@return how long transfers stay in, in milliseconds} */
    public long lengthMillis() {
        return lengthMillis;
    }

    /** {@return whether there is a further transfer} */
    public boolean hasNext() {
        return next < transfers.length;
    }

    /** Takes in the next transfer and drops those that have become too old. */
    public void advance() {
        int transfer = transfers[next++];
        add(transfer);
        dropUntil(window.epochMillis(transfer) - lengthMillis);
    }

    /** Takes in the transfers up to an instant, that instant included, and drops none. */
    public void takeUntil(long epochMillis) {
        while (next < transfers.length && window.epochMillis(transfers[next]) <= epochMillis) {
            add(transfers[next++]);
        }
    }

    /** Drops the transfers up to an instant, that instant included, among those it has taken in. */
    public void dropUntil(long epochMillis) {
        while (first < next && window.epochMillis(transfers[first]) <= epochMillis) {
            drop(transfers[first++]);
        }
    }

    /** {@return place of the oldest transfer inside, in the subject's transfers} */
    public int begin() {
        return first;
    }

    /** {@return place after the newest transfer inside} */
    public int end() {
        return next;
    }

    /** {@return number of transfers inside} */
    public int count() {
        return next - first;
    }

    /** {@return number of different counterparties inside} */
    public int counterparties() {
        return countByCounterparty.size();
    }

    /** {@return sum of the amounts paid inside, in major units of the base currency, without those that have no rate} */
    public double sum() {
        return sumHundredths / HUNDREDTHS;
    }

    /** {@return number of transfers inside whose currency has no rate} */
    public int unpriced() {
        return unpriced;
    }

    private void add(int transfer) {
        pace.step(1);
        countByCounterparty.addTo(counterparty.applyAsInt(transfer), 1);
        count(transfer, 1);
    }

    private void drop(int transfer) {
        int other = counterparty.applyAsInt(transfer);
        if (countByCounterparty.addTo(other, -1) == 1) {
            countByCounterparty.remove(other);
        }
        count(transfer, -1);
    }

    private void count(int transfer, int sign) {
        OptionalDouble value = view.paidInBase(transfer);
        if (value.isPresent()) {
            sumHundredths += sign * Math.round(value.getAsDouble() * HUNDREDTHS);
        } else {
            unpriced += sign;
        }
    }
}
