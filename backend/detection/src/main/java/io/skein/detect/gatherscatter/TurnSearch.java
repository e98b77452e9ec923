// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Baseline;
import io.skein.detect.sweep.Burst;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.HandOver;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at every party for an instant up to which it gathers and after which it scatters. */
final class TurnSearch {

    private final GraphView view;
    private final PartyTransfers transfers;
    private final GatherScatterParameters parameters;
    private final Pace pace;
    private final HandOver.Windows windows;
    private final List<Turn> found = new ArrayList<>();
    private boolean complete = true;

    TurnSearch(GraphView view, PartyTransfers transfers, GatherScatterParameters parameters, RunContext context) {
        this.view = view;
        this.transfers = transfers;
        this.parameters = parameters;
        this.pace = new Pace(context);
        this.windows = new HandOver.Windows(
                new SlidingWindow(view, transfers::from, parameters.span(), pace),
                new SlidingWindow(view, transfers::to, parameters.span(), pace));
    }

    /** {@return the turns, most counterparties first, then largest amount, then earliest} */
    List<Turn> turns() {
        complete = transfers.forEachParty(pace, Direction.OUT, this::search);
        found.sort(Comparator.comparingInt((Turn turn) -> -turn.counterparties())
                .thenComparingDouble(turn -> -turn.gathered().known())
                .thenComparingInt(turn -> turn.gather().first()));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void search(int party) {
        int least = parameters.minCounterparties();
        if (transfers.count(party, Direction.IN) < least || transfers.count(party, Direction.OUT) < least) {
            return;
        }
        double minEach = parameters.amounts().minEach();
        int[] inflows = BaseSum.atLeast(view, transfers.of(party, Direction.IN), minEach);
        int[] outflows = BaseSum.atLeast(view, transfers.of(party, Direction.OUT), minEach);
        for (HandOver handOver : HandOver.of(view.transfers(), inflows, outflows, windows, this::holds)) {
            Turn turn = turn(inflows, outflows, handOver);
            if (isUnusual(turn)) {
                found.add(turn);
            }
        }
    }

    private boolean holds(SlidingWindow before, SlidingWindow after) {
        return before.counterparties() >= parameters.minCounterparties()
                && after.counterparties() >= parameters.minCounterparties()
                && (before.unpriced() > 0 || after.unpriced() > 0 || isConserved(before.sum(), after.sum()));
    }

    private boolean isConserved(double in, double out) {
        return in >= parameters.amounts().minTotal()
                && Math.abs(out - in) <= parameters.amounts().tolerance() * in;
    }

    private Turn turn(int[] inflows, int[] outflows, HandOver handOver) {
        Burst gather = burst(inflows, handOver.before(), windows.before());
        Burst scatter = burst(outflows, handOver.after(), windows.after());
        return new Turn(
                gather,
                scatter,
                BaseSum.paid(view, gather.peak()),
                BaseSum.paid(view, scatter.peak()),
                gather.strangers(transfers::from) + scatter.strangers(transfers::to));
    }

    private Burst burst(int[] ofSubject, Episode episode, SlidingWindow sliding) {
        Baseline baseline =
                Baseline.beside(view.transfers(), ofSubject, episode.peak(), sliding, SlidingWindow::counterparties);
        return new Burst(ofSubject, episode, baseline);
    }

    private boolean isUnusual(Turn turn) {
        double minSurprise = parameters.rarity().minSurprise();
        return turn.gather().isSurprising(minSurprise)
                && turn.scatter().isSurprising(minSurprise)
                && turn.strangerShare() >= parameters.rarity().minStrangerShare();
    }
}
