// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static io.skein.detect.cycle.Cycles.anything;
import static io.skein.detect.cycle.Cycles.detect;
import static io.skein.detect.cycle.Cycles.parameters;
import static io.skein.detect.cycle.Cycles.rings;
import static io.skein.detect.cycle.Cycles.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.AccountFlow;
import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleDetectorTest {

    private static final String[] ROUND_TRIP = {
        "a -9000.00 EUR @0h-> b", "b -8800.00 EUR @6h-> c", "c -8600.00 EUR @1d-> d", "d -8500.00 EUR @2d-> a"
    };

    @Test
    void findsMoneyThatComesBackWithinTheWindow() {
        DetectionResult result = detect(parameters(), ROUND_TRIP);

        assertThat(rings(result)).containsExactly("a b c d");
        assertThat(result.counts()).containsEntry("cycles.length.4", 1L);
        assertThat(result.truncations()).isEmpty();
    }

    @Test
    void namesEveryTransferAndWhatEachAccountKept() {
        Finding finding = detect(parameters(), ROUND_TRIP).findings().getFirst();

        assertThat(finding.evidence().transfers()).extracting(Transfer::id).containsExactly("t1", "t2", "t3", "t4");
        AccountFlow second = finding.evidence().flows().get(1);
        assertThat(second)
                .isEqualTo(new AccountFlow(
                        "b",
                        List.of(euro(900_000)),
                        List.of(euro(880_000)),
                        List.of(euro(20_000)),
                        Duration.ofHours(6)));
        assertThat(finding.evidence().flows().getFirst().kept()).containsExactly(euro(-50_000));
        assertThat(finding.evidence().flows().getFirst().dwell()).isNull();
    }

    @Test
    void measuresWhatWentRound() {
        Finding finding = detect(parameters(), ROUND_TRIP).findings().getFirst();

        assertThat(value(finding, "hops")).isEqualTo(4);
        assertThat(value(finding, "returnedShare")).isCloseTo(8500.0 / 9000, within(1e-12));
        assertThat(value(finding, "amount")).isEqualTo(8500);
        assertThat(value(finding, "duration")).isEqualTo(48);
        assertThat(value(finding, "meanDwell")).isEqualTo(16);
        assertThat(value(finding, "passes")).isEqualTo(1);
        assertThat(value(finding, "roundAmountShare")).isEqualTo(1);
        assertThat(value(finding, "parties")).isEqualTo(4);
    }

    @Test
    void measuresThePassWhoseAmountsCanBeToldBesideOneThatMixesCurrencies() {
        List<String> mixed = new ArrayList<>(List.of("a -8000.00 CNY @0m-> b"));
        mixed.addAll(List.of(
                "a -9000.00 EUR @1h-> b",
                "b -8800.00 EUR @6h-> c",
                "c -8600.00 EUR @1d-> d",
                "d -8500.00 EUR @2d-> a"));
        Finding finding =
                detect(parameters(), mixed.toArray(String[]::new)).findings().getFirst();

        assertThat(finding.evidence().transfers()).hasSize(5);
        assertThat(value(finding, "returnedShare")).isCloseTo(8500.0 / 9000, within(1e-12));
        assertThat(value(finding, "amount")).isEqualTo(8500);
        assertThat(value(finding, "duration")).isEqualTo(47);
    }

    @Test
    void ignoresLegsOutOfTimeOrder() {
        assertThat(rings(detect(
                        parameters(), "a -9000.00 EUR @0h-> b", "b -9000.00 EUR @2d-> c", "c -9000.00 EUR @1d-> a")))
                .isEmpty();
    }

    @Test
    void takesNoTwoLegsOfOneInstant() {
        assertThat(rings(detect(
                        anything(), "a -9000.00 EUR @0h-> b", "b -9000.00 EUR @1h-> c", "c -9000.00 EUR @1h-> a")))
                .isEmpty();
    }

    @Test
    void ignoresWhatClosesAfterTheSpanOrRestsLongerThanTheGap() {
        String[] slow = {"a -9000.00 EUR @0h-> b", "b -9000.00 EUR @6d-> c", "c -9000.00 EUR @12d-> a"};

        assertThat(rings(detect(parameters(), slow))).containsExactly("a b c");
        assertThat(rings(detect(parameters("maxSpan", "P12D"), slow))).containsExactly("a b c");
        assertThat(rings(detect(parameters("maxSpan", "P11DT23H"), slow))).isEmpty();
        assertThat(rings(detect(parameters("maxGap", "P6D"), slow))).containsExactly("a b c");
        assertThat(rings(detect(parameters("maxGap", "P5DT23H"), slow))).isEmpty();
    }

    @Test
    void reportsARingOnceWhateverLegsBeginIt() {
        DetectionResult result = detect(
                parameters(),
                "b -9000.00 EUR @0h-> c",
                "c -9000.00 EUR @1h-> a",
                "a -9000.00 EUR @2h-> b",
                "b -9000.00 EUR @3h-> c",
                "c -9000.00 EUR @4h-> a",
                "a -9000.00 EUR @5h-> b");

        assertThat(rings(result)).containsExactly("a b c");
        assertThat(result.counts()).containsEntry("cycles.length.3", 6L);
        assertThat(value(result.findings().getFirst(), "passes")).isEqualTo(2);
        assertThat(value(result.findings().getFirst(), "amount")).isEqualTo(18_000);
    }

    @Test
    void countsParallelTransfersOnTheirOwnAndFindsOneRing() {
        DetectionResult result = detect(
                parameters(),
                "a -9000.00 EUR @0h-> b",
                "a -9000.00 EUR @0h-> b",
                "b -9000.00 EUR @1h-> c",
                "c -9000.00 EUR @2h-> a");

        assertThat(result.counts()).containsEntry("cycles.length.3", 2L);
        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().getFirst().evidence().transfers()).hasSize(4);
    }

    @Test
    void neverUsesASelfTransfer() {
        assertThat(rings(detect(
                        anything(), "a -9000.00 EUR @0h-> a", "a -9000.00 EUR @1h-> b", "b -9000.00 EUR @2h-> b")))
                .isEmpty();
    }

    @Test
    void findsNoCycleInARefund() {
        String[] refund = {"shopper -80.00 EUR @0h-> shop", "shop -80.00 EUR @9d-> shopper"};

        assertThat(rings(detect(
                        parameters("minHops", "2", "minParties", "2", "minAmount", "0", "maxGap", "P14D"), refund)))
                .isEmpty();
        assertThat(rings(detect(
                        parameters(
                                "minHops",
                                "2",
                                "minParties",
                                "2",
                                "minAmount",
                                "0",
                                "maxGap",
                                "P14D",
                                "ignoreRefunds",
                                "false"),
                        refund)))
                .containsExactly("shop shopper");
    }

    @Test
    void findsNoCycleInSalaryAndRent() {
        String[] loop = {
            "firm -3100.00 EUR @0h-> tenant", "tenant -1200.00 EUR @2d-> firm",
            "firm -3100.00 EUR @30d-> tenant", "tenant -1200.00 EUR @32d-> firm"
        };
        String[] throughALandlord = {
            "firm -3100.00 EUR @0h-> tenant",
            "tenant -1200.00 EUR @2d-> landlord",
            "landlord -4000.00 EUR @3d-> firm",
            "firm -3100.00 EUR @4d-> tenant",
            "tenant -1200.00 EUR @5d-> landlord"
        };

        assertThat(rings(detect(parameters("minHops", "2", "minParties", "2"), loop)))
                .isEmpty();
        assertThat(rings(detect(parameters(), throughALandlord))).isEmpty();
        assertThat(rings(detect(parameters("minReturnedShare", "0.2", "maxGrowth", "3"), throughALandlord)))
                .containsExactly("firm tenant landlord");
    }

    @Test
    void findsNoCycleInATreasurySweep() {
        String sweep = """
                owner: holding main payroll taxes
                main -50000.00 EUR @0h-> payroll
                payroll -50000.00 EUR @1d-> taxes
                taxes -49000.00 EUR @2d-> main
                """;

        assertThat(rings(detect(parameters(), sweep))).isEmpty();
        assertThat(rings(detect(parameters("minParties", "1"), sweep))).containsExactly("main payroll taxes");
    }

    @Test
    void findsACycleThatPassesAStrangerAmongOwnAccounts() {
        DetectionResult result = detect(parameters("minParties", "2"), """
                owner: holding main payroll
                owner: mule other
                main -50000.00 EUR @0h-> payroll
                payroll -50000.00 EUR @1d-> other
                other -49000.00 EUR @2d-> main
                """);

        assertThat(rings(result)).containsExactly("main payroll other");
        assertThat(result.findings().getFirst().subject().customerIds()).containsExactly("holding", "mule");
        assertThat(value(result.findings().getFirst(), "parties")).isEqualTo(2);
    }

    @Test
    void findsNoCycleInALoanThatIsRepaidThroughTheBorrowersAccounts() {
        String refinanced = """
                owner: bank desk
                owner: borrower purse loan
                desk -30000.00 EUR @0h-> purse
                purse -28500.00 EUR @1h-> loan
                loan -28500.00 EUR @2h-> desk
                """;

        assertThat(rings(detect(parameters(), refinanced))).isEmpty();
        assertThat(rings(detect(parameters("minParties", "2"), refinanced))).containsExactly("desk purse loan");
    }

    @Test
    void takesWhatOneAccountPaysAnotherInPiecesForOneLeg() {
        String[] inPieces = {
            "a -9000.00 EUR @0h-> b",
            "b -4000.00 EUR @6h-> c",
            "b -700.00 EUR @8h-> c",
            "b -4100.00 EUR @20h-> c",
            "c -8600.00 EUR @1d-> a"
        };
        DetectionResult result = detect(parameters(), inPieces);

        assertThat(rings(result)).containsExactly("a b c");
        Finding finding = result.findings().getFirst();
        assertThat(finding.evidence().transfers()).extracting(Transfer::id).hasSize(5);
        assertThat(value(finding, "hops")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(8600);
        assertThat(result.counts()).containsEntry("cycles.withSums", 1L).doesNotContainKey("cycles.length.3");
        assertThat(rings(detect(parameters("pieceSpan", "PT13H"), inPieces))).isEmpty();
        assertThat(rings(detect(parameters("pieceSpan", "PT0S"), inPieces))).isEmpty();
    }

    @Test
    void takesNoLegInPiecesThatBeginsBeforeTheOneThatFeedsIt() {
        assertThat(rings(detect(
                        parameters(),
                        "b -4000.00 EUR @0h-> c",
                        "a -9000.00 EUR @1h-> b",
                        "b -4800.00 EUR @6h-> c",
                        "c -8600.00 EUR @1d-> a")))
                .isEmpty();
    }

    @Test
    void takesNoLegThatIsMoreThanTheOneBeforeHasFed() {
        String[] growing = {"a -9000.00 EUR @0h-> b", "b -9800.00 EUR @6h-> c", "c -11000.00 EUR @1d-> a"};

        assertThat(rings(detect(parameters(), growing))).isEmpty();
        assertThat(rings(detect(parameters("maxGrowth", "0.15"), growing))).containsExactly("a b c");
    }

    @Test
    void leavesOutCirclesThatTradeExplains() {
        List<String> trade = new ArrayList<>(List.of(ROUND_TRIP));
        for (int day = 3; day < 60; day++) {
            trade.add("b -9000.00 EUR @%dd-> x".formatted(day));
            trade.add("c -9000.00 EUR @%dd-> x".formatted(day));
        }
        String[] quiet = trade.toArray(String[]::new);
        for (int day = 3; day < 60; day++) {
            trade.add("d -9000.00 EUR @%dd-> x".formatted(day));
        }
        String[] busy = trade.toArray(String[]::new);

        assertThat(rings(detect(parameters(), quiet))).containsExactly("a b c d");
        assertThat(rings(detect(parameters(), busy))).isEmpty();
        double chance =
                value(detect(parameters("maxChance", "1"), busy).findings().getFirst(), "chance");
        // 57 payments in 59 days: b pays within 6 hours, c within 18, d within 24
        double perDay = 57.0 / 59;
        assertThat(chance)
                .isCloseTo(
                        (1 - Math.exp(-perDay / 4)) * (1 - Math.exp(-perDay * 3 / 4)) * (1 - Math.exp(-perDay)),
                        within(1e-6));
    }

    @Test
    void ignoresSmallAmounts() {
        String[] small = {"a -999.00 EUR @0h-> b", "b -999.00 EUR @1h-> c", "c -999.00 EUR @2h-> a"};

        assertThat(rings(detect(parameters(), small))).isEmpty();
        assertThat(rings(detect(parameters("minAmount", "999"), small))).containsExactly("a b c");
    }

    @Test
    void leavesHubsOutAndSaysSo() {
        DetectionResult result = detect(parameters("hubDegree", "2"), """
                a -9000.00 EUR @0h-> b
                b -9000.00 EUR @1h-> c
                c -9000.00 EUR @2h-> a
                a -9000.00 EUR @3h-> x
                """);

        assertThat(rings(result)).isEmpty();
        assertThat(result.counts()).containsEntry("accounts.hub", 1L);
        assertThat(result.truncations()).extracting(cut -> cut.limit()).containsExactly("hubDegree");
    }

    @Test
    void keepsACycleWhoseCurrenciesHaveNoRateAndLeavesItsAmountOpen() {
        Finding finding = detect(parameters(), "a -9000.00 USD @0h-> b", "b -1.00 CHF @1h-> c", "c -700000 JPY @2h-> a")
                .findings()
                .getFirst();

        assertThat(value(finding, "amount")).isNaN();
        assertThat(value(finding, "returnedShare")).isNaN();
        assertThat(value(finding, "currencies")).isEqualTo(3);
    }

    @Test
    void comparesAmountsOfOneCurrencyWithoutARate() {
        assertThat(rings(detect(
                        parameters(), "a -9000.00 USD @0h-> b", "b -9000.00 USD @1h-> c", "c -100.00 USD @2h-> a")))
                .isEmpty();
    }

    private static Money euro(long minor) {
        return new Money(minor, CurrencyUnit.of("EUR"));
    }
}
