// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the two moving windows to a search that looks at every instant by itself. */
class GatherScatterProperties {

    private static final long SPAN_MILLIS = 24 * 3_600_000L;
    private static final int LEAST = 2;

    @Property(tries = 500)
    void findsEveryTransferAroundATurn(@ForAll long seed) {
        GraphView view = random(seed);
        TransferWindow window = view.transfers();
        Set<String> expected = new HashSet<>();
        for (int account = 0; account < window.accountCount(); account++) {
            for (int inflow = 0; inflow < window.transferCount(); inflow++) {
                if (window.to(inflow) == account && window.from(inflow) != account) {
                    expected.addAll(around(window, account, window.epochMillis(inflow)));
                }
            }
        }

        Set<String> found = new HashSet<>();
        for (Finding finding : new DetectorProbe<>(new GatherScatterDetector())
                .with(Map.of(
                        "span", "PT24H",
                        "minCounterparties", Integer.toString(LEAST),
                        "minTransfer", "0",
                        "minAmount", "0",
                        "tolerance", "0.3",
                        "minSurprise", "0",
                        "minStrangerShare", "0"))
                .run(view)
                .findings()) {
            String subject = finding.subject().accountIds().getFirst();
            DetectorProbe.ids(finding)
                    .forEach(id -> assertThat(found.add(subject + id)).isTrue());
        }
        Often.found(found, 25);
        assertThat(found).isEqualTo(expected);
    }

    private static Set<String> around(TransferWindow window, int account, long instant) {
        List<Integer> in = where(
                window,
                transfer -> window.to(transfer) == account
                        && window.from(transfer) != account
                        && window.epochMillis(transfer) <= instant
                        && window.epochMillis(transfer) > instant - SPAN_MILLIS);
        List<Integer> out = where(
                window,
                transfer -> window.from(transfer) == account
                        && window.to(transfer) != account
                        && window.epochMillis(transfer) > instant
                        && window.epochMillis(transfer) <= instant + SPAN_MILLIS);
        long gathered = in.stream().mapToLong(window::paidMinor).sum();
        long scattered = out.stream().mapToLong(window::paidMinor).sum();
        boolean holds = different(in, window::from) >= LEAST
                && different(out, window::to) >= LEAST
                && Math.abs(scattered / 100.0 - gathered / 100.0) <= 0.3 * (gathered / 100.0);
        Set<String> ids = new HashSet<>();
        if (holds) {
            in.forEach(each -> ids.add(window.accounts().id(account) + window.transferId(each)));
            out.forEach(each -> ids.add(window.accounts().id(account) + window.transferId(each)));
        }
        return ids;
    }

    private static List<Integer> where(TransferWindow window, IntPredicate condition) {
        return IntStream.range(0, window.transferCount())
                .filter(condition)
                .boxed()
                .toList();
    }

    private static long different(List<Integer> transfers, IntUnaryOperator counterparty) {
        return transfers.stream().mapToInt(counterparty::applyAsInt).distinct().count();
    }

    // shorter than two spans, so that nothing is usual yet
    private static GraphView random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("window: @0h .. @24h\n");
        int transfers = 1 + random.nextInt(30);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 EUR @%dh-> a%d\n"
                    .formatted(random.nextInt(5), 50 + random.nextInt(60), random.nextInt(24), random.nextInt(5)));
        }
        return new GraphView(
                TransferWindows.parse(text.toString()),
                IdentityGraph.EMPTY,
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
