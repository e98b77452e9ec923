// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.AccountFlow;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.ParameterValues;
import io.skein.detect.money.FlowLedger;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LayeringProperties {

    private static final Map<String, String> LOOSE = Map.of(
            "maxDwell",
            "PT6H",
            "minFedShare",
            "0.5",
            "minCarriedShare",
            "0",
            "minConservedShare",
            "0",
            "minAmount",
            "0",
            "maxHops",
            "100");

    private final LayeringDetector detector = new LayeringDetector();

    @Property(tries = 500)
    void everyFindingObeysTheDefinition(@ForAll long seed) {
        TransferWindow window = TransferWindows.parse(randomText(seed, 0));
        Links links = new Links(window, parameters(LOOSE));
        Set<Integer> taken = new HashSet<>();

        for (Finding finding : findings(window, LOOSE)) {
            Set<Integer> members = numbers(window, ids(finding));
            assertThat(taken).doesNotContainAnyElementsOf(members);
            taken.addAll(members);
            List<Integer> path =
                    new ArrayList<>(numbers(window, indicator(finding, "hops").transferIds()));
            assertThat(path).hasSize((int) indicator(finding, "hops").value()).hasSizeGreaterThanOrEqualTo(3);
            links.assertChain(path);
            members.stream()
                    .filter(member -> !links.isFed(member, members))
                    .forEach(source -> assertThat(window.from(source)).isEqualTo(window.from(path.getFirst())));
        }
    }

    @Property(tries = 500)
    void findsEveryPathThatOneCanEnumerate(@ForAll long seed) {
        TransferWindow window = TransferWindows.parse(randomText(seed, 0));
        Links links = new Links(window, parameters(LOOSE));
        List<Set<Integer>> found = new ArrayList<>();
        findings(window, LOOSE).forEach(finding -> found.add(numbers(window, ids(finding))));

        for (List<Integer> path : links.pathsFromUnfedSources(3)) {
            assertThat(found).as("path %s", path).anyMatch(members -> members.containsAll(path));
        }
    }

    @Property(tries = 200)
    void shiftingAllTimesKeepsTheFindings(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100_000) int minutes) {
        List<Finding> before = findings(TransferWindows.parse(randomText(seed, 0)), LOOSE);
        List<Finding> after = findings(TransferWindows.parse(randomText(seed, minutes)), LOOSE);

        assertThat(after)
                .extracting(Finding::key)
                .isEqualTo(before.stream().map(Finding::key).toList());
        assertThat(after)
                .extracting(Finding::indicators)
                .isEqualTo(before.stream().map(Finding::indicators).toList());
    }

    @Property(tries = 200)
    void renamingAccountsChangesOnlyNames(@ForAll long seed) {
        String text = randomText(seed, 0);
        String renamed =
                text.replaceAll("\\ba(\\d)\\b", "z9$1").replace("z92", "b92").replace("z94", "a");

        assertThat(findings(TransferWindows.parse(renamed), LOOSE))
                .extracting(LayeringProperties::ids)
                .containsExactlyInAnyOrderElementsOf(findings(TransferWindows.parse(text), LOOSE).stream()
                        .map(LayeringProperties::ids)
                        .toList());
    }

    @Property(tries = 200)
    void unconnectedTransferChangesNothing(@ForAll long seed) {
        String text = randomText(seed, 0);

        assertThat(findings(TransferWindows.parse(text + "#other y -90.00 EUR @7h-> z\n"), LOOSE))
                .isEqualTo(findings(TransferWindows.parse(text), LOOSE));
    }

    @Property(tries = 200)
    void looseningWhatIsReportedNeverLosesAChain(@ForAll long seed) {
        TransferWindow window = TransferWindows.parse(randomText(seed, 0));
        Map<String, String> tight = new HashMap<>(LOOSE);
        tight.putAll(Map.of("minHops", "4", "minCarriedShare", "0.6", "minAmount", "70"));

        assertThat(findings(window, LOOSE))
                .extracting(Finding::key)
                .containsAll(findings(window, tight).stream().map(Finding::key).toList());
    }

    @Property(tries = 200)
    void looseningSharesAndBranchesNeverLosesAPlantedChain(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int hops) {
        TransferWindow window = TransferWindows.parse(plantedChain(seed, hops));
        for (String share : List.of("0.9", "0.7", "0.3")) {
            Map<String, String> looser = Map.of(
                    "minForwardedShare",
                    share,
                    "minConservedShare",
                    "0.9",
                    "maxBranches",
                    share.equals("0.9") ? "2" : "9");
            assertThat(findings(window, looser))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(indicator(finding, "hops").value()).isEqualTo(hops));
        }
    }

    @Property(tries = 300)
    void whatAllAccountsKeptAddsUpToNothing(@ForAll long seed) {
        for (Finding finding : findings(TransferWindows.parse(randomText(seed, 0)), LOOSE)) {
            long kept = finding.evidence().flows().stream()
                    .map(AccountFlow::kept)
                    .flatMap(List::stream)
                    .mapToLong(money -> money.amountMinor())
                    .sum();
            assertThat(kept).isZero();
            assertThat(indicator(finding, "carriedShare").value()).isBetween(0.0, 1.0);
            assertThat(indicator(finding, "conservedShare").value()).isBetween(0.0, 1.0 + 1e-9);
        }
    }

    private List<Finding> findings(TransferWindow window, Map<String, String> parameters) {
        GraphView view = new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, parameters(parameters), RunContext.plain()).findings();
    }

    private LayeringParameters parameters(Map<String, String> values) {
        return detector.parameters(new ParameterValues(values));
    }

    private static List<String> ids(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }

    private static Indicator indicator(Finding finding, String name) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> numbers(TransferWindow window, List<String> ids) {
        Set<Integer> numbers = new TreeSet<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            if (ids.contains(window.transferId(transfer))) {
                numbers.add(transfer);
            }
        }
        return numbers;
    }

    /** No two transfers at the same instant; sums that often match. */
    private static String randomText(long seed, int shiftMinutes) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 5 + random.nextInt(35);
        for (int transfer = 0; transfer < transfers; transfer++) {
            int from = random.nextInt(7);
            int to = (from + 1 + random.nextInt(6)) % 7;
            int amount = random.nextBoolean() ? 100 - random.nextInt(12) : 10 * (1 + random.nextInt(9));
            int minutes = transfer * 41 + random.nextInt(40) + shiftMinutes;
            text.append("a%d -%d.00 EUR @%dm-> a%d%n".formatted(from, amount, minutes, to));
        }
        return text.toString();
    }

    /** A chain that keeps more than nine tenths at each hop and is split in two at its middle. */
    private static String plantedChain(long seed, int hops) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        long cents = 1_000_000L + random.nextInt(1_000_000);
        int minutes = 0;
        for (int hop = 0; hop < hops; hop++) {
            text.append("c%d -%d.%02d EUR @%dm-> c%d%n".formatted(hop, cents / 100, cents % 100, minutes, hop + 1));
            cents -= random.nextLong(cents / 10);
            minutes += 1 + random.nextInt(2_000);
        }
        return text.toString();
    }

    /** The definition of a chain, read off the ledger's links path by path. */
    private static final class Links {

        private final TransferWindow window;
        private final FlowLedger ledger;
        private final LayeringParameters parameters;

        Links(TransferWindow window, LayeringParameters parameters) {
            this.window = window;
            this.parameters = parameters;
            this.ledger = FlowLedger.of(
                    new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR"))),
                    parameters.chains().following(),
                    RunContext.plain());
        }

        void assertChain(List<Integer> path) {
            Set<Integer> accounts = new HashSet<>(Set.of(window.from(path.getFirst())));
            assertThat(accounts.add(window.to(path.getFirst()))).isTrue();
            for (int hop = 1; hop < path.size(); hop++) {
                int inflow = path.get(hop - 1);
                int outflow = path.get(hop);
                assertThat(window.to(inflow)).isEqualTo(window.from(outflow));
                assertThat(Duration.ofMillis(window.epochMillis(outflow) - window.epochMillis(inflow)))
                        .isBetween(
                                Duration.ofMillis(1),
                                parameters.chains().following().dwell());
                assertThat(given(inflow, outflow)).isPositive();
                assertThat(forwards(inflow)).isTrue();
                assertThat(accounts.add(window.to(outflow))).isTrue();
            }
        }

        boolean isFed(int outflow, Set<Integer> members) {
            long fed = members.stream()
                    .filter(this::forwards)
                    .mapToLong(inflow -> given(inflow, outflow))
                    .sum();
            return fed > parameters.chains().shares().minFed() * window.paidMinor(outflow);
        }

        List<List<Integer>> pathsFromUnfedSources(int hops) {
            List<List<Integer>> paths = new ArrayList<>();
            for (int source = 0; source < window.transferCount(); source++) {
                if (ledger.firstLink(source) == ledger.afterLastLink(source)) {
                    extend(List.of(source), hops, paths);
                }
            }
            return paths;
        }

        private void extend(List<Integer> path, int hops, List<List<Integer>> paths) {
            if (path.size() == hops) {
                paths.add(path);
                return;
            }
            int last = path.getLast();
            for (int next = last + 1; next < window.transferCount(); next++) {
                long needed = (long) (parameters.chains().shares().minFed() * window.paidMinor(next));
                if (given(last, next) > needed && forwards(last) && isNew(window.to(next), path)) {
                    List<Integer> longer = new ArrayList<>(path);
                    longer.add(next);
                    extend(longer, hops, paths);
                }
            }
        }

        private boolean isNew(int account, List<Integer> path) {
            return path.stream()
                    .noneMatch(transfer -> window.from(transfer) == account || window.to(transfer) == account);
        }

        private boolean forwards(int inflow) {
            double share = (double) ledger.spentMinor(inflow) / window.receivedMinor(inflow);
            return share >= parameters.chains().shares().minForwarded()
                    && ledger.outflowCount(inflow) <= parameters.chains().maxBranches();
        }

        private long given(int inflow, int outflow) {
            long given = 0;
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                given += ledger.inflow(link) == inflow ? ledger.givenMinor(link) : 0;
            }
            return given;
        }
    }
}
