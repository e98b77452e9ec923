// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The admitted legs of a window, laid out for the search: per account one run of longs, each the rank of an instant above
 * the number of the other account, ascending.
 *
 * <p>Ranks number the different instants of the window, so "strictly later" is one comparison of ints however far apart the
 * instants lie, and the ends of spans and gaps are table look-ups.
 */
final class CycleIndex {

    static final int BYTES_PER_TRANSFER = 2 * Long.BYTES + 5 * Integer.BYTES + 2 * Float.BYTES;

    final int[] outOffsets;
    final long[] out;
    final int[] outTransfer;
    final int[] inOffsets;
    final long[] in;
    final int[] inTransfer;
    private final float[] outValue;
    private final float[] inValue;
    private final int[] spanEnd;
    private final int[] gapEnd;

    /**
     * Lays out a window.
     *
     * @param legs transfers, and sums of some
     * @param admitted those that may be part of a cycle; self-transfers among them are left out
     * @param values comparable amount of each leg, not a number where there is none; empty if amounts do not matter
     * @param maxSpan longest time from the first to the last transfer of a cycle
     * @param maxGap longest time from one transfer of a cycle to the next
     */
    CycleIndex(Legs legs, BitSet admitted, float[] values, Duration maxSpan, Duration maxGap) {
        TransferWindow window = legs.window();
        int[] rank = ranks(window);
        long[] instants = instants(window, rank);
        spanEnd = ends(instants, maxSpan);
        gapEnd = ends(instants, maxGap);
        outOffsets = offsets(legs, admitted, true);
        inOffsets = offsets(legs, admitted, false);
        int count = outOffsets[window.accountCount()];
        out = new long[count];
        outTransfer = new int[count];
        in = new long[count];
        inTransfer = new int[count];
        outValue = new float[values.length == 0 ? 0 : count];
        inValue = new float[outValue.length];
        fill(legs, admitted, rank);
        for (int place = 0; place < outValue.length; place++) {
            outValue[place] = values[outTransfer[place]];
            inValue[place] = values[inTransfer[place]];
        }
    }

    /** {@return comparable amount of the outgoing transfer at that position, not a number if there is none} */
    float outValue(int place) {
        return outValue.length == 0 ? Float.NaN : outValue[place];
    }

    /** {@return comparable amount of the incoming transfer at that position, not a number if there is none} */
    float inValue(int place) {
        return inValue.length == 0 ? Float.NaN : inValue[place];
    }

    /** {@return the greatest rank inside the span that begins at that rank} */
    int spanEnd(int rank) {
        return spanEnd[rank];
    }

    /** {@return the greatest rank inside the gap that begins at that rank} */
    int gapEnd(int rank) {
        return gapEnd[rank];
    }

    int accountCount() {
        return outOffsets.length - 1;
    }

    /** {@return number of legs that may begin a cycle} */
    int size() {
        return out.length;
    }

    /** {@return the account whose outgoing transfers lie at that position} */
    int rootOf(int position) {
        int low = 0;
        int high = accountCount() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outOffsets[middle + 1] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int rank(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    static int account(long entry) {
        return (int) entry;
    }

    /** {@return first position in {@code [start, end)} whose rank is greater, or the end} */
    static int firstAfter(long[] entries, int start, int end, int rank) {
        int low = start;
        int high = end;
        long bound = (rank + 1L) << Integer.SIZE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Transfers come in time order; each sum follows its last piece. */
    private void fill(Legs legs, BitSet admitted, int[] rank) {
        int[] nextOut = Arrays.copyOf(outOffsets, outOffsets.length - 1);
        int[] nextIn = Arrays.copyOf(inOffsets, inOffsets.length - 1);
        int transfers = legs.window().transferCount();
        int sum = admitted.nextSetBit(transfers);
        for (int transfer = 0; transfer < transfers; transfer++) {
            if (admitted.get(transfer)) {
                put(legs, transfer, (long) rank[transfer] << Integer.SIZE, nextOut, nextIn);
            }
            for (; sum >= 0 && legs.last(sum) == transfer; sum = admitted.nextSetBit(sum + 1)) {
                put(legs, sum, (long) rank[transfer] << Integer.SIZE, nextOut, nextIn);
            }
        }
    }

    private void put(Legs legs, int leg, long instant, int[] nextOut, int[] nextIn) {
        int from = legs.from(leg);
        int to = legs.to(leg);
        if (from == to) {
            return;
        }
        int outPlace = nextOut[from]++;
        out[outPlace] = instant | to;
        outTransfer[outPlace] = leg;
        int inPlace = nextIn[to]++;
        in[inPlace] = instant | from;
        inTransfer[inPlace] = leg;
    }

    private static int[] offsets(Legs legs, BitSet admitted, boolean outgoing) {
        int[] offsets = new int[legs.window().accountCount() + 1];
        for (int leg = admitted.nextSetBit(0); leg >= 0; leg = admitted.nextSetBit(leg + 1)) {
            if (legs.from(leg) != legs.to(leg)) {
                offsets[(outgoing ? legs.from(leg) : legs.to(leg)) + 1]++;
            }
        }
        for (int account = 0; account < legs.window().accountCount(); account++) {
            offsets[account + 1] += offsets[account];
        }
        return offsets;
    }

    private static int[] ranks(TransferWindow window) {
        int[] ranks = new int[window.transferCount()];
        for (int transfer = 1; transfer < ranks.length; transfer++) {
            boolean later = window.epochMillis(transfer) > window.epochMillis(transfer - 1);
            ranks[transfer] = ranks[transfer - 1] + (later ? 1 : 0);
        }
        return ranks;
    }

    private static long[] instants(TransferWindow window, int[] ranks) {
        long[] instants = new long[ranks.length == 0 ? 0 : ranks[ranks.length - 1] + 1];
        for (int transfer = 0; transfer < ranks.length; transfer++) {
            instants[ranks[transfer]] = window.epochMillis(transfer);
        }
        return instants;
    }

    private static int[] ends(long[] instants, Duration length) {
        int[] ends = new int[instants.length];
        int end = 0;
        for (int rank = 0; rank < instants.length; rank++) {
            while (end + 1 < instants.length && instants[end + 1] - instants[rank] <= length.toMillis()) {
                end++;
            }
            ends[rank] = end;
        }
        return ends;
    }
}
