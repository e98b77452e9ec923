// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.indicator;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassThroughDetectorTest {

    private static final String FOUR_PASSES = """
        p1   -2000.00 EUR @1d-> mule
        mule -1960.00 EUR @1d6h-> q1
        p2   -1000.00 EUR @5d-> mule
        mule  -500.00 EUR @5d2h-> q1
        mule  -480.00 EUR @6d-> q2
        p3   -3000.00 EUR @12d-> mule
        mule -2940.00 EUR @13d-> q3
        p1   -4000.00 EUR @20d-> mule
        mule -3900.00 EUR @20d1h-> q1
        """;

    private final PassThroughDetector detector = new PassThroughDetector();
    private final DetectorProbe<PassThroughParameters> probe = new DetectorProbe<>(detector);

    @Test
    void findsAccountThroughWhichMoneyPassesAgainAndAgain() {
        Finding finding = probe.only(FOUR_PASSES);

        assertThat(finding.subject().accountIds()).containsExactly("mule");
        assertThat(ids(finding)).hasSize(9);
        assertThat(value(finding, "inflowsPassed")).isEqualTo(4);
        assertThat(value(finding, "amount")).isEqualTo(10_000);
        assertThat(value(finding, "passedShare")).isCloseTo((0.98 + 0.98 + 0.98 + 0.975) / 4, within(1e-9));
        assertThat(value(finding, "dwell")).isCloseTo((6 + (500 * 2 + 480 * 24) / 980.0 + 24 + 1) / 4, within(1e-6));
        assertThat(value(finding, "payers")).isEqualTo(3);
        assertThat(value(finding, "keptShare")).isCloseTo(0.022, within(1e-9));
        assertThat(indicator(finding, "inflowsPassed").transferIds()).containsExactly("t1", "t3", "t6", "t8");
    }

    @Test
    void keepsItsKeyWhileMoneyGoesOnPassing() {
        Finding grown = probe.only(FOUR_PASSES + """
            p4   -1000.00 EUR @25d-> mule
            mule  -990.00 EUR @26d-> q4
            """);

        assertThat(value(grown, "inflowsPassed")).isEqualTo(5);
        assertThat(grown.key()).isEqualTo(probe.only(FOUR_PASSES).key());
    }

    @Test
    void whatIsKeptOrRestsTooLongDoesNotPass() {
        assertThat(probe.run(FOUR_PASSES.replace("-3900.00", "-3500.00"))).isEmpty();
        assertThat(probe.run(FOUR_PASSES.replace("@13d-> q3", "@15d-> q3"))).isEmpty();
    }

    @Test
    void balanceThatStaysIsNoPassThrough() {
        String savings = "aunt -9000.00 EUR @8d-> mule\n";

        assertThat(probe.run(FOUR_PASSES + savings)).isEmpty();
        assertThat(probe.with(Map.of("maxKeptShare", "0.5")).run(FOUR_PASSES + savings))
                .hasSize(1);
    }

    @Test
    void passesOverMoreThanAMonthAreNotCountedTogether() {
        assertThat(probe.run(FOUR_PASSES.replace("@20d", "@40d"))).isEmpty();
        assertThat(probe.with(Map.of("span", "P60D")).run(FOUR_PASSES.replace("@20d", "@40d")))
                .hasSize(1);
    }

    @Test
    void monthlyBillPayerDoesNotAlert() {
        String year = IntStream.range(0, 12)
                .mapToObj(month -> """
                    employer -3000.00 EUR @DAYd-> home
                    home -1200.00 EUR @DAYd3h-> landlord
                    home  -600.00 EUR @DAYd4h-> nursery
                    home  -500.00 EUR @DAYd5h-> card
                    home  -300.00 EUR @DAYd6h-> power
                    home  -250.00 EUR @DAYd7h-> insurer
                    """.replace("DAY", Integer.toString(5 + 30 * month)))
                .collect(Collectors.joining());

        assertThat(probe.run(year)).isEmpty();
        assertThat(probe.with(Map.of("maxBranches", "9")).run(year)).isEmpty();
    }

    @Test
    void weeklyWageThatPaysOffADebtHasOnePayer() {
        String weeks = IntStream.range(0, 10)
                .mapToObj(week -> "firm -600.00 EUR @%1$dd-> worker\nworker -590.00 EUR @%1$dd5h-> lender\n"
                        .formatted(4 + 7 * week))
                .collect(Collectors.joining());

        assertThat(probe.with(Map.of("minAmount", "0")).run(weeks)).isEmpty();
        assertThat(probe.with(Map.of("minAmount", "0", "minPayers", "1")).run(weeks))
                .hasSize(1);
    }

    @Test
    void shopsSupplierIsPaidByManyInflows() {
        String sales = IntStream.range(0, 160)
                .mapToObj(sale -> "customer%d -62.50 EUR @%dd%dh-> shop\n".formatted(sale, sale / 8, 9 + sale % 8))
                .collect(Collectors.joining());
        String orders = IntStream.range(0, 4)
                .mapToObj(week -> "shop -2450.00 EUR @%dd20h-> supplier\n".formatted(5 * week + 4))
                .collect(Collectors.joining());

        assertThat(probe.run(sales + orders)).isEmpty();
    }

    @Test
    void treasuryThatMovesOwnMoneyPassesNothing() {
        String own = "owner: firm p1 p2 p3 mule\n";

        assertThat(probe.run(FOUR_PASSES + own)).isEmpty();
        assertThat(probe.run(FOUR_PASSES + "owner: firm mule q1 q2 q3\n")).isEmpty();
    }

    @Test
    void shellIsFoundHoweverOldItIsAndFirmOfMuchLargerTurnoverIsNot() {
        String firm = FOUR_PASSES + "owner: firm mule\ncustomer: firm LEGAL\naccount: mule opened=@-900d\n";
        String takings = "window: @0d .. @60d\n"
                + IntStream.range(0, 40)
                        .mapToObj(day -> "guest%d -4000.00 EUR @%dd15h-> mule\n".formatted(day, day))
                        .collect(Collectors.joining())
                + IntStream.range(0, 40)
                        .mapToObj(day -> "mule -3500.00 EUR @%dd19h-> cook%d\n".formatted(day, day))
                        .collect(Collectors.joining());

        assertThat(probe.run(firm)).hasSize(1);
        assertThat(probe.with(Map.of("maxKeptShare", "10")).run(firm + takings)).isEmpty();
    }

    @Test
    void findsPassesThroughAShopAmongItsTakings() {
        String takings = IntStream.range(0, 240)
                .mapToObj(sale -> "guest%1$d -4.00 EUR @%2$dh-> mule\n".formatted(sale, 2 * sale))
                .collect(Collectors.joining());
        String orders = IntStream.range(0, 4)
                .mapToObj(week -> "mule -190.00 EUR @%dd16h-> brewery\n".formatted(5 * week + 3))
                .collect(Collectors.joining());

        assertThat(value(probe.only(FOUR_PASSES + takings + orders), "inflowsPassed"))
                .isEqualTo(4);
    }

    @Test
    void inflowsThatLargerBillsUseUpPassNothing() {
        String bills = FOUR_PASSES
                .replace("-1960.00", "-2300.00")
                .replace("-2940.00", "-3400.00")
                .replace("-3900.00", "-4600.00");

        assertThat(probe.run(bills)).isEmpty();
        assertThat(probe.with(Map.of("minFedShare", "0.85")).run(bills)).hasSize(1);
    }

    @Test
    void sharedBillsPassNothing() {
        String bills = FOUR_PASSES.replaceAll("-([0-9])([0-9]*)[0-9]{2}\\.", "-$1.");

        assertThat(probe.with(Map.of("minAmount", "0")).run(bills)).isEmpty();
        assertThat(probe.with(Map.of(
                                "minAmount",
                                "0",
                                "minTransfer",
                                "0",
                                "minPassedShare",
                                "0.5",
                                "minPasses",
                                "3",
                                "maxKeptShare",
                                "1"))
                        .run(bills))
                .isNotEmpty();
    }

    @Test
    void payersOfOneOwnerAreOne() {
        assertThat(probe.run(FOUR_PASSES + "owner: boss p1 p2 p3\n")).isEmpty();
    }

    @Test
    void hubsAreNotLookedInto() {
        assertThat(probe.with(Map.of("hubDegree", "9")).run(FOUR_PASSES)).hasSize(1);
        assertThat(probe.with(Map.of("hubDegree", "8")).run(FOUR_PASSES)).isEmpty();
    }

    @Test
    void doesNotCompareWhatHasNoRate() {
        Finding finding = probe.only(FOUR_PASSES.replace("EUR", "CHF"));

        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
        assertThat(note(finding, "keptShare")).isEqualTo("CHF has no rate");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minPasses", "1"))))
                .hasMessage("parameter minPasses must be a whole number from 2 to 100000, was '1'");
        assertThatThrownBy(() -> new PassThroughParameters.Pass(0, 1.5, 1, 0.9))
                .hasMessage("minPassedShare must be above 0, at most 1, was 1.5");
    }
}
