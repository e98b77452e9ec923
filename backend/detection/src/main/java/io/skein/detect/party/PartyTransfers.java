// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * The window's transfers as those between parties: what came in and went out at all accounts of a party, in time order.
 * Transfers between accounts of one party are left out, since nobody is paid by them.
 *
 * <p>Memory: 8 bytes a transfer and 8 a party.
 */
public final class PartyTransfers {

    private final TransferWindow window;
    private final Parties parties;
    private final int[] outOffsets;
    private final int[] out;
    private final int[] inOffsets;
    private final int[] in;

    public PartyTransfers(TransferWindow window, Parties parties) {
        this.window = window;
        this.parties = parties;
        int[] group = new int[window.transferCount()];
        for (int transfer = 0; transfer < group.length; transfer++) {
            group[transfer] = isBetween(transfer) ? from(transfer) : -1;
        }
        outOffsets = Buckets.offsets(group, parties.count());
        out = Buckets.fill(group, outOffsets);
        for (int transfer = 0; transfer < group.length; transfer++) {
            group[transfer] = isBetween(transfer) ? to(transfer) : -1;
        }
        inOffsets = Buckets.offsets(group, parties.count());
        in = Buckets.fill(group, inOffsets);
    }

    /** {@return the transfers between the parties of a view, made once for all who ask} */
    public static PartyTransfers of(GraphView view) {
        return view.derived()
                .get(PartyTransfers.class, "parties", () -> new PartyTransfers(view.transfers(), Parties.of(view)));
    }

    /** {@return transfers in groups, which come in the order of their first transfers} */
    public static List<int[]> grouped(int[] transfers, IntUnaryOperator group) {
        Map<Integer, IntArrayList> groups = new LinkedHashMap<>();
        for (int transfer : transfers) {
            groups.computeIfAbsent(group.applyAsInt(transfer), none -> new IntArrayList())
                    .add(transfer);
        }
        return groups.values().stream().map(IntArrayList::toIntArray).toList();
    }

    /** {@return the parties} */
    public Parties parties() {
        return parties;
    }

    /** {@return the party that paid a transfer} */
    public int from(int transfer) {
        return parties.of(window.from(transfer));
    }

    /** {@return the party that received a transfer} */
    public int to(int transfer) {
        return parties.of(window.to(transfer));
    }

    /** {@return the other party of a transfer} */
    public int counterparty(int transfer, Direction direction) {
        return direction == Direction.IN ? from(transfer) : to(transfer);
    }

    /** {@return transfers of a party in that direction, in time order, as an array of the caller's own} */
    public int[] of(int party, Direction direction) {
        return direction == Direction.IN
                ? Arrays.copyOfRange(in, inOffsets[party], inOffsets[party + 1])
                : Arrays.copyOfRange(out, outOffsets[party], outOffsets[party + 1]);
    }

    /** {@return where a party's transfers in that direction begin, for {@link #at}} */
    public int begin(int party, Direction direction) {
        return offsets(direction)[party];
    }

    /** {@return the transfer at a place; those of one party and direction lie side by side, in time order} */
    public int at(int place, Direction direction) {
        return direction == Direction.IN ? in[place] : out[place];
    }

    /** {@return the place of a party's first transfer in that direction at an instant or later, or the place after its last} */
    public int firstNotBefore(int party, Direction direction, long epochMillis) {
        int low = begin(party, direction);
        int high = low + count(party, direction);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (window.epochMillis(at(middle, direction)) < epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return how many transfers a party has in that direction} */
    public int count(int party, Direction direction) {
        return offsets(direction)[party + 1] - offsets(direction)[party];
    }

    /**
     * Visits every party, in the order of their numbers, as long as work is permitted.
     *
     * @param pace counts a step for each party and each of its transfers in a direction, and hears of those as finished
     * @param direction which
     * @param visit what to do with each
     * @return whether all were visited
     */
    public boolean forEachParty(Pace pace, Direction direction, IntConsumer visit) {
        for (int party = 0; party < parties.count(); party++) {
            if (pace.isSpent()) {
                return false;
            }
            visit.accept(party);
            pace.step(1 + count(party, direction));
            pace.finished(count(party, direction));
        }
        pace.tell();
        return true;
    }

    private int[] offsets(Direction direction) {
        return direction == Direction.IN ? inOffsets : outOffsets;
    }

    private boolean isBetween(int transfer) {
        return from(transfer) != to(transfer);
    }
}
