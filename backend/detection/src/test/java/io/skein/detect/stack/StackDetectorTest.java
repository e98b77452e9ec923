// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackDetectorTest {

    private static final String WINDOW = "window: @0h .. @90d\n";
    private static final String BIPARTITE = WINDOW + """
        a -3000.00 EUR @10d-> x
        a -2000.00 EUR @10d3h-> y
        b -2500.00 EUR @11d-> x
        b -1500.00 EUR @11d2h-> y
        c -1000.00 EUR @12d-> x
        c -4000.00 EUR @12d5h-> y
        """;
    private static final String STACK = BIPARTITE + """
        x -3200.00 EUR @13d-> p
        x -3300.00 EUR @13d1h-> q
        y -3600.00 EUR @13d2h-> p
        y -3700.00 EUR @13d3h-> q
        """;

    private final StackDetector detector = new StackDetector();

    @Test
    void findsPayersWhoPayTheSamePayees() {
        Finding finding = only(BIPARTITE);

        assertThat(ids(finding)).hasSize(6);
        assertThat(finding.subject().accountIds()).containsExactly("a", "b", "c", "x", "y");
        assertThat(value(finding, "layers")).isEqualTo(2);
        assertThat(value(finding, "parties")).isEqualTo(5);
        assertThat(value(finding, "density")).isEqualTo(1);
        assertThat(value(finding, "amount")).isEqualTo(14_000);
        assertThat(finding.indicators()).noneMatch(each -> each.name().equals("conservedShare"));
    }

    @Test
    void putsTheNextLayerOnTop() {
        Finding finding = only(STACK);

        assertThat(value(finding, "layers")).isEqualTo(3);
        assertThat(finding.indicators().getFirst().note().english()).isEqualTo("parties: 3 → 2 → 2");
        assertThat(finding.subject().accountIds()).containsExactly("a", "b", "c", "x", "y", "p", "q");
        assertThat(value(finding, "conservedShare")).isBetween(0.98, 0.99);
        assertThat(finding.key()).isEqualTo(only(BIPARTITE).key());
    }

    @Test
    void nextLayerPaysAfterItHasReceived() {
        String before = BIPARTITE + """
            x -3200.00 EUR @9d-> p
            x -3300.00 EUR @9d1h-> q
            y -3600.00 EUR @9d2h-> p
            y -3700.00 EUR @9d3h-> q
            """;

        assertThat(run(before, Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(value(finding, "layers")).isEqualTo(2));
    }

    @Test
    void comparesWhatAMiddleLayerReceivesAndPaysIfToldSo() {
        String keepsHalf = STACK.replace("-3600.00", "-200.00").replace("-3700.00", "-200.00");

        assertThat(run(keepsHalf, Map.of("tolerance", "0.1"))).isEmpty();
        assertThat(run(keepsHalf, Map.of("tolerance", "0.6"))).hasSize(1);
        assertThat(run(STACK, Map.of("tolerance", "0.02"))).hasSize(1);
    }

    @Test
    void findsLayersWithGaps() {
        String gaps = BIPARTITE.replace("b -1500.00 EUR @11d2h-> y\n", "")
                + "d -900.00 EUR @12d-> x\nd -900.00 EUR @12d-> y\n";

        assertThat(run(gaps, Map.of("minPairs", "4"))).hasSize(1);
        assertThat(run(gaps, Map.of("minPairs", "7"))).isEmpty();
    }

    @Test
    void ignoresTwoByTwoThatHappenByChance() {
        assertThat(run(BIPARTITE.replaceAll("c .*\n", ""), Map.of())).isEmpty();
    }

    @Test
    void ignoresPaymentsFarApart() {
        assertThat(run(BIPARTITE.replace("@11d", "@30d").replace("@12d", "@50d"), Map.of()))
                .isEmpty();
    }

    @Test
    void ignoresSmallSums() {
        assertThat(run(BIPARTITE, Map.of("minAmount", "14000.01"))).isEmpty();
    }

    @Test
    void contractsAccountsOfOneOwner() {
        assertThat(run("owner: ann a b c\n" + BIPARTITE, Map.of())).isEmpty();
    }

    @Test
    void doesNotAlertOnSupplierNetwork() {
        StringBuilder text = new StringBuilder(WINDOW);
        for (int month = 0; month < 3; month++) {
            for (String firm : List.of("a", "b", "c")) {
                for (String supplier : List.of("x", "y", "z")) {
                    text.append("%s -%d.00 EUR @%dd-> %s%n".formatted(firm, 3000 + month, 10 + month * 30, supplier));
                }
            }
        }

        assertThat(run(text.toString(), Map.of())).isEmpty();
    }

    @Test
    void doesNotAlertOnVisitorsOfAFair() {
        StringBuilder text = new StringBuilder(WINDOW);
        for (int visitor = 0; visitor < 60; visitor++) {
            for (String stand : List.of("ticket", "food", "parking")) {
                text.append("v%d -200.00 EUR @%dm-> %s%n".formatted(visitor, visitor * 20, stand));
            }
        }

        assertThat(run(text.toString(), Map.of())).isEmpty();
        assertThat(run(text.toString(), Map.of("maxPayers", "100"))).hasSize(1);
    }

    @Test
    void takesNeighboursByChanceOutOfABlock() {
        StringBuilder text = new StringBuilder(BIPARTITE);
        for (int chance = 0; chance < 8; chance++) {
            text.append("a -900.00 EUR @10d5h-> shop%d%n".formatted(chance));
            text.append("guest%d -900.00 EUR @10d6h-> shop%d%n".formatted(chance, chance));
            text.append("guest%d -900.00 EUR @10d7h-> x%n".formatted(chance));
        }

        Finding finding = only(text.toString());

        assertThat(finding.subject().accountIds()).contains("a", "b", "c", "x", "y");
        assertThat(ids(finding)).contains("t1", "t2", "t3", "t4", "t5", "t6");
        assertThat(value(finding, "density")).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void isAsLargeAsTheLayerThatPaysMost() {
        assertThat(run(BIPARTITE, Map.of("minAmount", "14001"))).isEmpty();
        assertThat(run(STACK.replace("-3700.00", "-4000.00"), Map.of("minAmount", "14001")))
                .hasSize(1);
        assertThat(run(STACK.replace("-3700.00", "-4000.00"), Map.of("minAmount", "14101")))
                .isEmpty();
    }

    @Test
    void looksAtLongerSpansWhereTheDataHoldThemOftenEnough() {
        String slow = """
            a -3000.00 EUR @10d-> x
            a -2000.00 EUR @21d-> y
            b -2500.00 EUR @15d-> x
            b -1500.00 EUR @27d-> y
            c -1000.00 EUR @19d-> x
            c -4000.00 EUR @32d-> y
            """;

        assertThat(run("window: @0h .. @336d\n" + slow, Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(ids(finding)).hasSize(6));
        assertThat(run("window: @0h .. @335d\n" + slow, Map.of())).isEmpty();
        assertThat(run("window: @0h .. @336d\n" + slow, Map.of("maxSpan", "P14D")))
                .isEmpty();
    }

    @Test
    void longerSpanTakesTheWholeOfWhatAShorterOneSawInPart() {
        String slowOnward = """
            x -3200.00 EUR @21d-> p
            x -3300.00 EUR @22d-> q
            y -3600.00 EUR @23d-> p
            y -3700.00 EUR @24d-> q
            """;

        Finding finding = only(BIPARTITE.replace("@90d", "@400d") + slowOnward);

        assertThat(value(finding, "layers")).isEqualTo(3);
        assertThat(ids(finding)).hasSize(10);
        assertThat(finding.key()).isEqualTo(only(BIPARTITE).key());
    }

    @Test
    void longerSpanLosesNothingOfWhatAShorterOneSaw() {
        // x is paid, and later stands among the payers: within four weeks one block holds it on both sides
        String later = BIPARTITE.replace("@90d", "@400d") + """
            a -1000.00 EUR @26d-> u
            a -1000.00 EUR @26d1h-> v
            x -1000.00 EUR @26d2h-> u
            x -1000.00 EUR @26d3h-> v
            b -1000.00 EUR @27d-> u
            """;

        assertThat(run(later, Map.of("span", "P28D"))).isEmpty();
        assertThat(ids(only(later))).hasSize(6);
    }

    @Test
    void doesNotCountSmallTransfers() {
        String small = BIPARTITE.replace("c -1000.00", "c -99.99").replace("c -4000.00", "c -99.99");

        assertThat(run(small, Map.of())).isEmpty();
        assertThat(run(small, Map.of("minTransfer", "50"))).hasSize(1);
    }

    @Test
    void doesNotAlertOnFriendsWhoShareBills() {
        StringBuilder text = new StringBuilder(WINDOW);
        List<String> friends = List.of("a", "b", "c", "d");
        for (String one : friends) {
            for (String other : friends) {
                if (!one.equals(other)) {
                    text.append("%s -800.00 EUR @10d-> %s%n".formatted(one, other));
                }
            }
        }

        assertThat(run(text.toString(), Map.of())).isEmpty();
    }

    @Test
    void namesCurrenciesWithoutARate() {
        Finding finding = only(BIPARTITE.replace("-4000.00 EUR", "-4000.00 CHF"));

        assertThat(finding.indicators())
                .anyMatch(each ->
                        each.name().equals("amount") && each.note().english().contains("CHF"));
    }

    private Finding only(String text) {
        List<Finding> findings = run(text, Map.of());
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private List<Finding> run(String text, Map<String, String> parameters) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain())
                .findings();
    }

    private static List<String> ids(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }

    private static double value(Finding finding, String indicator) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(indicator))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }
}
