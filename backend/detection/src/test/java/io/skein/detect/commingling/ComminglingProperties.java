// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.RandomNotes;
import io.skein.detect.chain.TracedMoney;
import io.skein.detect.chain.TracedMoney.Way;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ComminglingProperties {

    private static final List<String> ACCOUNTS = List.of("c1", "c2", "o1", "o2", "x1", "x2", "x3");
    private static final String KINDS =
            "account: c1 c2 kind=CUSTODY\naccount: o1 o2 kind=OWN_FUNDS\nwindow: @0h .. @3d\n";
    private static final double MINOR = 100;

    @Property(tries = 400)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = RandomNotes.view(random, KINDS, IdentityGraph.EMPTY, ACCOUNTS);
        ComminglingParameters parameters = parameters(random);

        List<Finding> found = new ComminglingDetector()
                .detect(view, parameters, RunContext.plain())
                .findings();

        Often.found(found, 60);
        assertThat(found.stream().map(ComminglingProperties::line))
                .containsExactlyInAnyOrderElementsOf(expected(view.transfers(), parameters));
    }

    /** Bounds that no quotient of small sums meets, so that rounding decides nothing. */
    private static ComminglingParameters parameters(Random random) {
        return new ComminglingParameters(
                RandomChainRules.following(random),
                1 + random.nextInt(4),
                Duration.ofMinutes(60 + random.nextInt(900)),
                random.nextInt(3) * 0.2411,
                random.nextInt(3) * 0.02517);
    }

    private static List<String> expected(TransferWindow window, ComminglingParameters parameters) {
        List<String> lines = new ArrayList<>();
        TracedMoney money = new TracedMoney(window, parameters.following());
        for (String kind : List.of("c", "o")) {
            String other = kind.equals("c") ? "o" : "c";
            Map<Pair, List<Way>> ways = new HashMap<>();
            for (Way way : money.ways(account -> isKind(window, account, other), parameters.maxHops())) {
                boolean arrives =
                        isKind(window, window.to(way.last()), kind) && !isKind(window, window.from(way.last()), kind);
                if (arrives) {
                    int custody = kind.equals("o") ? window.from(way.first()) : window.to(way.last());
                    ways.computeIfAbsent(new Pair(window.to(way.last()), custody), none -> new ArrayList<>())
                            .add(way);
                }
            }
            ways.forEach((pair, all) -> {
                TracedMoney.matters(window, all, parameters.span()).forEach(matter -> {
                    Sum sum = Sum.of(window, pair.custody, matter, parameters.span());
                    if (sum.amount >= parameters.minAmount() && sum.share >= parameters.minShare()) {
                        lines.add(sum.line(kind.equals("o") ? "to own funds" : "to clients' custody"));
                    }
                });
            });
        }
        return lines;
    }

    private static boolean isKind(TransferWindow window, int account, String kind) {
        return window.accounts().id(account).startsWith(kind);
    }

    private static String line(Finding finding) {
        return "%s %.6f %.6f %.0f %.0f %s"
                .formatted(
                        DetectorProbe.ids(finding),
                        DetectorProbe.value(finding, "amount"),
                        DetectorProbe.value(finding, "mixedShare"),
                        DetectorProbe.value(finding, "hops"),
                        DetectorProbe.value(finding, "arrivals"),
                        DetectorProbe.note(finding, "amount").replaceFirst(".* to ", "to "));
    }

    private record Pair(int account, int custody) {}

    private record Sum(List<String> ids, double amount, double share, int hops, long arrivals) {

        static Sum of(TransferWindow window, int custody, List<Way> ways, Duration span) {
            TreeSet<Integer> all = new TreeSet<>();
            ways.forEach(way -> all.addAll(way.path()));
            double amount = 0;
            for (Way way : ways) {
                amount += way.part() * (window.paidMinor(way.last()) / MINOR);
            }
            long from = window.epochMillis(all.first()) - span.toMillis();
            double received = IntStream.rangeClosed(0, all.last() + tied(window, all.last()))
                            .filter(transfer -> window.to(transfer) == custody && window.epochMillis(transfer) >= from)
                            .mapToLong(window::receivedMinor)
                            .sum()
                    / MINOR;
            return new Sum(
                    all.stream().map(window::transferId).toList(),
                    amount,
                    received == 0 ? 1 : Math.min(1, amount / received),
                    ways.stream().mapToInt(way -> way.path().size()).min().orElseThrow(),
                    ways.stream().map(Way::last).distinct().count());
        }

        private static int tied(TransferWindow window, int transfer) {
            int further = 0;
            while (transfer + further + 1 < window.transferCount()
                    && window.epochMillis(transfer + further + 1) == window.epochMillis(transfer)) {
                further++;
            }
            return further;
        }

        String line(String way) {
            return "%s %.6f %.6f %d %d %s".formatted(ids, amount, share, hops, arrivals, way);
        }
    }
}
