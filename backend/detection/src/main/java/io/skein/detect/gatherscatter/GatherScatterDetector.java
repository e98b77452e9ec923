// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Map;

/**
 * Finds parties whom many pay within days, and who soon pay about as much to many.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class GatherScatterDetector implements Detector<GatherScatterParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 64), new MemoryEstimate(8, 512));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按各方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most counterparties first, then largest amount", "对手方多者优先，再按金额");

    @Override
    public Declaration<GatherScatterParameters> declaration() {
        return new Declaration<>(
                GatherScatterDescriptor.DESCRIPTOR,
                GatherScatterDescriptor::read,
                GatherScatterDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, GatherScatterParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        context.progress().begin("look for turns", view.transfers().transferCount());
        TurnSearch search = new TurnSearch(view, transfers, parameters, context);
        List<Turn> turns = search.turns();
        context.progress().end();
        TurnReport report = new TurnReport(view);
        return new Harvest<>(turns, search.isComplete(), PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("parties", (long) transfers.parties().count(), "turns", (long) turns.size()),
                        context);
    }
}
