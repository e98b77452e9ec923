// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.party.Parties;
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
 * Finds accounts through which money passes: nearly all that comes in soon goes out again, repeatedly.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class PassThroughDetector implements Detector<PassThroughParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(8, 320), new MemoryEstimate(40, 640))
            .andAtMost(64 * 1_024);

    private static final Comparator<PassThrough> ORDER = Comparator.comparingInt(
                    (PassThrough each) -> -each.passages().size())
            .thenComparingDouble(each -> -each.amount().known())
            .thenComparingInt(each -> each.passages().getFirst().inflow());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most inflows passed on first, then largest amount", "转出笔数多者优先，再按金额");
    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");

    @Override
    public Declaration<PassThroughParameters> declaration() {
        return new Declaration<>(
                PassThroughDescriptor.DESCRIPTOR, PassThroughDescriptor::read, PassThroughDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, PassThroughParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        context.progress().begin("count passes", 2L * window.transferCount());
        PassThroughSearch search = new PassThroughSearch(view, ledger, Parties.of(view), parameters, context);
        Subjects<PassThrough> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search::through);
        context.progress().end();
        PassThroughReport report = new PassThroughReport(view, PassThroughDescriptor.DESCRIPTOR);
        List<PassThrough> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("accounts", (long) window.accountCount(), "stretches", (long) ranked.size()),
                        context);
    }
}
