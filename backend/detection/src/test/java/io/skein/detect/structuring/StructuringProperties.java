// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.party.Parties;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds the sweep to a search that looks at every window of every subject by itself. */
class StructuringProperties {

    private static final int SPAN_HOURS = 48;
    private static final double LEAST = 80;
    private static final double THRESHOLD = 100;

    @Property(tries = 300)
    void findsEveryTransferInAWindowThatHoldsASplitSum(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int n) {
        GraphView view = random(seed);
        Set<String> expected = new HashSet<>();
        TransferWindow window = view.transfers();
        Parties parties = Parties.of(view);
        for (int newest = 0; newest < window.transferCount(); newest++) {
            int last = newest;
            int payer = parties.of(window.from(newest));
            int payee = parties.of(window.to(newest));
            expected.addAll(split(view, parties, last, n, 1, other -> parties.of(window.from(other)) == payer));
            expected.addAll(split(
                    view,
                    parties,
                    last,
                    n,
                    2,
                    other -> parties.of(window.to(other)) == payee && smurf(window, other) == smurf(window, last)));
        }
        DetectorProbe<StructuringParameters> probe = new DetectorProbe<>(new StructuringDetector())
                .with(Map.of(
                        "span", "PT" + SPAN_HOURS + "H",
                        "threshold", "100",
                        "minShare", "0.8",
                        "minTransfers", Integer.toString(n),
                        "minSurprise", "0"));

        Set<String> found = new HashSet<>();
        for (Finding finding : probe.run(view).findings()) {
            found.addAll(DetectorProbe.ids(finding));
        }
        assertThat(found).isEqualTo(expected);
    }

    /** A set of transfers. */
    private interface Chosen {
        boolean has(int transfer);
    }

    private static Set<String> split(
            GraphView view, Parties parties, int newest, int least, int payers, Chosen subject) {
        TransferWindow window = view.transfers();
        long oldest = window.epochMillis(newest) - SPAN_HOURS * 3_600_000L;
        List<Integer> inside = IntStream.rangeClosed(0, newest)
                .filter(transfer -> window.epochMillis(transfer) > oldest && subject.has(transfer))
                .filter(transfer -> parties.of(window.from(transfer)) != parties.of(window.to(transfer)))
                .filter(transfer ->
                        window.paidMinor(transfer) >= LEAST * 100 && window.paidMinor(transfer) < THRESHOLD * 100)
                .boxed()
                .toList();
        Set<String> ids = new HashSet<>();
        Set<Integer> who = new HashSet<>();
        for (int transfer : inside) {
            ids.add(window.transferId(transfer));
            who.add(parties.of(window.from(transfer)));
        }
        return inside.size() >= least && who.size() >= payers && inside.contains(newest) ? ids : Set.of();
    }

    /** Accounts a0 to a2 have one telephone, a3 to a5 another; the rest are alone. */
    private static int smurf(TransferWindow window, int transfer) {
        int account =
                Integer.parseInt(window.accounts().id(window.from(transfer)).substring(1));
        return account < 6 ? account / 3 : account;
    }

    // in one window of the subject's own time, so that nothing is usual yet
    private static GraphView random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("window: @0h .. @47h\n");
        int transfers = 1 + random.nextInt(40);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.%02d EUR @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(8),
                            75 + random.nextInt(30),
                            random.nextInt(100),
                            random.nextInt(47),
                            random.nextInt(8)));
        }
        IntStream.range(0, 8).forEach(each -> text.append("owner: c%d a%d\n".formatted(each, each)));
        List<Link> links = IntStream.range(0, 6)
                .mapToObj(each -> new Link("c" + each, "phone-" + each / 3, Sort.PHONE))
                .toList();
        return new GraphView(
                TransferWindows.parse(text.toString()),
                new IdentityGraph(links, List.of()),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
