// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

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
 * Finds days on which a party pays or receives as much as must be reported.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class LargeTransactionDetector implements Detector<LargeTransactionParameters> {

    private static final MemoryNeed MEMORY =
            MemoryNeed.linear(new MemoryEstimate(16, 64), new MemoryEstimate(8, 1_024));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按各方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("largest multiple of the threshold first, then largest sum", "超过限额倍数大者优先，再按金额");

    @Override
    public Declaration<LargeTransactionParameters> declaration() {
        return new Declaration<>(
                LargeTransactionDescriptor.DESCRIPTOR,
                LargeTransactionDescriptor::read,
                LargeTransactionDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, LargeTransactionParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        context.progress().begin("add up days", view.transfers().transferCount());
        LargeSearch search = new LargeSearch(view, transfers, parameters, context);
        List<LargeDay> days = search.days();
        context.progress().end();
        LargeReport report = new LargeReport(view, transfers);
        return new Harvest<>(days, search.isComplete(), PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("parties", (long) transfers.parties().count(), "days", (long) days.size()),
                        context);
    }
}
