// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.ParameterValues;
import io.skein.detect.Truncation;
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

class ChannelHoppingDetectorTest {

    private static final String CASH_TO_COINS = """
        desk -10000.00 EUR @0h CASH-> a
        a  -9800.00 EUR @5h WIRE-> b
        b  -9700.00 EUR @9h THIRD_PARTY-> c
        c  -9600.00 EUR @20h DIGITAL_CURRENCY-> d
        """;

    private static final String THROUGH_BUSY_ACCOUNTS = """
        desk     -7000.00 EUR @0h CASH-> a
        a        -3540.00 EUR @20h CARD-> b
        employer -1500.00 EUR @21h ACH-> a
        a        -3200.00 EUR @22h CARD-> b
        client   -2600.00 EUR @23h ACH-> b
        b        -2500.00 EUR @24h WIRE-> landlord
        b        -3700.00 EUR @30h DIGITAL_CURRENCY-> c
        b        -2800.00 EUR @32h DIGITAL_CURRENCY-> c
        """;

    private final ChannelHoppingDetector detector = new ChannelHoppingDetector();

    @Test
    void findsSumThatBecomesBankMoneyThenWalletThenCoins() {
        Finding finding = only(CASH_TO_COINS);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(value(finding, "channels")).isEqualTo(4);
        assertThat(value(finding, "changes")).isEqualTo(3);
        assertThat(value(finding, "hops")).isEqualTo(4);
        assertThat(value(finding, "sourceAmount")).isEqualTo(10_000);
        assertThat(finding.indicators().getFirst().note().english())
                .isEqualTo("cash, then bank money, then payment institution, then digital currency");
    }

    @Test
    void countsAllWaysThroughABankAsOneChannel() {
        assertThat(run("""
            s -10000.00 EUR @0h ACH-> a
            a  -9800.00 EUR @5h WIRE-> b
            b  -9700.00 EUR @9h BOOK-> c
            c  -9600.00 EUR @20h CHEQUE-> d
            """).findings()).isEmpty();
    }

    @Test
    void countsNoChannelThatTheDataDoNotName() {
        String partly = CASH_TO_COINS.replace(" THIRD_PARTY", "");

        assertThat(value(only(partly), "channels")).isEqualTo(3);
        assertThat(value(only(partly), "changes")).isEqualTo(2);
        assertThat(run(partly.replace(" WIRE", "")).findings()).isEmpty();
    }

    @Test
    void ownWalletChangesTheChannelButIsNoHop() {
        String throughOwnWallet = """
            owner: bob b wallet
            s -10000.00 EUR @0h WIRE-> b
            b  -9900.00 EUR @1h THIRD_PARTY-> wallet
            wallet -9800.00 EUR @2h DIGITAL_CURRENCY-> c
            """;

        assertThat(run(throughOwnWallet).findings()).isEmpty();
        Finding further = only(throughOwnWallet + "c -9700.00 EUR @3h DIGITAL_CURRENCY-> d\n");
        assertThat(value(further, "channels")).isEqualTo(3);
        assertThat(value(further, "hops")).isEqualTo(3);
    }

    @Test
    void findsMoneyThatGoesToAndFroIfToldSo() {
        String toAndFro = """
            s -10000.00 EUR @0h WIRE-> a
            a  -9900.00 EUR @1h MOBILE-> b
            b  -9800.00 EUR @2h WIRE-> c
            c  -9700.00 EUR @3h MOBILE-> d
            """;

        assertThat(run(toAndFro).findings()).isEmpty();
        assertThat(run(toAndFro, Map.of("minChannels", "2", "minChanges", "3")).findings())
                .hasSize(1);
        assertThat(run(toAndFro, Map.of("minChannels", "2", "minChanges", "4")).findings())
                .isEmpty();
    }

    @Test
    void asksThatEnoughOfTheMoneyGoesSoFar() {
        String mostlyStays = """
            desk -10000.00 EUR @0h CASH-> a
            a  -3000.00 EUR @5h WIRE-> b
            a  -6800.00 EUR @6h WIRE-> x
            b  -2900.00 EUR @9h MOBILE-> c
            """;

        assertThat(run(mostlyStays).findings()).isEmpty();
        assertThat(run(mostlyStays, Map.of("minCarriedShare", "0.2")).findings())
                .hasSize(1);
    }

    @Test
    void ignoresMoneyThatRestsLongerThanTheDwellTime() {
        assertThat(run(CASH_TO_COINS.replace("@9h", "@3d").replace("@20h", "@6d"))
                        .findings())
                .isEmpty();
    }

    @Test
    void ignoresSmallSums() {
        assertThat(run(CASH_TO_COINS, Map.of("minAmount", "10000.01")).findings())
                .isEmpty();
    }

    @Test
    void doesNotAlertOnOnlineShopper() {
        StringBuilder text = new StringBuilder("""
            owner: ann current wallet
            employer -3000.00 EUR @0h ACH-> current
            current  -2900.00 EUR @20h CARD-> wallet
            wallet   -2800.00 EUR @30h THIRD_PARTY-> shop
            """);
        for (int customer = 1; customer <= 20; customer++) {
            text.append("k%d -2500.00 EUR @%dh THIRD_PARTY-> shop%n".formatted(customer, customer + 15));
        }
        text.append("shop -50000.00 EUR @40h MOBILE-> supplier\n");

        assertThat(run(text.toString()).findings()).isEmpty();
    }

    @Test
    void doesNotAlertOnPayThatLeavesByCard() {
        assertThat(run("""
            client -5000.00 EUR @0h WIRE-> freelancer
            freelancer -4800.00 EUR @9h CARD-> garage
            garage -4500.00 EUR @20h WIRE-> dealer
            dealer -4300.00 EUR @30h ACH-> maker
            """).findings()).isEmpty();
    }

    @Test
    void findsSumThatLeavesAsItCameAmongOtherMoney() {
        Finding finding = only(THROUGH_BUSY_ACCOUNTS);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t4", "t7", "t8");
        assertThat(value(finding, "hops")).isEqualTo(3);
        assertThat(value(finding, "sourceAmount")).isEqualTo(7_000);
        assertThat(value(finding, "carriedShare")).isCloseTo(6_500.0 / 7_000, within(1e-9));
        assertThat(finding.indicators().getFirst().transferIds()).containsExactly("t1", "t2", "t7");
        assertThat(run(THROUGH_BUSY_ACCOUNTS, Map.of("maxParts", "1")).findings())
                .isEmpty();
        assertThat(run(THROUGH_BUSY_ACCOUNTS, Map.of("maxParts", "0")).findings())
                .isEmpty();
    }

    @Test
    void followsNoSumThatLeavesLargerOrByTheSameChannelOrLate() {
        assertThat(run(THROUGH_BUSY_ACCOUNTS.replace("-3700", "-3950")).findings())
                .isEmpty();
        assertThat(run(THROUGH_BUSY_ACCOUNTS.replace("DIGITAL_CURRENCY", "CARD"))
                        .findings())
                .isEmpty();
        assertThat(run(THROUGH_BUSY_ACCOUNTS.replace("@32h", "@69h")).findings())
                .isEmpty();
    }

    @Test
    void givesOneFindingWhereLedgerAndWholeSumsAgree() {
        assertThat(run(CASH_TO_COINS).counts()).containsEntry("chains.whole-sums", 1L);
        assertThat(only(CASH_TO_COINS).key())
                .isEqualTo(run(CASH_TO_COINS, Map.of("maxParts", "0"))
                        .findings()
                        .getFirst()
                        .key());
    }

    @Test
    void saysWhereAPathOfSumsIsCut() {
        String longer = THROUGH_BUSY_ACCOUNTS + "c -6400.00 EUR @33h CARD-> d\n";

        assertThat(ids(only(longer))).hasSize(6);
        assertThat(only(longer).truncation()).isNull();
        assertThat(run(longer, Map.of("maxHops", "3")).findings())
                .singleElement()
                .satisfies(cut -> assertThat(cut.truncation())
                        .extracting(Truncation::limit, Truncation::scope)
                        .containsExactly("maxHops", "c"));
    }

    @Test
    void doesNotAlertOnShopperWithLikeSums() {
        String shopper = """
            employer -3000.00 EUR @0h ACH-> ann
            friend   -900.00 EUR @5h MOBILE-> ann
            ann      -2500.00 EUR @20h CARD-> shop
            guest    -700.00 EUR @22h CARD-> shop
            shop     -2400.00 EUR @40h THIRD_PARTY-> maker
            """;

        assertThat(run(shopper).findings()).isEmpty();
        assertThat(run(shopper, Map.of("minWholeShare", "0.8")).findings()).hasSize(1);
    }

    @Test
    void keepsItsKeyWhileTheChainGrows() {
        assertThat(only(CASH_TO_COINS + "d -9500.00 EUR @25h CARD-> e\n").key())
                .isEqualTo(only(CASH_TO_COINS).key());
    }

    @Test
    void putsThePathThroughMostChannelsFirst() {
        List<Finding> findings = run(CASH_TO_COINS + """
            x1 -90000.00 EUR @0h CARD-> x2
            x2 -89000.00 EUR @1h WIRE-> x3
            x3 -88000.00 EUR @2h MOBILE-> x4
            """).findings();

        assertThat(findings).map(each -> value(each, "channels")).containsExactly(4.0, 3.0);
    }

    @Test
    void refusesMoreHopsThanAPathMayHave() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minHops", "9", "maxHops", "8"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 and 8");
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
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain());
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
