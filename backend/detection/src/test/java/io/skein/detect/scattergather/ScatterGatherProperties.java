// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.oracle.Often;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the sweep to a search over all triples of source, middleman and sink. */
class ScatterGatherProperties {

    private static final long REST_MILLIS = 24 * 3_600_000L;
    private static final long PIECE_MILLIS = 9 * 3_600_000L;
    private static final long SPAN_MILLIS = 36 * 3_600_000L;
    private static final int LEAST = 2;
    private static final int ACCOUNTS = 6;

    @Property(tries = 1_000)
    void findsEveryPaymentThatRelaysAmongEnoughMiddlemen(@ForAll long seed) {
        TransferWindow window = random(seed);
        Set<String> expected = new HashSet<>();
        for (int newest = 0; newest < window.transferCount(); newest++) {
            for (int source = 0; source < window.accountCount(); source++) {
                expected.addAll(inWindow(window, source, newest));
            }
        }

        Set<String> found = new HashSet<>();
        new DetectorProbe<>(new ScatterGatherDetector())
                .with(Map.of(
                        "maxRest", "PT24H",
                        "pieceSpan", "PT9H",
                        "tolerance", "0.2",
                        "span", "PT36H",
                        "minMiddles", Integer.toString(LEAST),
                        "minMiddleShare", "0",
                        "minAmount", "0"))
                .run(new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR"))))
                .findings()
                .forEach(finding -> {
                    String source = finding.subject().accountIds().getFirst();
                    String sink = finding.subject().accountIds().getLast();
                    for (Transfer transfer : finding.evidence().transfers()) {
                        if (transfer.toAccountId().equals(sink)) {
                            found.add(source + " " + transfer.id());
                        }
                    }
                });
        Often.found(found, 15);
        assertThat(found).isEqualTo(expected);
    }

    /** {@return source and payments to the newest one's sink within the span before it, if enough middlemen relay there} */
    private static Set<String> inWindow(TransferWindow window, int source, int newest) {
        List<Integer> inside = IntStream.rangeClosed(0, newest)
                .filter(other -> window.to(other) == window.to(newest)
                        && window.epochMillis(other) > window.epochMillis(newest) - SPAN_MILLIS
                        && relays(window, source, other))
                .boxed()
                .toList();
        Set<String> ids = new HashSet<>();
        long middles = inside.stream().map(window::from).distinct().count();
        if (middles >= LEAST && relays(window, source, newest)) {
            inside.forEach(each -> ids.add(window.accounts().id(source) + " " + window.transferId(each)));
        }
        return ids;
    }

    private static boolean relays(TransferWindow window, int source, int outflow) {
        int middle = window.from(outflow);
        int sink = window.to(outflow);
        boolean different = source != middle && middle != sink && source != sink;
        return different
                && amounts(window, middle, sink).stream()
                        .filter(paid -> paid.contains(outflow))
                        .anyMatch(paid -> amounts(window, source, middle).stream()
                                .anyMatch(received -> passesOn(window, received, paid)));
    }

    /** {@return each payment of a pair, and each run of several within the time for pieces that no longer one holds} */
    private static List<List<Integer>> amounts(TransferWindow window, int payer, int payee) {
        List<Integer> all = IntStream.range(0, window.transferCount())
                .filter(each -> window.from(each) == payer && window.to(each) == payee)
                .boxed()
                .toList();
        List<List<Integer>> runs = all.stream()
                .map(first -> all.stream()
                        .filter(other ->
                                other >= first && window.epochMillis(other) <= window.epochMillis(first) + PIECE_MILLIS)
                        .toList())
                .toList();
        return Stream.concat(
                        all.stream().map(List::of),
                        runs.stream()
                                .filter(run -> runs.stream()
                                        .noneMatch(other -> other.size() > run.size() && other.containsAll(run))))
                .toList();
    }

    private static boolean passesOn(TransferWindow window, List<Integer> received, List<Integer> paid) {
        long rest = window.epochMillis(paid.getLast()) - window.epochMillis(received.getLast());
        long in = received.stream().mapToLong(window::paidMinor).sum();
        long out = paid.stream().mapToLong(window::paidMinor).sum();
        return rest > 0
                && rest <= REST_MILLIS
                && window.epochMillis(received.getFirst()) < window.epochMillis(paid.getFirst())
                && Math.abs(out - in) <= 0.2 * in;
    }

    private static TransferWindow random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 1 + random.nextInt(45);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 EUR @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(ACCOUNTS),
                            60 + random.nextInt(60),
                            random.nextInt(96),
                            random.nextInt(ACCOUNTS)));
        }
        return TransferWindows.parse(text.toString());
    }
}
