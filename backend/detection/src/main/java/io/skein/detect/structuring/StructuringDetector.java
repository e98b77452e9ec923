// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.LinkedParties;
import io.skein.detect.party.Parties;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.party.TieRules;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Map;

/**
 * Finds sums that one party, or several who are linked, pay, or pay in as cash, in parts below a reporting threshold.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class StructuringDetector implements Detector<StructuringParameters> {

    /** Identifiers with more users link nobody: company addresses, branch tablets. */
    static final int MOST_USERS = 20;

    private static final MemoryNeed MEMORY =
            MemoryNeed.linear(new MemoryEstimate(16, 4_000), new MemoryEstimate(8, 320));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按各方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("largest sum first, then most transfers", "金额大者优先，再按笔数");

    @Override
    public Declaration<StructuringParameters> declaration() {
        return new Declaration<>(
                StructuringDescriptor.DESCRIPTOR, StructuringDescriptor::read, StructuringDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, StructuringParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        Parties parties = transfers.parties();
        context.progress().begin("link parties", view.identities().links().size());
        IdentityTies ties = IdentityTies.of(
                view.identities(), new TieRules(TieRules.Weights.USUAL, parameters.minTie(), MOST_USERS), context);
        LinkedParties linked = LinkedParties.of(parties, view.transfers().accounts(), ties);
        context.progress().end();
        context.progress().begin("add up split sums", view.transfers().transferCount());
        SplitSearch search = new SplitSearch(view, transfers, linked, parameters.rules(), context);
        List<SplitSum> splits = search.splits();
        context.progress().end();
        SplitReport report = new SplitReport(view, transfers, parameters.rules().band());
        return new Harvest<>(splits, search.isComplete() && ties.isComplete(), PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("parties", (long) parties.count(), "splits", (long) splits.size()),
                        context);
    }
}
