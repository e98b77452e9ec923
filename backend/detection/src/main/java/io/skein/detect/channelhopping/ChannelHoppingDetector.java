// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.Chain;
import io.skein.detect.chain.ChainForest;
import io.skein.detect.evidence.Harvest;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Map;

/**
 * Finds sums that move on through several parties and several kinds of channel.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class ChannelHoppingDetector implements Detector<ChannelHoppingParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(4, 4), new MemoryEstimate(54, 330))
            .andAtMost(64 * 1_024);
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most kinds of channel first, then most changes", "渠道种类多者优先，其次变换次数");

    @Override
    public Declaration<ChannelHoppingParameters> declaration() {
        return new Declaration<>(
                ChannelHoppingDescriptor.DESCRIPTOR,
                ChannelHoppingDescriptor::read,
                ChannelHoppingDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, ChannelHoppingParameters parameters, RunContext context) {
        ChainForest forest = ChainForest.of(view, parameters.chains(), context);
        context.progress().begin("count channels", view.transfers().transferCount());
        ChannelTrail trail = new ChannelTrail(view.transfers(), forest, context);
        context.progress().end();
        context.progress().begin("follow whole sums", view.transfers().accountCount());
        WholeSums sums = new WholeSums(view, parameters, new Pace(context));
        List<SumPath> paths = sums.paths();
        context.progress().end();
        ChannelReport report = new ChannelReport(view, forest, trail, parameters);
        List<Chain> chains = forest.chains(parameters.path().minHops());
        List<ChannelChain> significant = report.significant(chains, paths);
        Map<String, Long> counts = Map.of(
                "chains.long-enough", (long) chains.size(),
                "chains.whole-sums", (long) paths.size(),
                "chains.hopping", (long) significant.size());
        return new Harvest<>(significant, forest.isComplete() && sums.isComplete(), ChainForest.ORDER, FINDING_ORDER)
                .result(report::finding, counts, context);
    }
}
