// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.Chain;
import io.skein.detect.chain.ChainForest;
import io.skein.detect.evidence.Harvest;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds sums that move through the accounts of several parties in a row, each of which soon passes most of it on.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class LayeringDetector implements Detector<LayeringParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(4, 4), new MemoryEstimate(54, 320))
            .andAtMost(64 * 1_024);
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most hops first, then largest amount", "笔数多者优先，其次金额大者");

    @Override
    public Declaration<LayeringParameters> declaration() {
        return new Declaration<>(
                LayeringDescriptor.DESCRIPTOR, LayeringDescriptor::read, LayeringDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, LayeringParameters parameters, RunContext context) {
        ChainForest forest = ChainForest.of(view, parameters.chains(), context);
        List<Chain> chains = forest.chains(parameters.minHops());
        ChainReport report = new ChainReport(view, forest, parameters);
        List<Chain> significant = report.significant(chains);
        return new Harvest<>(significant, forest.isComplete(), ChainForest.ORDER, FINDING_ORDER)
                .result(report::finding, counts(chains, significant), context);
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
