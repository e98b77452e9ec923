// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.Chain;
import io.skein.detect.chain.ChainEvidence;
import io.skein.detect.chain.ChainForest;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.evidence.Harvest;
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
 * Finds money that on its way touches a listed place, or leaves a country and comes back.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class GeographyDetector implements Detector<GeographyParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(4, 256), new MemoryEstimate(54, 1_024))
            .andAtMost(64 * 1_024);
    private static final Comparator<Way> ORDER = Comparator.comparingInt((Way each) -> -each.listedLegs().length)
            .thenComparingDouble(each -> -each.amount())
            .thenComparingInt(each -> each.chain().transfers()[0]);
    private static final LocalizedText ORDER_IN_WORDS = new LocalizedText(
            "most transfers from or to listed places first, then largest amount", "涉及名单地区转账多者优先，其次金额大者");

    @Override
    public Declaration<GeographyParameters> declaration() {
        return new Declaration<>(
                GeographyDescriptor.DESCRIPTOR, GeographyDescriptor::read, GeographyDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, GeographyParameters parameters, RunContext context) {
        ChainForest forest = ChainForest.of(view, parameters.chains(), context);
        List<Chain> chains = forest.chains(parameters.minHops());
        FindingMaker maker = new FindingMaker(view, GeographyDescriptor.DESCRIPTOR);
        ChainEvidence evidence = new ChainEvidence(view, forest, parameters.chains(), maker);
        WaySearch search = new WaySearch(view, forest, evidence, parameters);
        context.progress().begin("look where chains go", chains.size());
        Pace pace = new Pace(context);
        List<Way> ways = new ArrayList<>();
        for (Chain chain : chains) {
            search.way(chain).ifPresent(ways::add);
            pace.step(chain.transfers().length);
            pace.finished(1);
        }
        pace.tell();
        context.progress().end();
        ways.sort(ORDER);
        WayReport report = new WayReport(evidence, maker);
        return new Harvest<>(ways, forest.isComplete(), ChainForest.ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("chains.long-enough", (long) chains.size(), "ways", (long) ways.size()),
                        context);
    }
}
