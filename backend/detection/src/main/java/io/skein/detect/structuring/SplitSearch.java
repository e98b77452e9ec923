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
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sweeps what every party pays, what linked parties pay to every beneficiary, and the cash that parties and linked parties pay in, for
 * sums in parts below the threshold.
 */
final class SplitSearch {

    private static final int LEAST_SMURFS = 2;

    private final PartyTransfers transfers;
    private final LinkedParties linked;
    private final CashDeposits cash;
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
        this.cash = new CashDeposits(view.transfers());
        this.pace = new Pace(context);
        this.near = new NearThreshold(view, transfers, rules, pace);
    }

    /** {@return the split sums, largest first, then most transfers, then earliest} */
    List<SplitSum> splits() {
        complete = searchPayments() && searchDeposits();
        found.sort(Comparator.comparingDouble((SplitSum split) -> -split.run().amount())
                .thenComparingDouble(split -> -split.run().burst().measure())
                .thenComparingInt(split -> split.run().burst().first())
                .thenComparing(SplitSum::kind)
                .thenComparing(SplitSum::direction));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private boolean searchPayments() {
        return transfers.forEachParty(pace, Direction.OUT, party -> {
            search(Kind.STRUCTURING, Direction.OUT, cash.without(transfers.of(party, Direction.OUT)));
            int[] inflows = transfers.of(party, Direction.IN);
            PartyTransfers.grouped(inflows, inflow -> linked.group(transfers.from(inflow)))
                    .forEach(group -> search(Kind.SMURFING, Direction.OUT, group));
        });
    }

    private boolean searchDeposits() {
        IntArrayList all = new IntArrayList();
        for (int party = 0; party < transfers.parties().count(); party++) {
            if (pace.isSpent()) {
                return false;
            }
            int[] deposits = cash.among(transfers.of(party, Direction.IN));
            pace.step(1 + transfers.count(party, Direction.IN));
            search(Kind.STRUCTURING, Direction.IN, deposits);
            all.addElements(all.size(), deposits);
        }
        return searchLinkedDeposits(all.toIntArray());
    }

    private boolean searchLinkedDeposits(int[] deposits) {
        Arrays.sort(deposits);
        for (int[] group : PartyTransfers.grouped(deposits, deposit -> linked.group(transfers.to(deposit)))) {
            if (pace.isSpent()) {
                return false;
            }
            pace.step(group.length);
            search(Kind.SMURFING, Direction.IN, group);
        }
        return true;
    }

    private void search(Kind kind, Direction direction, int[] all) {
        int leastParties = kind == Kind.SMURFING ? LEAST_SMURFS : 1;
        near.among(all, direction, leastParties).forEach(run -> found.add(new SplitSum(kind, direction, run)));
    }
}
