// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at every party at every scale, and keeps of the fans that stand out those that stand out most. */
final class FanSearch {

    private static final Comparator<Fan> BEST_SUPPORTED = Comparator.comparingDouble((Fan fan) -> -fan.surprise())
            .thenComparingInt(fan -> -fan.counterparties())
            .thenComparingInt(fan -> fan.scale().number())
            .thenComparingInt(fan -> fan.burst().first());

    private static final Comparator<Fan> WIDEST = Comparator.comparingInt((Fan fan) -> -fan.counterparties())
            .thenComparingDouble(fan -> -fan.amount())
            .thenComparingInt(fan -> fan.burst().first());

    private final PartyTransfers transfers;
    private final Direction direction;
    private final FanParameters parameters;
    private final Pace pace;
    private final PeerCounts peers;
    private final PartyFans partyFans;
    private boolean complete = true;

    FanSearch(
            GraphView view,
            PartyTransfers transfers,
            Direction direction,
            FanParameters parameters,
            RunContext context) {
        this.transfers = transfers;
        this.direction = direction;
        this.parameters = parameters;
        this.pace = new Pace(context);
        this.peers = new PeerCounts(parameters.scales() * parameters.scales());
        this.partyFans = new PartyFans(view, transfers, direction, parameters, pace, peers);
    }

    /** {@return the fans, most counterparties first, then largest amount, then earliest} */
    List<Fan> fans() {
        List<Fan> candidates = new ArrayList<>();
        complete = transfers.forEachParty(pace, direction, party -> candidates.addAll(partyFans.of(party)));
        List<Fan> fans = new ArrayList<>();
        List<Fan> ofOneParty = new ArrayList<>();
        for (Fan candidate : candidates) {
            if (!ofOneParty.isEmpty() && ofOneParty.getFirst().party() != candidate.party()) {
                fans.addAll(bestSupported(ofOneParty));
                ofOneParty.clear();
            }
            Fan held = candidate.withPeerShare(peers.share(candidate.scale(), candidate.counterparties()));
            if (isRare(held)) {
                ofOneParty.add(held);
            }
        }
        fans.addAll(bestSupported(ofOneParty));
        fans.sort(WIDEST);
        return fans;
    }

    boolean isComplete() {
        return complete;
    }

    // a single party among few is a large share of them, and yet nothing common
    private boolean isRare(Fan fan) {
        return fan.peerShare() <= Math.max(parameters.rarity().maxPeerShare(), peers.shareOfOne(fan.scale()));
    }

    // several scales see the same money: the one at which it stands out most tells of it
    private static List<Fan> bestSupported(List<Fan> ofOneParty) {
        List<Fan> best = new ArrayList<>();
        for (Fan fan : ofOneParty.stream().sorted(BEST_SUPPORTED).toList()) {
            if (best.stream().noneMatch(fan::sharesTransferWith)) {
                best.add(fan);
            }
        }
        return best;
    }
}
