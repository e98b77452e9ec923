// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.MoneyTrails;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds proceeds of loans that repay other loans, or come back to one who answers for them.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class LoanLoopDetector implements Detector<LoanLoopParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(0, 640), new MemoryEstimate(40, 2_048))
            .andAtMost(64 * 1_024);
    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most loans first, then largest amount", "贷款笔数多者优先，再按金额");
    private static final Comparator<LoanLoop> ORDER = Comparator.comparingInt((LoanLoop each) -> -each.loans())
            .thenComparingDouble(each -> -each.sum().amount())
            .thenComparingInt(each -> each.sum().lasts()[0]);

    @Override
    public Declaration<LoanLoopParameters> declaration() {
        return new Declaration<>(
                LoanLoopDescriptor.DESCRIPTOR, LoanLoopDescriptor::read, LoanLoopDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, LoanLoopParameters parameters, RunContext context) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        context.progress().begin("look for proceeds of loans", 2L * window.transferCount());
        Loans loans = new Loans(view);
        MoneyTrails trails = new MoneyTrails(window, ledger, parameters.reach().maxHops(), new Pace(context));
        LoanLoopSearch search = new LoanLoopSearch(view, loans, trails, parameters);
        Subjects<LoanLoop> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search::into);
        context.progress().end();
        List<LoanLoop> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, FINDING_ORDER)
                .result(
                        new LoanLoopReport(view)::finding,
                        Map.of("accounts.loans", loans.count(), "loops", (long) ranked.size()),
                        context);
    }
}
