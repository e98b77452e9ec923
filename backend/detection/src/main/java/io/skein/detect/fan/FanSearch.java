// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Burst;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sweeps every party once for its busiest window, and keeps the episodes that stand out from its own and its peers' usual. */
final class FanSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final Direction direction;
    private final FanParameters parameters;
    private final Pace pace;
    private final SlidingWindow sliding;
    private final int[] greatest;
    private int active;
    private boolean complete = true;

    FanSearch(
            GraphView view,
            PartyTransfers transfers,
            Direction direction,
            FanParameters parameters,
            RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.direction = direction;
        this.parameters = parameters;
        this.pace = new Pace(context);
        this.sliding = new SlidingWindow(
                view, transfer -> transfers.counterparty(transfer, direction), parameters.span(), pace);
        this.greatest = new int[transfers.parties().count()];
    }

    /** {@return the fans, most counterparties first, then largest amount, then earliest} */
    List<Fan> fans() {
        List<Fan> candidates = new ArrayList<>();
        complete = transfers.forEachParty(pace, direction, party -> candidates.addAll(candidates(party)));
        int[] peers =
                Arrays.stream(greatest).filter(count -> count > 0).sorted().toArray();
        List<Fan> fans = new ArrayList<>();
        for (Fan candidate : candidates) {
            double share = (double) reaching(peers, candidate.counterparties()) / active;
            if (isRare(share)) {
                fans.add(candidate.withPeerShare(share));
            }
        }
        fans.sort(Comparator.comparingInt((Fan fan) -> -fan.counterparties())
                .thenComparingDouble(fan -> -fan.amount())
                .thenComparingInt(fan -> fan.burst().first()));
        return fans;
    }

    boolean isComplete() {
        return complete;
    }

    // a single party among few is a large share of them, and yet nothing common
    private boolean isRare(double share) {
        return share <= Math.max(parameters.rarity().maxPeerShare(), 1.0 / active);
    }

    private List<Fan> candidates(int party) {
        int[] counted = BaseSum.atLeast(
                view, transfers.of(party, direction), parameters.amounts().minEach());
        active += counted.length > 0 ? 1 : 0;
        List<Fan> candidates = new ArrayList<>();
        for (Burst burst : Burst.of(window, counted, sliding, this::isWide, SlidingWindow::counterparties)) {
            greatest[party] = Math.max(greatest[party], (int) burst.measure());
            BaseSum amount = BaseSum.paid(view, burst.peak());
            int strangers = burst.strangers(transfer -> transfers.counterparty(transfer, direction));
            Fan fan = new Fan(burst, amount.known(), strangers, 0);
            if (isUnusual(fan) && amount.reaches(parameters.amounts().minTotal())) {
                candidates.add(fan);
            }
        }
        return candidates;
    }

    private boolean isWide(SlidingWindow inside) {
        return inside.counterparties() >= parameters.minCounterparties();
    }

    private boolean isUnusual(Fan fan) {
        FanParameters.Rarity rarity = parameters.rarity();
        return fan.burst().isSurprising(rarity.minSurprise()) && fan.strangerShare() >= rarity.minStrangerShare();
    }

    private static int reaching(int[] ascending, int count) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending.length - low;
    }
}
