// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of all that must be reported; {@link SplitDaysTest} has the days that are alerts by default. */
class LargeTransactionDetectorTest {

    private static final String DAY = """
            a -60000.00 EUR @1d1h-> x
            a -30000.00 EUR @1d9h WIRE-> y
            a -20000.00 EUR @1d23h MOBILE-> z
            """;

    private final LargeTransactionDetector detector = new LargeTransactionDetector();
    private final DetectorProbe<LargeTransactionParameters> probe =
            new DetectorProbe<>(detector).with(Map.of("alertOn", "EVERY"));

    @Test
    void findsDayOnWhichAPartyPaysTheThreshold() {
        Finding finding = probe.only(DAY);

        assertThat(finding.subject().accountIds()).containsExactly("a");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(value(finding, "amount")).isEqualTo(110_000);
        assertThat(value(finding, "thresholdShare")).isEqualTo(1.1);
        assertThat(value(finding, "transfers")).isEqualTo(3);
        assertThat(value(finding, "counterparties")).isEqualTo(3);
        assertThat(value(finding, "cashShare")).isZero();
    }

    @Test
    void singleTransferIsFoundForBothSides() {
        List<Finding> findings = probe.run("a -100000.00 EUR @1d-> b");

        assertThat(findings)
                .extracting(each -> each.subject().accountIds())
                .containsExactly(List.of("a"), List.of("b"));
        assertThat(findings).extracting(Finding::key).doesNotHaveDuplicates();
        assertThat(probe.run("a -99999.99 EUR @1d-> b")).isEmpty();
    }

    @Test
    void paymentsAndReceiptsAreAddedUpApart() {
        assertThat(probe.run("a -60000.00 EUR @1d-> b", "b -60000.00 EUR @1d1h-> a"))
                .isEmpty();
    }

    @Test
    void addsUpAllAccountsOfThePartyButNotWhatMovesBetweenThem() {
        String two = DAY.replace("a -60000", "b -60000");

        assertThat(probe.run(two)).isEmpty();
        assertThat(probe.only(two, "owner: ann a b", "a -500000.00 EUR @1d-> b")
                        .subject()
                        .accountIds())
                .containsExactly("a", "b");
    }

    @Test
    void dayEndsAtMidnightUtcUnlessToldOtherwise() {
        String overMidnight = DAY.replace("@1d23h", "@2d1h");

        assertThat(probe.run(overMidnight)).isEmpty();
        assertThat(probe.with(Map.of("alertOn", "EVERY", "utcOffset", "-PT5H")).run(overMidnight))
                .isEmpty();
        assertThat(probe.with(Map.of("alertOn", "EVERY", "utcOffset", "-PT1H")).run(overMidnight))
                .isEmpty();
        assertThat(probe.with(Map.of("alertOn", "EVERY", "utcOffset", "-PT2H"))
                        .run(overMidnight.replace("@1d1h", "@1d2h")))
                .hasSize(1);
        assertThat(probe.with(Map.of("alertOn", "EVERY", "utcOffset", "PT8H")).run(DAY))
                .isEmpty();
    }

    @Test
    void cashHasAThresholdOfItsOwn() {
        Finding finding = probe.only("a -6000.00 EUR @1d CASH-> x", "a -4000.00 EUR @1d2h CASH-> y");

        assertThat(value(finding, "cashShare")).isEqualTo(1);
        assertThat(probe.run("a -6000.00 EUR @1d CASH-> x", "a -94000.00 EUR @1d2h-> y"))
                .isEmpty();
    }

    @Test
    void otherCurrenciesAreAddedUpApartInTheBaseCurrency() {
        RateTable rates = RateTable.onlyBase(CurrencyUnit.of("EUR"))
                .with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5);
        String text = "a -120000.00 USD @1d-> x\na -60000.00 EUR @1d2h-> y\na -80000.00 USD @1d3h-> z\n";
        GraphView view = new GraphView(TransferWindows.parse(text), IdentityGraph.EMPTY, rates);

        assertThat(probe.run(view).findings())
                .singleElement()
                .satisfies(finding -> assertThat(ids(finding)).containsExactly("t1", "t3"));
    }

    @Test
    void currencyWithoutRateIsNotAddedButNamed() {
        RateTable rates = RateTable.onlyBase(CurrencyUnit.of("EUR"))
                .with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5);
        String text = "a -220000.00 USD @1d-> x\na -900000.00 CHF @1d2h-> y\n";
        GraphView view = new GraphView(TransferWindows.parse(text), IdentityGraph.EMPTY, rates);

        Finding finding = probe.run(view).findings().getFirst();
        assertThat(value(finding, "amount")).isEqualTo(110_000);
        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
        assertThat(probe.run("a -900000.00 CHF @1d2h-> y")).isEmpty();
    }

    @Test
    void payrollSplitOverChannelsIsInnocent() {
        String payroll = payday(2) + payday(32) + payday(63);

        assertThat(probe.run(payroll)).isEmpty();
        assertThat(probe.with(Map.of("alertOn", "EVERY", "maxRegularShare", "0"))
                        .run(payroll))
                .hasSize(3);
    }

    @Test
    void payrollDoesNotHideWhatIsPaidBesides() {
        String payroll = payday(2) + payday(32) + payday(63);

        assertThat(ids(probe.only(
                        payroll, "#extra1 firm -70000.00 EUR @32d5h-> x", "#extra2 firm -40000.00 EUR @32d6h-> y")))
                .containsExactly("extra1", "extra2");
    }

    @Test
    void largeInstalmentsAreLargeAllTheSame() {
        String building = "a -150000.00 EUR @1d-> b\na -150000.00 EUR @31d-> b\na -150000.00 EUR @61d-> b\n";

        assertThat(probe.run(building)).hasSize(6);
    }

    @Test
    void looseningNeverLosesADay() {
        Map<String, String> loose = Map.of("alertOn", "EVERY", "transferThreshold", "1000", "maxRegularShare", "0");

        assertThat(probe.with(loose).run(DAY)).anyMatch(each -> ids(each).containsAll(ids(probe.only(DAY))));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("utcOffset", "PT15H"))))
                .hasMessageContaining("utcOffset")
                .hasMessageContaining("PT15H");
    }

    /** Sixty workers, each paid by two channels. */
    private static String payday(int day) {
        return IntStream.range(0, 60)
                .mapToObj(worker -> """
                        firm -%d.00 EUR @%dd8h ACH-> worker%d
                        firm -%d.00 EUR @%dd9h MOBILE-> worker%d
                        """.formatted(1_800 + worker, day, worker, 200 + worker, day, worker))
                .collect(Collectors.joining());
    }
}
