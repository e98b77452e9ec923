// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.AccountFlow;
import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterValues;
import io.skein.detect.RecordedProgress;
import io.skein.detect.Truncation;
import io.skein.exec.Cancellation;
import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayeringDetectorTest {

    private static final String STRAIGHT = """
            s -10000.00 EUR @0h-> a
            a  -9700.00 EUR @5h-> b
            b  -9500.00 EUR @30h-> c
            """;
    private static final String SPLIT_AND_JOINED = """
            s -10000.00 EUR @0h-> a
            a  -4000.00 EUR @2h-> x
            a  -5800.00 EUR @3h-> y
            x  -3900.00 EUR @9h-> z
            y  -5600.00 EUR @11h-> z
            z  -9400.00 EUR @20h-> end
            """;

    private final LayeringDetector detector = new LayeringDetector();

    @Test
    void paymentsThatFeedOneAnotherInPartNeedAFurtherHop() {
        String trade = "s -10000.00 EUR @0h-> a\na -8300.00 EUR @5h-> b\nb -6900.00 EUR @9h-> c\n";
        String further = "c -5900.00 EUR @15h-> d\n";

        assertThat(detector.detect(view(trade), defaults(), RunContext.plain()).findings())
                .isEmpty();
        assertThat(detector.detect(view(trade + further), defaults(), RunContext.plain())
                        .findings())
                .hasSize(1);
    }

    @Test
    void findsSumPassedOnByTwoParties() {
        Finding finding = only(STRAIGHT);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(finding.subject().accountIds()).containsExactly("s", "a", "b", "c");
        assertThat(finding.window().from()).isEqualTo(TransferWindows.ORIGIN);
        assertThat(finding.truncation()).isNull();
        assertThat(value(finding, "hops")).isEqualTo(3);
        assertThat(value(finding, "sourceAmount")).isEqualTo(10_000);
        assertThat(value(finding, "carriedShare")).isEqualTo(0.95);
        assertThat(value(finding, "dwell")).isEqualTo(15);
        assertThat(value(finding, "branchings")).isZero();
    }

    @Test
    void followsMoneyThatIsSplitAndJoined() {
        Finding finding = only(SPLIT_AND_JOINED);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5", "t6");
        assertThat(value(finding, "hops")).isEqualTo(4);
        assertThat(value(finding, "branchings")).isEqualTo(2);
    }

    @Test
    void saysWhatEachAccountKeptAndForHowLong() {
        List<AccountFlow> flows = only(STRAIGHT).evidence().flows();

        assertThat(flows).extracting(AccountFlow::accountId).containsExactly("s", "a", "b", "c");
        AccountFlow first = flows.get(1);
        assertThat(first.in()).hasToString("[10000.00 EUR]");
        assertThat(first.out()).hasToString("[9700.00 EUR]");
        assertThat(first.kept()).hasToString("[300.00 EUR]");
        assertThat(first.dwell()).isEqualTo(Duration.ofHours(5));
        assertThat(flows.get(3).dwell()).isNull();
    }

    @Test
    void joinsPartsThatLeaveTheSourceOneByOne() {
        Finding finding = only("""
                s -3000.00 EUR @0h-> a
                s -3000.00 EUR @2h-> a
                s -3000.00 EUR @4h-> a
                a -8900.00 EUR @9h-> b
                b -8800.00 EUR @12h-> c
                """);

        assertThat(finding.evidence().transfers()).hasSize(5);
        assertThat(value(finding, "sourceAmount")).isEqualTo(9_000);
    }

    @Test
    void keepsItsKeyWhileTheChainGrows() {
        Finding grown = only(STRAIGHT + "c -9400.00 EUR @40h-> d\n");

        assertThat(value(grown, "hops")).isEqualTo(4);
        assertThat(grown.key()).isEqualTo(only(STRAIGHT).key());
    }

    @Test
    void followsMovesBetweenOwnAccountsWithoutCountingThem() {
        String throughSavings = """
                owner: alice a a2
                s -10000.00 EUR @0h-> a
                a  -9900.00 EUR @1h-> a2
                a2 -9800.00 EUR @2h-> b
                """;

        assertThat(run(throughSavings).findings()).isEmpty();
        assertThat(value(only(throughSavings + "b -9700.00 EUR @3h-> c\n"), "hops"))
                .isEqualTo(3);
    }

    @Test
    void leavesOutTheLegThatReturnsToAnEarlierParty() {
        Finding finding = only("""
                owner: sam s s2
                s -10000.00 EUR @0h-> a
                a  -9900.00 EUR @1h-> b
                b  -9800.00 EUR @2h-> c
                c  -9700.00 EUR @3h-> s2
                """);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
    }

    @Test
    void reportsNoChainInsideAnother() {
        String longer = STRAIGHT + """
                c -9400.00 EUR @40h-> d
                d -9300.00 EUR @41h-> e
                e -9200.00 EUR @42h-> f
                """;

        assertThat(run(longer).findings())
                .singleElement()
                .satisfies(finding -> assertThat(ids(finding)).hasSize(6));
    }

    @Test
    void ignoresLegsOutOfTimeOrder() {
        assertThat(run("""
                s -10000.00 EUR @9h-> a
                a  -9700.00 EUR @5h-> b
                b  -9500.00 EUR @30h-> c
                """).findings()).isEmpty();
    }

    @Test
    void ignoresMoneyThatRestsLongerThanTheDwellTime() {
        assertThat(run("""
                s -10000.00 EUR @0h-> a
                a  -9700.00 EUR @49h-> b
                b  -9500.00 EUR @50h-> c
                """).findings()).isEmpty();
    }

    @Test
    void ignoresPartyThatKeepsAFifthAndMore() {
        assertThat(run("""
                s -10000.00 EUR @0h-> a
                a  -7900.00 EUR @1h-> b
                b  -7800.00 EUR @2h-> c
                """).findings()).isEmpty();
    }

    @Test
    void convertsWhereThereIsARateAndSaysWhereThereIsNone() {
        String mixed = """
                s -10000.00 EUR @0h-> a
                a -10600.00 %s @5h-> b
                b  -9500.00 EUR @30h-> c
                """;

        assertThat(run(mixed.formatted("USD")).findings()).hasSize(1);
        assertThat(run(mixed.formatted("CHF")).findings()).isEmpty();
        Finding unpriced = only(STRAIGHT.replace("EUR", "CHF"));
        assertThat(unpriced.indicators()).noneMatch(each -> each.name().equals("sourceAmount"));
        assertThat(unpriced.indicators())
                .anyMatch(each -> each.name().equals("carriedShare")
                        && each.note().english().equals("no rate for CHF: followed within that currency only"));
    }

    @Test
    void ignoresSmallSums() {
        assertThat(run(STRAIGHT, Map.of("minAmount", "11000.01")).findings()).isEmpty();
        assertThat(run(STRAIGHT, Map.of("minAmount", "10000")).findings()).hasSize(1);
    }

    @Test
    void doesNotAlertOnPayrollAgent() {
        StringBuilder text = new StringBuilder("""
                company -60000.00 EUR @0h-> employer
                employer -60000.00 EUR @6h-> agent
                """);
        for (int employee = 1; employee <= 20; employee++) {
            text.append("agent -3000.00 EUR @8h-> e%d%n".formatted(employee));
            text.append("e%d -2700.00 EUR @1d-> landlord%n".formatted(employee));
        }

        assertThat(run(text.toString()).findings()).isEmpty();
    }

    @Test
    void doesNotAlertOnEscrow() {
        assertThat(run("""
                bank -200000.00 EUR @0h-> buyer
                buyer -200000.00 EUR @1d-> escrow
                escrow -199000.00 EUR @12d-> seller
                seller -150000.00 EUR @13d-> lender
                """).findings()).isEmpty();
    }

    @Test
    void doesNotAlertOnMarketplaceSettlement() {
        StringBuilder text = new StringBuilder();
        for (int buyer = 1; buyer <= 40; buyer++) {
            text.append("card%d -2100.00 EUR @%dh-> buyer%d%n".formatted(buyer, buyer % 5, buyer));
            text.append("buyer%d -2000.00 EUR @%dh-> market%n".formatted(buyer, 6 + buyer % 9));
        }
        text.append("market -78000.00 EUR @1d-> seller\n");
        text.append("seller -70000.00 EUR @2d-> supplier\n");

        assertThat(run(text.toString()).findings()).isEmpty();
    }

    @Test
    void doesNotAlertOnOneWhoPaysBillsAfterPayday() {
        assertThat(run("""
                client -9000.00 EUR @0h-> employer
                employer -3000.00 EUR @8h-> person
                person -1100.00 EUR @1d-> landlord
                person  -150.00 EUR @1d2h-> utility
                person   -90.00 EUR @1d3h-> phone
                other1 -140.00 EUR @1d2h-> utility
                utility -1500.00 EUR @2d-> grid
                landlord -700.00 EUR @2d-> lender
                """).findings()).isEmpty();
    }

    @Test
    void stopsAtHubAndSaysSo() {
        StringBuilder text = new StringBuilder(STRAIGHT);
        text.append("c -9400.00 EUR @40h-> d\n");
        for (int customer = 0; customer < 20; customer++) {
            text.append("p%d -10.00 EUR @100d-> c%n".formatted(customer));
        }
        Finding finding =
                run(text.toString(), Map.of("hubDegree", "20")).findings().getFirst();

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(finding.truncation())
                .isEqualTo(new Truncation(
                        "hubDegree", 20, new LocalizedText("a hub is not followed through", "不穿过枢纽账户"), "c"));
    }

    @Test
    void cutsChainAtTheGreatestNumberOfHopsAndReportsTheRest() {
        StringBuilder text = new StringBuilder();
        for (int hop = 0; hop < 7; hop++) {
            text.append("a%d -%d.00 EUR @%dh-> a%d%n".formatted(hop, 9_000 - hop * 10, hop, hop + 1));
        }
        List<Finding> findings = run(text.toString(), Map.of("maxHops", "4")).findings();

        assertThat(findings)
                .extracting(LayeringDetectorTest::ids)
                .containsExactly(List.of("t1", "t2", "t3", "t4"), List.of("t5", "t6", "t7"));
        assertThat(findings.getFirst().truncation())
                .isEqualTo(new Truncation("maxHops", 4, new LocalizedText("transfers in time order", "转账按时间先后"), "a4"));
        assertThat(findings.getLast().truncation()).isNull();
    }

    @Test
    void keepsTheMostSignificantFindingsAndSaysWhatWasCut() {
        String two = STRAIGHT + """
                k -90000.00 EUR @0h-> l
                l -89000.00 EUR @1h-> m
                m -88000.00 EUR @2h-> n
                """;
        DetectionResult result =
                detector.detect(view(two), defaults(), RunContext.plain().withLimits(new Limits(1, 1_000_000)));

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject().accountIds()).containsExactly("k", "l", "m", "n"));
        assertThat(result.truncations())
                .containsExactly(new Truncation(
                        "maxFindings",
                        1,
                        new LocalizedText("most hops first, then largest amount", "笔数多者优先，其次金额大者"),
                        "run"));
        assertThat(result.counts()).containsEntry("chains.hops.3", 2L);
    }

    @Test
    void stopsAtTheWorkLimitAndSaysSo() {
        DetectionResult result =
                detector.detect(view(STRAIGHT), defaults(), RunContext.plain().withLimits(new Limits(10, 2)));

        assertThat(result.findings()).isEmpty();
        assertThat(result.truncations())
                .containsExactly(new Truncation(
                        "maxWork",
                        2,
                        new LocalizedText("transfers in time order, earliest first", "转账按时间先后，最早者优先"),
                        "run"));
    }

    @Test
    void stopsMidwayWhenCancelled() {
        StringBuilder text = new StringBuilder();
        for (int pay = 0; pay < 40_000; pay++) {
            text.append("a%d -1.00 EUR @%dm-> a%d%n".formatted(pay % 50, pay, (pay + 1) % 50));
        }
        int[] polls = {0};
        RunContext cancelled = RunContext.plain().withCancellation(() -> ++polls[0] > 6);

        assertThatThrownBy(() -> detector.detect(view(text.toString()), defaults(), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(polls[0]).isEqualTo(7);
    }

    @Test
    void saysHowFarItIs() {
        StringBuilder text = new StringBuilder();
        for (int pay = 0; pay < 25_000; pay++) {
            text.append("a%d -1.00 EUR @%dm-> a%d%n".formatted(pay % 50, pay, (pay + 1) % 50));
        }
        RecordedProgress progress = new RecordedProgress();
        detector.detect(
                view(text.toString()),
                defaults(),
                new RunContext(progress, Cancellation.NEVER, InstantSource.system(), Limits.DEFAULTS, 1));

        assertThat(progress.ended()).containsExactly("follow money through accounts", "grow chains");
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() {
        assertThat(detector.detect(
                        view(SPLIT_AND_JOINED), defaults(), RunContext.plain().withThreads(8)))
                .isEqualTo(run(SPLIT_AND_JOINED));
    }

    @Test
    void writesParametersThatReadBack() {
        LayeringParameters parameters = detector.parameters(
                new ParameterValues(Map.of("maxDwell", "PT6H", "minForwardedShare", "0.55", "minAmount", "250000")));

        assertThat(detector.parameters(detector.values(parameters))).isEqualTo(parameters);
        assertThat(detector.values(parameters).byName())
                .containsEntry("maxDwell", "PT6H")
                .containsEntry("minForwardedShare", "0.55")
                .containsEntry("minAmount", "250000")
                .hasSize(detector.descriptor().parameters().size());
    }

    @Test
    void refusesParametersThatContradict() {
        assertThatThrownBy(() -> detector.parameters(
                        new ParameterValues(Map.of("minForwardedShare", "0.9", "maxForwardedShare", "0.8"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.9 and 0.8");
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minHops", "9", "maxHops", "8"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Finding only(String text) {
        List<Finding> findings = run(text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private DetectionResult run(String text) {
        return run(text, Map.of());
    }

    private DetectionResult run(String text, Map<String, String> parameters) {
        return detector.detect(view(text), detector.parameters(new ParameterValues(parameters)), RunContext.plain());
    }

    private LayeringParameters defaults() {
        return detector.parameters(ParameterValues.DEFAULTS);
    }

    private static GraphView view(String text) {
        RateTable rates =
                RateTable.onlyBase(CurrencyUnit.of("EUR")).with(LocalDate.of(2025, 1, 1), CurrencyUnit.of("USD"), 0.9);
        return new GraphView(TransferWindows.parse(text), IdentityGraph.EMPTY, rates);
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
