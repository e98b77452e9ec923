// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.TrailSearch;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds proceeds of loans that repay other loans, or come back to one who answers for them.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class LoanLoopDetector implements Detector<LoanLoopParameters> {

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
                LoanLoopDescriptor.DESCRIPTOR, LoanLoopDescriptor::read, LoanLoopDescriptor::write, TrailSearch.MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, LoanLoopParameters parameters, RunContext context) {
        Loans loans = new Loans(view);
        Subjects<LoanLoop> found = new TrailSearch(view, context)
                .search(
                        parameters.following(),
                        parameters.reach().maxHops(),
                        "look for proceeds of loans",
                        trails -> new LoanLoopSearch(view, loans, trails, parameters)::into);
        List<LoanLoop> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, FINDING_ORDER)
                .result(
                        new LoanLoopReport(view)::finding,
                        Map.of("accounts.loans", loans.count(), "loops", (long) ranked.size()),
                        context);
    }
}
