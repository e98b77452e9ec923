// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.Finding;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.money.FlowLedger;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds sums that move through the accounts of several parties in a row, each of which soon passes most of it on.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class LayeringDetector implements Detector<LayeringParameters> {

    private static final int POLL_EVERY = 1_000;
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(4, 4), new MemoryEstimate(54, 320))
            .andAtMost(64 * 1_024);

    @Override
    public Declaration<LayeringParameters> declaration() {
        return new Declaration<>(
                LayeringDescriptor.DESCRIPTOR, LayeringDescriptor::read, LayeringDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, LayeringParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        context.progress().begin("grow chains", window.transferCount());
        ChainForest forest = new ChainForest(window, ledger, parameters);
        boolean complete = forest.grow(context);
        context.progress().end();
        List<Chain> chains =
                Chain.longEnough(window, ledger, forest, parameters.hops().min());
        return result(new ChainReport(view, forest, parameters), chains, complete, context);
    }

    private static DetectionResult result(
            ChainReport report, List<Chain> chains, boolean complete, RunContext context) {
        List<Chain> significant = report.significant(chains);
        List<Truncation> truncations = new ArrayList<>();
        if (!complete) {
            truncations.add(new Truncation(
                    "maxWork",
                    context.limits().maxWork(),
                    new LocalizedText("transfers in time order, earliest first", "转账按时间先后，最早者优先"),
                    "run"));
        }
        int kept = Math.min(significant.size(), context.limits().maxFindings());
        if (kept < significant.size()) {
            truncations.add(new Truncation(
                    "maxFindings",
                    kept,
                    new LocalizedText("most hops first, then largest amount", "笔数多者优先，其次金额大者"),
                    "run"));
        }
        List<Finding> findings = new ArrayList<>(kept);
        for (Chain chain : significant.subList(0, kept)) {
            if (findings.size() % POLL_EVERY == 0) {
                context.cancellation().check();
            }
            findings.add(report.finding(chain));
        }
        return new DetectionResult(findings, counts(chains, significant), truncations);
    }

    private static SortedMap<String, Long> counts(List<Chain> chains, List<Chain> significant) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("chains.long-enough", (long) chains.size());
        for (Chain chain : significant) {
            counts.merge("chains.hops." + chain.hops(), 1L, Long::sum);
        }
        return counts;
    }
}
