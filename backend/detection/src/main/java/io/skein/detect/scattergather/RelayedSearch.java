// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.Relays;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks behind the payments to every party for relays from one source. */
final class RelayedSearch {

    private final GraphView view;
    private final PartyTransfers transfers;
    private final ScatterGatherParameters parameters;
    private final Pace pace;
    private final Relays relays;
    private final SlidingWindow byMiddle;
    private final MiddleShare middleShare;
    private final List<Relayed> found = new ArrayList<>();
    private boolean complete = true;

    RelayedSearch(GraphView view, PartyTransfers transfers, ScatterGatherParameters parameters, RunContext context) {
        this.view = view;
        this.transfers = transfers;
        this.parameters = parameters;
        this.pace = new Pace(context);
        this.relays = new Relays(view, transfers, parameters.relays(), pace);
        this.byMiddle = new SlidingWindow(view, transfers::from, parameters.span(), pace);
        this.middleShare = new MiddleShare(view, transfers);
    }

    /** {@return the relayed sums, most middlemen first, then largest amount, then earliest} */
    List<Relayed> sums() {
        complete = transfers.forEachParty(pace, Direction.IN, this::search);
        found.sort(Comparator.comparingInt((Relayed sum) -> -sum.middles())
                .thenComparingDouble(sum -> -sum.amount().known())
                .thenComparingInt(
                        sum -> sum.bundle().second().getInt(sum.episode().begin()))
                .thenComparingInt(sum -> sum.bundle().first().get(sum.episode().begin())[0]));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    long leftOut() {
        return relays.leftOut();
    }

    private void search(int sink) {
        if (transfers.count(sink, Direction.IN) < parameters.minMiddles()) {
            return;
        }
        for (Relays.Bundle bundle : relays.into(sink).values()) {
            if (bundle.second().size() >= parameters.minMiddles()) {
                search(sink, bundle);
            }
        }
    }

    private void search(int sink, Relays.Bundle bundle) {
        int[] second = bundle.second().toIntArray();
        for (Episode episode : Episode.of(second, byMiddle, this::isWide, RelayedSearch::middlesThenSum)) {
            int[] peak = Arrays.copyOfRange(
                    second, episode.peak().begin(), episode.peak().end());
            Relayed sum = new Relayed(sink, bundle, episode, BaseSum.paid(view, peak));
            if (middleShare.of(sum) >= parameters.minMiddleShare()) {
                found.add(sum);
            }
        }
    }

    /** Of windows with equally many middlemen the one with the largest sum, because the last pieces may come late. */
    private static double middlesThenSum(SlidingWindow inside) {
        return inside.counterparties() + inside.sum() / (1 + inside.sum());
    }

    private boolean isWide(SlidingWindow inside) {
        return inside.counterparties() >= parameters.minMiddles()
                && (inside.unpriced() > 0 || inside.sum() >= parameters.minAmount());
    }
}
