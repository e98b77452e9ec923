// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

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
 * Finds new or long quiet accounts that let nearly all that comes in go out again at once.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class RapidMovementDetector implements Detector<RapidParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(0, 640), new MemoryEstimate(40, 768))
            .andAtMost(64 * 1_024);

    private static final Comparator<RapidUse> ORDER = Comparator.comparingInt(
                    (RapidUse each) -> -each.flow().turns())
            .thenComparingInt(each -> -each.flow().inflows().length)
            .thenComparingInt(each -> each.flow().inflows()[0]);
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most turns first, then most inflows, then earliest", "轮次多者优先，再按转入笔数与先后");
    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");

    @Override
    public Declaration<RapidParameters> declaration() {
        return new Declaration<>(RapidDescriptor.DESCRIPTOR, RapidDescriptor::read, RapidDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, RapidParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        context.progress().begin("look at fresh accounts", 2L * window.transferCount());
        RapidSearch search = new RapidSearch(view, ledger, parameters);
        Subjects<RapidUse> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search::uses);
        context.progress().end();
        RapidReport report = new RapidReport(view);
        List<RapidUse> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("accounts", (long) window.accountCount(), "uses", (long) ranked.size()),
                        context);
    }
}
