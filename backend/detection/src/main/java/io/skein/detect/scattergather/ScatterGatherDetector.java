// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

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
 * Finds sums that one party sends another in parts, through middlemen who pass them on.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class ScatterGatherDetector implements Detector<ScatterGatherParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 64), new MemoryEstimate(8, 512));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("sinks in the order of their first accounts", "按汇集方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most middlemen first, then largest amount", "中间人多者优先，再按金额");

    @Override
    public Declaration<ScatterGatherParameters> declaration() {
        return new Declaration<>(
                ScatterGatherDescriptor.DESCRIPTOR,
                ScatterGatherDescriptor::read,
                ScatterGatherDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, ScatterGatherParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        context.progress().begin("look for relays", view.transfers().transferCount());
        RelayedSearch search = new RelayedSearch(view, transfers, parameters, context);
        List<Relayed> sums = search.sums();
        context.progress().end();
        RelayedReport report = new RelayedReport(view, transfers);
        return new Harvest<>(sums, search.isComplete(), PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("payments.by-hubs", search.leftOut(), "relayed", (long) sums.size()),
                        context);
    }
}
