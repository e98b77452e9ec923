// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour;
import io.skein.detect.behaviour.Calendar;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds parties who in some window behave unlike their own past and unlike their peers.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class DeviationDetector implements Detector<DeviationParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(16, 2_000), new MemoryEstimate(8, 2_000))
            .andAtMost(64 * 1_024);

    private static final Comparator<Deviation> ORDER = Comparator.comparingInt((Deviation each) -> -each.measures())
            .thenComparingDouble(each -> -each.activity().volume())
            .thenComparingInt(each -> each.inWindow()[0])
            .thenComparing(Deviation::direction);
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most measures first, then largest volume", "偏离指标多者优先，再按金额");
    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按各方首个账户的次序");

    @Override
    public Declaration<DeviationParameters> declaration() {
        return new Declaration<>(
                DeviationDescriptor.DESCRIPTOR, DeviationDescriptor::read, DeviationDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, DeviationParameters parameters, RunContext context) {
        context.cancellation().check();
        context.progress().begin("compare behaviour", 2L * view.transfers().transferCount());
        PartyTransfers transfers = PartyTransfers.of(view);
        Behaviour behaviour = Behaviour.ofParties(view, new Calendar(parameters.window()), context);
        DeviationSearch search = new DeviationSearch(view, behaviour, parameters);
        Subjects<Deviation> found = Subjects.search(
                transfers.parties().count(),
                party -> (long) transfers.count(party, Direction.IN) + transfers.count(party, Direction.OUT),
                context,
                search::of);
        context.progress().end();
        DeviationReport report = new DeviationReport(view);
        List<Deviation> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), PARTY_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("parties", (long) transfers.parties().count(), "deviations", (long) ranked.size()),
                        context);
    }
}
