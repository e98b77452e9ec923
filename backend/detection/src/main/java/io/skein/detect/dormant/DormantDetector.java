// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds accounts that wake after a long time in which nothing happened, and move far more than ever before.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class DormantDetector implements Detector<DormantParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(0, 320), new MemoryEstimate(0, 256))
            .andAtMost(64 * 1_024);

    private static final Comparator<Reactivation> ORDER = Comparator.comparingDouble(
                    (Reactivation each) -> -each.amount().known())
            .thenComparingInt(each -> each.transfers()[0])
            .thenComparingInt(Reactivation::account);
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("largest flow first, then earliest", "流量大者优先，再按先后");
    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");

    @Override
    public Declaration<DormantParameters> declaration() {
        return new Declaration<>(
                DormantDescriptor.DESCRIPTOR, DormantDescriptor::read, DormantDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, DormantParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("look for pauses", 2L * window.transferCount());
        DormantSearch search = new DormantSearch(view, parameters, context);
        Subjects<Reactivation> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search::wakings);
        context.progress().end();
        DormantReport report = new DormantReport(view);
        List<Reactivation> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("accounts", (long) window.accountCount(), "wakings", (long) ranked.size()),
                        context);
    }
}
