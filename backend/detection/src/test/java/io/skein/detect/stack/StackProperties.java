// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StackProperties {

    private static final Duration SPAN = Duration.ofHours(24);
    private static final Map<String, String> LOOSE =
            Map.of("span", "PT24H", "minPairs", "4", "minDensity", "0.01", "minAmount", "0", "minTransfer", "0");

    private final StackDetector detector = new StackDetector();

    /** Second implementation: every two by two, found by trying all, joined where they share a pair. */
    @Property(tries = 300)
    void blocksAreThoseThatTryingAllGives(@ForAll long seed) {
        String text = text(seed);
        Set<Set<String>> expected = new HashSet<>();
        for (Set<Pair> block : new Trying(text).blocks()) {
            Set<String> payers = block.stream().map(Pair::payer).collect(Collectors.toSet());
            if (block.stream().noneMatch(pair -> payers.contains(pair.payee()))) {
                expected.add(block.stream().map(Pair::toString).collect(Collectors.toCollection(TreeSet::new)));
            }
        }

        Set<Set<String>> found = new HashSet<>();
        for (Finding finding : findings(text, LOOSE)) {
            if (finding.indicators().getFirst().value() == 2) {
                found.add(pairs(finding));
            }
        }
        Often.found(found, 3);
        assertThat(expected).containsAll(found);
        if (findings(text, LOOSE).stream()
                .allMatch(each -> each.indicators().getFirst().value() == 2)) {
            assertThat(found).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void askingForLessLosesNone(@ForAll long seed) {
        Map<String, String> strict = new TreeMap<>(LOOSE);
        strict.put("minPairs", "6");
        strict.put("minAmount", "300");

        assertThat(keys(findings(text(seed), LOOSE))).containsAll(keys(findings(text(seed), strict)));
    }

    @Property(tries = 200)
    void plantedStackIsFoundAmongOtherTransfers(@ForAll long seed) {
        StringBuilder planted = new StringBuilder(text(seed));
        for (int payer = 0; payer < 3; payer++) {
            for (int payee = 0; payee < 3; payee++) {
                planted.append("l%d -3000.00 EUR @%dm-> m%d%n".formatted(payer, 10 + payer * 3 + payee, payee));
                planted.append("m%d -2900.00 EUR @%dm-> n%d%n".formatted(payer, 100 + payer * 3 + payee, payee));
            }
        }

        assertThat(findings(planted.toString(), Map.of("span", "PT24H"))).anySatisfy(finding -> {
            assertThat(finding.subject().accountIds())
                    .containsExactly("l0", "l1", "l2", "m0", "m1", "m2", "n0", "n1", "n2");
            assertThat(finding.indicators().getFirst().value()).isEqualTo(3);
        });
    }

    private List<Finding> findings(String text, Map<String, String> parameters) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain())
                .findings();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    private static Set<String> pairs(Finding finding) {
        return finding.evidence().transfers().stream()
                .map(transfer -> new Pair(transfer.fromAccountId(), transfer.toAccountId()).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int accounts = 6 + random.nextInt(14);
        int transfers = 5 + random.nextInt(30);
        for (int transfer = 0; transfer < transfers; transfer++) {
            int from = random.nextInt(accounts);
            int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
            text.append(
                    "a%d -%d.00 EUR @%dm-> a%d%n".formatted(from, 50 + random.nextInt(50), random.nextInt(4_000), to));
        }
        return text.toString();
    }

    private record Pair(String payer, String payee) {}

    /** The definition of a block, read off the transfers by trying every two by two. */
    private static final class Trying {

        private final Map<Pair, List<Instant>> dealings = new HashMap<>();

        Trying(String text) {
            var window = TransferWindows.parse(text);
            for (int number = 0; number < window.transferCount(); number++) {
                Transfer transfer = window.transfer(number);
                dealings.computeIfAbsent(
                                new Pair(transfer.fromAccountId(), transfer.toAccountId()), none -> new ArrayList<>())
                        .add(transfer.at());
            }
            dealings.values().removeIf(times -> !isShort(times));
        }

        List<Set<Pair>> blocks() {
            List<Set<Pair>> blocks = new ArrayList<>();
            for (Pair first : dealings.keySet()) {
                for (Pair second : dealings.keySet()) {
                    Pair third = new Pair(first.payer(), second.payee());
                    Pair fourth = new Pair(second.payer(), first.payee());
                    Set<Pair> four = Set.copyOf(List.of(first, second, third, fourth));
                    if (four.size() == 4 && dealings.keySet().containsAll(four) && isShort(times(four))) {
                        join(blocks, four);
                    }
                }
            }
            return blocks;
        }

        private List<Instant> times(Set<Pair> pairs) {
            return pairs.stream()
                    .flatMap(pair -> dealings.getOrDefault(pair, List.of()).stream())
                    .toList();
        }

        private static void join(List<Set<Pair>> blocks, Set<Pair> four) {
            Set<Pair> joined = new HashSet<>(four);
            List<Set<Pair>> touched = blocks.stream()
                    .filter(block -> block.stream().anyMatch(four::contains))
                    .toList();
            touched.forEach(joined::addAll);
            blocks.removeAll(touched);
            blocks.add(joined);
        }

        private static boolean isShort(List<Instant> times) {
            Instant first = times.stream().min(Instant::compareTo).orElseThrow();
            Instant last = times.stream().max(Instant::compareTo).orElseThrow();
            return Duration.between(first, last).compareTo(SPAN) <= 0;
        }
    }
}
