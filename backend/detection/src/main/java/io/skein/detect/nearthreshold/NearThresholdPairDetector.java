// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.NearThreshold;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds pairs of parties of whom one often pays the other amounts close to a reporting limit.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class NearThresholdPairDetector implements Detector<NearThresholdParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 64), new MemoryEstimate(8, 256));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("payers in the order of their first accounts", "按付款方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most transfers first, then largest sum", "笔数多者优先，再按金额");

    @Override
    public Declaration<NearThresholdParameters> declaration() {
        return new Declaration<>(
                NearThresholdDescriptor.DESCRIPTOR,
                NearThresholdDescriptor::read,
                NearThresholdDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, NearThresholdParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        context.progress()
                .begin("count payments close to the limit", view.transfers().transferCount());
        Pace pace = new Pace(context);
        NearThreshold near = new NearThreshold(view, transfers, parameters.rules(), pace);
        List<NearThreshold.Run> runs = new ArrayList<>();
        boolean complete = transfers.forEachParty(
                pace,
                Direction.OUT,
                payer -> PartyTransfers.grouped(transfers.of(payer, Direction.OUT), transfers::to)
                        .forEach(pair -> runs.addAll(near.among(pair, 1))));
        context.progress().end();
        runs.sort(Comparator.comparingDouble(
                        (NearThreshold.Run run) -> -run.burst().measure())
                .thenComparingDouble(run -> -run.amount())
                .thenComparingInt(run -> run.burst().first()));
        PairReport report = new PairReport(view, parameters.rules().band());
        return new Harvest<>(runs, complete, PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("parties", (long) transfers.parties().count(), "pairs", (long) runs.size()),
                        context);
    }
}
