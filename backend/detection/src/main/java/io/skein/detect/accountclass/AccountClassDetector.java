// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
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
 * Finds people who take in or pay more through class Ⅱ or Ⅲ accounts than one such account may.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class AccountClassDetector implements Detector<AccountClassParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(
                    new MemoryEstimate(16, 512), new MemoryEstimate(8, 1_024))
            .andAtMost(64 * 1_024);

    private static final Comparator<Misuse> ORDER = Comparator.comparingDouble((Misuse each) -> -each.limitShare())
            .thenComparingInt(each -> each.transfers()[0])
            .thenComparing(Misuse::direction);
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("farthest beyond the limit first, then earliest", "超限倍数大者优先，再按先后");
    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按主体首个账户的次序");

    @Override
    public Declaration<AccountClassParameters> declaration() {
        return new Declaration<>(
                AccountClassDescriptor.DESCRIPTOR, AccountClassDescriptor::read, AccountClassDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, AccountClassParameters parameters, RunContext context) {
        context.cancellation().check();
        PartyTransfers transfers = PartyTransfers.of(view);
        int parties = transfers.parties().count();
        context.progress()
                .begin(
                        "add up accounts of limited classes",
                        2L * view.transfers().transferCount());
        MisuseSearch search = new MisuseSearch(view, transfers, parameters);
        Subjects<Misuse> found = Subjects.search(
                parties,
                party -> transfers.count(party, Direction.IN) + (long) transfers.count(party, Direction.OUT),
                context,
                search::misuses);
        context.progress().end();
        MisuseReport report = new MisuseReport(view, transfers, new LimitAmounts(view, parameters.currency()));
        List<Misuse> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), PARTY_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of(
                                "parties",
                                (long) parties,
                                "misuses",
                                (long) ranked.size(),
                                "accounts.hub",
                                search.hubs()),
                        leftOut(search.hubs(), parameters),
                        context);
    }

    private static List<Truncation> leftOut(long hubs, AccountClassParameters parameters) {
        return hubs == 0
                ? List.of()
                : List.of(new Truncation(
                        AccountClassDescriptor.HUB_DEGREE.name(),
                        parameters.hubDegree(),
                        new LocalizedText("accounts above it are left out", "超过此数的账户不予计入"),
                        "run"));
    }
}
