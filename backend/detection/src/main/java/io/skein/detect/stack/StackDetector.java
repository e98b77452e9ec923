// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Dealings;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Finds groups of parties of whom most pay most of another group within a short time, layer upon layer.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class StackDetector implements Detector<StackParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(17, 256), new MemoryEstimate(8, 1_024))
            .andAtMost(64 * 1_024);
    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("payers in the order of their first accounts", "按付款方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most layers first, then most pairs", "层数多者优先，再按往来对数");

    @Override
    public Declaration<StackParameters> declaration() {
        return new Declaration<>(StackDescriptor.DESCRIPTOR, StackDescriptor::read, StackDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, StackParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        Pace pace = new Pace(context);
        Scales scales = new Scales();
        long dealt = 0;
        boolean complete = true;
        for (Duration span :
                parameters.spans().within(view.transfers().interval().length())) {
            Dealings dealings = Dealings.within(view, transfers, new Dealings.Rules(span, parameters.minEach()), pace);
            context.progress().begin("look for shared payees", dealings.count());
            SharedPayees shared = new SharedPayees(dealings, transfers.parties().count(), parameters, span, pace);
            scales.add(new StackSearch(view, dealings, parameters, span, shared).stacks());
            context.progress().end();
            dealt = dealings.count();
            complete &= shared.isComplete();
        }
        List<Stack> stacks = scales.stacks();
        StackReport report = new StackReport(view, transfers);
        return new Harvest<>(stacks, complete, PARTY_ORDER, FINDING_ORDER)
                .result(report::finding, Map.of("dealings.short", dealt, "stacks", (long) stacks.size()), context);
    }
}
