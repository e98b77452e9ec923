// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectionResult;
import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.Truncation;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraphs;
import io.skein.window.Profiles;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountClassDetectorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final LocalDate EVER = LocalDate.parse("2000-01-01");

    private static final String TWO_DAYS = """
        window: @0d .. @30d
        owner: li a
        account: a class=II
        x -7000.00 CNY @1d1h-> a
        y -6000.00 CNY @1d3h-> a
        x -9000.00 CNY @5d1h-> a
        z -8000.00 CNY @5d9h-> a
        z -9000.00 CNY @9d-> a
        """;

    private final DetectorProbe<AccountClassParameters> probe = new DetectorProbe<>(new AccountClassDetector());

    @Test
    void findsAccountThatTakesInMoreThanADayAllows() {
        Finding finding = probe.only(TWO_DAYS);

        assertThat(finding.subject().accountIds()).containsExactly("a");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(note(finding, "amount")).isEqualTo("CNY has no rate");
        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(note(finding, "limitShare")).isEqualTo("received through class II");
        assertThat(value(finding, "days")).isEqualTo(2);
        assertThat(value(finding, "accounts")).isEqualTo(1);
        assertThat(value(finding, "counterparties")).isEqualTo(3);
    }

    @Test
    void findsSumSpreadOverSeveralAccountsOfOnePerson() {
        Finding finding = probe.only("""
            window: @0d .. @30d
            owner: li a b c
            account: a b c class=III
            a -1000.00 CNY @1d-> shop
            b -1000.00 CNY @1d1h-> shop
            c -1000.00 CNY @1d2h-> shop
            a -1500.00 CNY @2d-> shop
            b -1500.00 CNY @2d1h-> shop
            """);

        assertThat(finding.subject().accountIds()).containsExactly("a", "b", "c");
        assertThat(note(finding, "limitShare")).isEqualTo("paid through class III");
        assertThat(value(finding, "limitShare")).isEqualTo(1.5);
        assertThat(value(finding, "accounts")).isEqualTo(3);
    }

    @Test
    void accountsOfDifferentPeopleAreNotAddedUp() {
        assertThat(probe.run("""
            window: @0d .. @30d
            owner: li a
            owner: wu b
            account: a b class=III
            a -1500.00 CNY @1d-> shop
            b -1500.00 CNY @1d-> shop
            a -1500.00 CNY @2d-> shop
            b -1500.00 CNY @2d-> shop
            """)).isEmpty();
    }

    @Test
    void findsWhatAYearDoesNotAllow() {
        StringBuilder text = new StringBuilder("window: @0d .. @60d\nowner: li a\naccount: a class=II\n");
        for (int day = 1; day <= 21; day++) {
            text.append("x -9999.00 CNY @%dd-> a\n".formatted(2 * day));
        }
        Finding finding = probe.only(text.toString());

        assertThat(value(finding, "days")).isZero();
        assertThat(value(finding, "limitShare")).isEqualTo(21 * 9_999 / 200_000.0);
        assertThat(probe.run(text.toString().replace("@42d-> a", "@42d-> b"))).isEmpty();
    }

    @Test
    void oneOffRefundIsNoMisuse() {
        assertThat(probe.run("""
            window: @0d .. @30d
            owner: li a
            account: a class=II
            shop -12000.00 CNY @5d-> a
            """)).isEmpty();
    }

    @Test
    void whatIsGivenBackIsNoIncome() {
        String holidays = """
            window: @0d .. @300d
            owner: li a
            account: a class=II
            a -9000.00 CNY @1d-> agency
            a -9000.00 CNY @2d-> agency
            a -9000.00 CNY @3d-> hotel
            a -9000.00 CNY @4d-> hotel
            agency -15000.00 CNY @40d-> a
            hotel  -15000.00 CNY @50d-> a
            """;

        assertThat(probe.run(holidays)).isEmpty();
        assertThat(probe.run(holidays.replace("-> hotel", "-> inn"))).isEmpty();
        assertThat(probe.with(Map.of("minDays", "1")).run(holidays.replace("-> hotel", "-> inn")))
                .hasSize(1);
    }

    @Test
    void moneyOfOnesOwnHasNoLimit() {
        assertThat(probe.run(TWO_DAYS + "owner: li x y z\n")).isEmpty();
    }

    @Test
    void onlyLimitedClassesHaveLimits() {
        assertThat(probe.run(TWO_DAYS.replace("class=II", "class=I"))).isEmpty();
        assertThat(probe.run(TWO_DAYS.replace("account: a class=II\n", ""))).isEmpty();
        assertThat(probe.run(TWO_DAYS.replace("class=II", "class=III"))).isNotEmpty();
    }

    @Test
    void daysAreThoseOfLocalTime() {
        assertThat(probe.with(Map.of("utcOffset", "PT-2H")).run(TWO_DAYS)).isEmpty();
    }

    @Test
    void bothWaysAreHeldToTheirLimitsApart() {
        List<Finding> findings = probe.run(TWO_DAYS + """
            a -11000.00 CNY @2d-> boss
            a -11000.00 CNY @6d-> boss
            """);

        assertThat(findings)
                .extracting(finding -> note(finding, "limitShare"))
                .containsExactly("received through class II", "paid through class II");
    }

    @Test
    void yuanCountAsTheyAreWhateverTheBaseCurrency() {
        RateTable dollars = RateTable.onlyBase(USD).with(EVER, CNY, 0.13);
        Finding finding = only(dollars, TWO_DAYS);

        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(value(finding, "amount")).isCloseTo(30_000 * 0.13, within(1e-9));
        assertThat(only(RateTable.onlyBase(CNY), TWO_DAYS).indicators().get(1))
                .isEqualTo(finding.indicators().get(1));
    }

    @Test
    void limitIsHeldToTheMinorUnit() {
        String limit = """
            window: @0d .. @30d
            owner: li a
            account: a class=III
            x -1999.99 CNY @1d-> a
            x    -0.01 CNY @1d1h-> a
            x -1999.90 CNY @2d-> a
            x    -0.10 CNY @2d1h-> a
            """;

        assertThat(probe.run(limit)).isEmpty();
        assertThat(probe.run(limit.replace("-0.01", "-0.02").replace("-0.10", "-0.11")))
                .hasSize(1);
    }

    @Test
    void otherCurrenciesAreConvertedIntoYuan() {
        RateTable rates = RateTable.onlyBase(USD).with(EVER, CNY, 0.125).with(EVER, EUR, 1.25);

        Finding finding = only(rates, TWO_DAYS.replace("000.00 CNY", "00.00 EUR"));

        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(value(finding, "amount")).isEqualTo(3_000 * 1.25);
        assertThat(note(finding, "limitShare")).isEqualTo("received through class II");
        assertThat(run(rates, TWO_DAYS.replace("000.00 CNY", "0.00 EUR"))).isEmpty();
    }

    @Test
    void whatArrivesInYuanCountsAsItArrives() {
        Finding finding = probe.only(TWO_DAYS.replaceAll("-(\\d)000.00 CNY", "-$1.00 EUR = $1000.00 CNY"));

        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(value(finding, "amount")).isEqualTo(30);
    }

    @Test
    void onlyYuanCountWhereYuanHaveNoRate() {
        String euros = "z -90000.00 EUR @5d10h-> a\n";
        Finding finding = probe.only(TWO_DAYS + euros);

        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(note(finding, "limitShare"))
                .isEqualTo("received through class II; without the part in EUR, because CNY has no rate");
        assertThat(note(finding, "amount")).isEqualTo("without the part in CNY, which has no rate");
        assertThat(probe.run(TWO_DAYS.replace("CNY", "EUR"))).isEmpty();
    }

    @Test
    void limitsMayBeInTheBaseCurrency() {
        DetectorProbe<AccountClassParameters> base = probe.with(Map.of("limitCurrency", "BASE"));
        Finding finding = base.only(TWO_DAYS.replace("CNY", "EUR"));

        assertThat(value(finding, "limitShare")).isEqualTo(1.7);
        assertThat(value(finding, "amount")).isEqualTo(30_000);
        assertThat(base.run(TWO_DAYS)).isEmpty();
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = only(RateTable.onlyBase(CNY), TWO_DAYS + "z -1.00 CHF @5d10h-> a\n");

        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
        assertThat(note(finding, "limitShare")).isEqualTo("received through class II");
    }

    @Test
    void keepsItsKeyWhileItGoesOn() {
        Finding grown = probe.only(TWO_DAYS + "x -20000.00 CNY @20d-> a\n");

        assertThat(grown.key()).isEqualTo(probe.only(TWO_DAYS).key());
    }

    @Test
    void hubIsLeftOutAndTheRunSaysSo() {
        String withShop = TWO_DAYS.replace("owner: li a", "owner: li a\nowner: li till")
                        .replace("account: a class=II", "account: a till class=II")
                + "x -9000.00 CNY @1d-> till\n".repeat(6);

        DetectionResult all = result(withShop, Map.of("hubDegree", "6"));
        DetectionResult cut = result(withShop, Map.of("hubDegree", "5"));

        assertThat(all.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.subject().accountIds()).containsExactlyInAnyOrder("a", "till"));
        assertThat(all.truncations()).isEmpty();
        assertThat(cut.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.subject().accountIds()).containsExactly("a"));
        assertThat(cut.truncations()).extracting(Truncation::limit).containsExactly("hubDegree");
        assertThat(cut.counts()).containsEntry("accounts.hub", 1L);
    }

    private DetectionResult result(String text, Map<String, String> parameters) {
        TransferWindow window = TransferWindows.parse(text);
        GraphView view = new GraphView(
                window, IdentityGraphs.parse(""), TransferWindows.profiles(window, text), RateTable.onlyBase(USD));
        return probe.detector()
                .detect(view, probe.detector().parameters(new ParameterValues(parameters)), RunContext.plain());
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minDays", "0"))))
                .hasMessage("parameter minDays must be a whole number from 1 to 366, was '0'");
    }

    private Finding only(RateTable rates, String text) {
        List<Finding> findings = run(rates, text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private List<Finding> run(RateTable rates, String text) {
        TransferWindow window = TransferWindows.parse(text);
        Profiles profiles = TransferWindows.profiles(window, text);
        return probe.run(new GraphView(window, IdentityGraph.EMPTY, profiles, rates))
                .findings();
    }
}
