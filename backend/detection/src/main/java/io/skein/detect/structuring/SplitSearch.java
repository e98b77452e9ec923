// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.party.Direction;
import io.skein.detect.party.LinkedParties;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.structuring.SplitSum.Kind;
import io.skein.detect.sweep.NearThreshold;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sweeps what every party pays, and what linked parties pay to every beneficiary, for sums in parts below the threshold. */
final class SplitSearch {

    private static final int LEAST_SMURFS = 2;

    private final PartyTransfers transfers;
    private final LinkedParties linked;
    private final Pace pace;
    private final NearThreshold near;
    private final List<SplitSum> found = new ArrayList<>();
    private boolean complete = true;

    SplitSearch(
            GraphView view,
            PartyTransfers transfers,
            LinkedParties linked,
            NearThreshold.Rules rules,
            RunContext context) {
        this.transfers = transfers;
        this.linked = linked;
        this.pace = new Pace(context);
        this.near = new NearThreshold(view, transfers, rules, pace);
    }

    /** {@return the split sums, largest first, then most transfers, then earliest} */
    List<SplitSum> splits() {
        complete = transfers.forEachParty(pace, Direction.OUT, party -> {
            search(Kind.STRUCTURING, transfers.of(party, Direction.OUT), 1);
            int[] inflows = transfers.of(party, Direction.IN);
            PartyTransfers.grouped(inflows, inflow -> linked.group(transfers.from(inflow)))
                    .forEach(group -> search(Kind.SMURFING, group, LEAST_SMURFS));
        });
        found.sort(Comparator.comparingDouble((SplitSum split) -> -split.run().amount())
                .thenComparingDouble(split -> -split.run().burst().measure())
                .thenComparingInt(split -> split.run().burst().first())
                .thenComparing(SplitSum::kind));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void search(Kind kind, int[] all, int minPayers) {
        near.among(all, minPayers).forEach(run -> found.add(new SplitSum(kind, run)));
    }
}
