// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.listed.ListedParty;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds parties whose money came from, or went to, a party on a watch-list.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class ExposureDetector implements Detector<ExposureParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(16, 1_024), new MemoryEstimate(40, 2_048))
            .andAtMost(256 * 1_024);

    private static final Comparator<Exposure> ORDER = Comparator.comparingDouble(
                    (Exposure each) -> -each.measures().weighed())
            .thenComparingInt(each -> each.measures().hops())
            .thenComparingInt(each -> each.traced()[0])
            .thenComparingInt(Exposure::party)
            .thenComparingInt(each -> each.source().party());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("greatest weighed amount first, then fewest hops, then earliest", "加权金额大者优先，再按跳数与先后");
    private static final LocalizedText SOURCE_ORDER =
            new LocalizedText("listed parties in the order of their first accounts", "名单主体按其首个账户的次序");

    @Override
    public Declaration<ExposureParameters> declaration() {
        return new Declaration<>(
                ExposureDescriptor.DESCRIPTOR, ExposureDescriptor::read, ExposureDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, ExposureParameters parameters, RunContext context) {
        context.cancellation().check();
        TransferWindow window = view.transfers();
        context.progress().begin("match watch-lists", 1);
        List<ListedParty> listed = ListedParty.all(view, PartyTransfers.of(view).parties());
        context.progress().advance(1);
        context.progress().end();
        if (listed.isEmpty()) {
            return new DetectionResult(List.of(), new TreeMap<>(Map.of("listedParties", 0L)), List.of());
        }
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, parameters.following(), context);
        context.progress().end();
        return trace(view, listed, new ExposureSearch(view, ledger, parameters), parameters, context);
    }

    private static DetectionResult trace(
            GraphView view,
            List<ListedParty> listed,
            ExposureSearch search,
            ExposureParameters parameters,
            RunContext context) {
        context.progress().begin("trace listed parties", listed.size());
        Pace pace = new Pace(context);
        List<Exposure> found = new ArrayList<>();
        int traced = 0;
        while (traced < listed.size() && !pace.isSpent()) {
            context.cancellation().check();
            found.addAll(search.exposures(listed.get(traced++), pace));
            pace.finished(1);
        }
        pace.tell();
        context.progress().end();
        found.sort(ORDER);
        ExposureReport report = new ExposureReport(view, parameters);
        return new Harvest<>(found, traced == listed.size(), SOURCE_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("listedParties", (long) listed.size(), "exposures", (long) found.size()),
                        context);
    }
}
