// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.party.Direction;
import io.skein.detect.party.LinkedParties;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.structuring.SplitSum.Kind;
import io.skein.detect.sweep.Burst;
import io.skein.detect.sweep.FixedSeries;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sweeps what every party pays, and what linked parties pay to every beneficiary, for sums in parts below the threshold. */
final class SplitSearch {

    private static final int LEAST_SMURFS = 2;

    private final GraphView view;
    private final PartyTransfers transfers;
    private final LinkedParties linked;
    private final StructuringParameters parameters;
    private final Pace pace;
    private final FixedSeries series;
    private final SlidingWindow byPayer;
    private final List<SplitSum> found = new ArrayList<>();
    private boolean complete = true;

    SplitSearch(
            GraphView view,
            PartyTransfers transfers,
            LinkedParties linked,
            StructuringParameters parameters,
            RunContext context) {
        this.view = view;
        this.transfers = transfers;
        this.linked = linked;
        this.parameters = parameters;
        this.pace = new Pace(context);
        this.series = new FixedSeries(view.transfers(), transfers);
        this.byPayer = new SlidingWindow(view, transfers::from, parameters.span(), pace);
    }

    /** {@return the split sums, largest first, then most transfers, then earliest} */
    List<SplitSum> splits() {
        complete = transfers.forEachParty(pace, Direction.OUT, party -> {
            search(Kind.STRUCTURING, transfers.of(party, Direction.OUT));
            byGroup(transfers.of(party, Direction.IN)).forEach(group -> search(Kind.SMURFING, group));
        });
        found.sort(Comparator.comparingDouble((SplitSum split) -> -split.amount())
                .thenComparingDouble(split -> -split.burst().measure())
                .thenComparingInt(split -> split.burst().first())
                .thenComparing(SplitSum::kind));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void search(Kind kind, int[] all) {
        int[] near = series.without(parameters.band().within(view, all));
        if (near.length < parameters.minTransfers()) {
            return;
        }
        int payers = kind == Kind.SMURFING ? LEAST_SMURFS : 1;
        for (Burst burst :
                Burst.of(view.transfers(), near, byPayer, inside -> isSplit(inside, payers), SlidingWindow::count)) {
            if (burst.isSurprising(parameters.minSurprise())) {
                byPayer.over(near);
                byPayer.between(
                        burst.episode().peak().begin(), burst.episode().peak().end());
                found.add(new SplitSum(kind, burst, all, byPayer.sum()));
            }
        }
    }

    private boolean isSplit(SlidingWindow inside, int payers) {
        return inside.count() >= parameters.minTransfers()
                && inside.sum() >= parameters.band().threshold()
                && inside.counterparties() >= payers;
    }

    /** {@return transfers by the group of linked parties who paid them, where it has more than one payer} */
    private List<int[]> byGroup(int[] inflows) {
        if (inflows.length < parameters.minTransfers()) {
            return List.of();
        }
        Map<Integer, IntArrayList> byGroup = new LinkedHashMap<>();
        for (int inflow : inflows) {
            byGroup.computeIfAbsent(linked.group(transfers.from(inflow)), none -> new IntArrayList())
                    .add(inflow);
        }
        return several(byGroup.values());
    }

    private List<int[]> several(Collection<IntArrayList> groups) {
        return groups.stream()
                .map(IntArrayList::toIntArray)
                .filter(group -> group.length >= parameters.minTransfers() && payers(group) >= LEAST_SMURFS)
                .toList();
    }

    private long payers(int[] group) {
        return IntStream.of(group).map(transfers::from).distinct().count();
    }
}
