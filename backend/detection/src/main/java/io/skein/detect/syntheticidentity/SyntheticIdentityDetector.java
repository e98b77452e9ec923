// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.evidence.Harvest;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds identities put together from mixed fragments that took all there was and are gone.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class SyntheticIdentityDetector implements Detector<SyntheticIdentityParameters> {

    // identities are not in the signature, so accounts stand for their owners
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 5_000), new MemoryEstimate(8, 64))
            .andAtMost(64 * 1_024);

    private static final Comparator<Patchwork> ORDER = Comparator.comparingInt(
                    (Patchwork each) -> -each.busts().size())
            .thenComparingInt(each -> -each.customerIds().size())
            .thenComparing(each -> each.customerIds().first());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most customers who are gone first, then most customers", "消失客户多者优先，再按客户数");
    private static final LocalizedText IDENTIFIER_ORDER =
            new LocalizedText("identifiers in the order of ids", "标识按编号先后");

    @Override
    public Declaration<SyntheticIdentityParameters> declaration() {
        return new Declaration<>(
                SyntheticIdentityDescriptor.DESCRIPTOR,
                SyntheticIdentityDescriptor::read,
                SyntheticIdentityDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, SyntheticIdentityParameters parameters, RunContext context) {
        context.cancellation().check();
        context.progress()
                .begin("look for mixed fragments", view.identities().links().size());
        Pace pace = new Pace(context);
        BustOuts busts = new BustOuts(view, parameters.bust(), pace);
        FragmentSearch search = new FragmentSearch(view, parameters.fragments(), busts, pace);
        List<SharedIdentifier> fragments = search.fragments();
        context.progress().end();
        List<Patchwork> found = new PatchworkSearch(busts, parameters.minBusts()).among(fragments);
        PatchworkReport report = new PatchworkReport(view);
        return new Harvest<>(
                        found.stream().sorted(ORDER).toList(), search.isComplete(), IDENTIFIER_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("fragments", (long) fragments.size(), "patchworks", (long) found.size()),
                        context);
    }
}
