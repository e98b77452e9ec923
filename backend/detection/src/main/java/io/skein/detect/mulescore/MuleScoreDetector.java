// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

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
 * Finds accounts that bear the signs of a money mule's.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class MuleScoreDetector implements Detector<MuleParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(16, 2_048), new MemoryEstimate(40, 2_048))
            .andAtMost(64 * 1_024);

    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("highest score first, then most senders, then earliest", "得分高者优先，再按付款方数量与先后");
    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");

    @Override
    public Declaration<MuleParameters> declaration() {
        return new Declaration<>(MuleDescriptor.DESCRIPTOR, MuleDescriptor::read, MuleDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, MuleParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        context.progress().begin("look for signs of mules", 2L * window.transferCount());
        MuleSearch search = new MuleSearch(view, ledger, parameters, context);
        Subjects<Suspect> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search::suspects);
        context.progress().end();
        MuleReport report = new MuleReport(view, parameters.weights());
        List<Suspect> ranked =
                found.matches().stream().sorted(order(parameters)).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("accounts", (long) window.accountCount(), "suspects", (long) ranked.size()),
                        context);
    }

    private static Comparator<Suspect> order(MuleParameters parameters) {
        return Comparator.comparingDouble((Suspect each) -> -each.score(parameters.weights()))
                .thenComparingInt(each -> -each.senders())
                .thenComparingInt(each -> each.flow().inflows()[0]);
    }
}
