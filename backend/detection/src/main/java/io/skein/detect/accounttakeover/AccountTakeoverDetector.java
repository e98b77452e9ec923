// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Finds accounts that are drained to new payees after a change of telephone, e-mail address or device.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class AccountTakeoverDetector implements Detector<AccountTakeoverParameters> {

    // identities are not in the signature, so accounts stand for their owners
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 4_000), new MemoryEstimate(8, 96))
            .andAtMost(64 * 1_024);

    private static final Comparator<TakeOver> ORDER = Comparator.comparingDouble(
                    (TakeOver each) -> -each.drainedShare())
            .thenComparingInt(each -> each.payments()[0])
            .thenComparing(TakeOver::customerId)
            .thenComparing(each -> each.changes().getFirst().link().identifierId());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("greatest share first, then earliest", "取走比例大者优先，再按先后");
    private static final LocalizedText CUSTOMER_ORDER = new LocalizedText("customers in the order of ids", "客户按编号先后");

    @Override
    public Declaration<AccountTakeoverParameters> declaration() {
        return new Declaration<>(
                AccountTakeoverDescriptor.DESCRIPTOR,
                AccountTakeoverDescriptor::read,
                AccountTakeoverDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, AccountTakeoverParameters parameters, RunContext context) {
        context.cancellation().check();
        Pace pace = new Pace(context);
        SortedMap<String, List<Change>> changes =
                Change.byCustomer(view.identities().links(), parameters.maxUsers(), pace);
        context.progress().begin("look at payments after changes", changes.size());
        TakeOverSearch search = new TakeOverSearch(view, parameters, pace);
        List<TakeOver> found = search.takeOvers(changes);
        context.progress().end();
        TakeOverReport report = new TakeOverReport(view);
        return new Harvest<>(found.stream().sorted(ORDER).toList(), search.isComplete(), CUSTOMER_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("customers.changed", (long) changes.size(), "takeovers", (long) found.size()),
                        context);
    }
}
