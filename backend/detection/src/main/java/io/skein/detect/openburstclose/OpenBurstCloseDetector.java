// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds parties who open several accounts, let money through each and close them.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class OpenBurstCloseDetector implements Detector<OpenBurstCloseParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 256), new MemoryEstimate(8, 256))
            .andAtMost(64 * 1_024);

    private static final Comparator<BurstOfAccounts> ORDER = Comparator.comparingInt(
                    (BurstOfAccounts each) -> -each.lives().size())
            .thenComparingInt(each -> each.transfers()[0])
            .thenComparingInt(each -> each.lives().getFirst().account());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most accounts first, then earliest", "账户多者优先，再按先后");
    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按主体首个账户的次序");

    @Override
    public Declaration<OpenBurstCloseParameters> declaration() {
        return new Declaration<>(
                OpenBurstCloseDescriptor.DESCRIPTOR,
                OpenBurstCloseDescriptor::read,
                OpenBurstCloseDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, OpenBurstCloseParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        int parties = transfers.parties().count();
        context.progress()
                .begin("look at closed accounts", 2L * view.transfers().transferCount());
        OpenBurstCloseSearch search = new OpenBurstCloseSearch(view, transfers, parameters, context);
        Subjects<BurstOfAccounts> found = Subjects.search(
                parties,
                party -> transfers.count(party, Direction.IN) + (long) transfers.count(party, Direction.OUT),
                context,
                search::bursts);
        context.progress().end();
        OpenBurstCloseReport report = new OpenBurstCloseReport(view, transfers);
        List<BurstOfAccounts> ranked =
                BurstOfAccounts.joined(found.matches()).stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), PARTY_ORDER, ORDER_IN_WORDS)
                .result(report::finding, Map.of("parties", (long) parties, "bursts", (long) ranked.size()), context);
    }
}
