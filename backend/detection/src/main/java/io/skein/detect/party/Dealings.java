// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.detect.money.BaseSum;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Who dealt with whom only for a short time: all that one party ever paid another, as one dealing, if no more than a span lies between its first
 * and its last transfer. Pairs that deal for longer do so as a rule, as buyers do with their suppliers, and are left out.
 *
 * <p>Dealings are numbered in the order of their first transfers. Cost: time O(m log m), memory 24 bytes a dealing, for m transfers.
 */
public final class Dealings {

    private final GraphView view;
    private final TransferWindow window;
    private final double least;
    private final PartyTransfers transfers;
    private final int[] first;
    private final int[] last;
    private final int[] outOffsets;
    private final int[] out;
    private final int[] inOffsets;
    private final int[] in;

    private Dealings(GraphView view, PartyTransfers transfers, double least, int[] first, int[] last) {
        this.view = view;
        this.window = view.transfers();
        this.least = least;
        this.transfers = transfers;
        this.first = first;
        this.last = last;
        int parties = transfers.parties().count();
        int[] from = IntStream.of(first).map(transfers::from).toArray();
        int[] to = IntStream.of(first).map(transfers::to).toArray();
        outOffsets = Buckets.offsets(from, parties);
        out = Buckets.fill(from, outOffsets);
        inOffsets = Buckets.offsets(to, parties);
        in = Buckets.fill(to, inOffsets);
    }

    /**
     * What counts.
     *
     * @param span longest time from the first to the last transfer of a dealing
     * @param least transfers below this are not counted, in major units of the base currency; not compared without a rate
     */
    public record Rules(Duration span, double least) {}

    /**
     * {@return the short dealings of a window}
     *
     * @param view the transfers
     * @param transfers the same between parties
     * @param rules which of them count, and what is short
     * @param pace counts each transfer
     */
    public static Dealings within(GraphView view, PartyTransfers transfers, Rules rules, Pace pace) {
        TransferWindow window = view.transfers();
        IntArrayList firsts = new IntArrayList();
        IntArrayList lasts = new IntArrayList();
        for (int party = 0; party < transfers.parties().count(); party++) {
            long[] byPayee = byPayee(view, transfers, party, rules.least());
            pace.step(1L + byPayee.length);
            int begin = 0;
            while (begin < byPayee.length) {
                int end = endOfPayee(byPayee, begin);
                int opening = (int) byPayee[begin];
                int closing = (int) byPayee[end - 1];
                if (window.epochMillis(closing) - window.epochMillis(opening)
                        <= rules.span().toMillis()) {
                    firsts.add(opening);
                    lasts.add(closing);
                }
                begin = end;
            }
        }
        return inOrder(view, transfers, rules.least(), firsts, lasts);
    }

    /** {@return the number of dealings} */
    public int count() {
        return first.length;
    }

    /** {@return the party that paid} */
    public int from(int dealing) {
        return transfers.from(first[dealing]);
    }

    /** {@return the party that was paid} */
    public int to(int dealing) {
        return transfers.to(first[dealing]);
    }

    /** {@return when the first transfer was, milliseconds since 1970, UTC} */
    public long begins(int dealing) {
        return window.epochMillis(first[dealing]);
    }

    /** {@return when the last transfer was, milliseconds since 1970, UTC} */
    public long ends(int dealing) {
        return window.epochMillis(last[dealing]);
    }

    /** {@return the transfers of a dealing, in the window's order} */
    public int[] transfers(int dealing) {
        int payee = to(dealing);
        return IntStream.of(BaseSum.atLeast(view, transfers.of(from(dealing), Direction.OUT), least))
                .filter(transfer -> transfers.to(transfer) == payee)
                .toArray();
    }

    /** {@return where a party's dealings in that direction begin, for {@link #at}} */
    public int begin(int party, Direction direction) {
        return direction == Direction.IN ? inOffsets[party] : outOffsets[party];
    }

    /** {@return where they end} */
    public int end(int party, Direction direction) {
        return direction == Direction.IN ? inOffsets[party + 1] : outOffsets[party + 1];
    }

    /** {@return the dealing at a place; those of one party and direction lie side by side, in order} */
    public int at(int place, Direction direction) {
        return direction == Direction.IN ? in[place] : out[place];
    }

    /** {@return the place of a party's first dealing in that direction that begins at an instant or later, or the place after its last} */
    public int firstNotBefore(int party, Direction direction, long epochMillis) {
        int low = begin(party, direction);
        int high = end(party, direction);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins(at(middle, direction)) < epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] byPayee(GraphView view, PartyTransfers transfers, int party, double least) {
        long[] keys = IntStream.of(BaseSum.atLeast(view, transfers.of(party, Direction.OUT), least))
                .mapToLong(transfer -> (long) transfers.to(transfer) << Integer.SIZE | transfer)
                .toArray();
        LongArrays.quickSort(keys);
        return keys;
    }

    private static int endOfPayee(long[] byPayee, int begin) {
        int end = begin + 1;
        while (end < byPayee.length && byPayee[end] >>> Integer.SIZE == byPayee[begin] >>> Integer.SIZE) {
            end++;
        }
        return end;
    }

    private static Dealings inOrder(
            GraphView view, PartyTransfers transfers, double least, IntArrayList firsts, IntArrayList lasts) {
        long[] order = new long[firsts.size()];
        for (int place = 0; place < order.length; place++) {
            order[place] = (long) firsts.getInt(place) << Integer.SIZE | place;
        }
        LongArrays.quickSort(order);
        int[] first = new int[order.length];
        int[] last = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            first[place] = firsts.getInt((int) order[place]);
            last[place] = lasts.getInt((int) order[place]);
        }
        return new Dealings(view, transfers, least, first, last);
    }
}
