// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountClassDetectorTest {

    private static final String TWO_DAYS = """
        window: @0d .. @30d
        owner: li a
        account: a class=II
        x -7000.00 EUR @1d1h-> a
        y -6000.00 EUR @1d3h-> a
        x -9000.00 EUR @5d1h-> a
        z -8000.00 EUR @5d9h-> a
        z -9000.00 EUR @9d-> a
        """;

    private final DetectorProbe<AccountClassParameters> probe = new DetectorProbe<>(new AccountClassDetector());

    @Test
    void findsAccountThatTakesInMoreThanADayAllows() {
        Finding finding = probe.only(TWO_DAYS);

        assertThat(finding.subject().accountIds()).containsExactly("a");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(value(finding, "amount")).isEqualTo(30_000);
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
            a -1000.00 EUR @1d-> shop
            b -1000.00 EUR @1d1h-> shop
            c -1000.00 EUR @1d2h-> shop
            a -1500.00 EUR @2d-> shop
            b -1500.00 EUR @2d1h-> shop
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
            a -1500.00 EUR @1d-> shop
            b -1500.00 EUR @1d-> shop
            a -1500.00 EUR @2d-> shop
            b -1500.00 EUR @2d-> shop
            """)).isEmpty();
    }

    @Test
    void findsWhatAYearDoesNotAllow() {
        StringBuilder text = new StringBuilder("window: @0d .. @60d\nowner: li a\naccount: a class=II\n");
        for (int day = 1; day <= 21; day++) {
            text.append("x -9999.00 EUR @%dd-> a\n".formatted(2 * day));
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
            shop -12000.00 EUR @5d-> a
            """)).isEmpty();
    }

    @Test
    void whatIsGivenBackIsNoIncome() {
        String holidays = """
            window: @0d .. @300d
            owner: li a
            account: a class=II
            a -9000.00 EUR @1d-> agency
            a -9000.00 EUR @2d-> agency
            a -9000.00 EUR @3d-> hotel
            a -9000.00 EUR @4d-> hotel
            agency -15000.00 EUR @40d-> a
            hotel  -15000.00 EUR @50d-> a
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
            a -11000.00 EUR @2d-> boss
            a -11000.00 EUR @6d-> boss
            """);

        assertThat(findings)
                .extracting(finding -> note(finding, "limitShare"))
                .containsExactly("received through class II", "paid through class II");
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = probe.only(TWO_DAYS + "z -1.00 CHF @5d10h-> a\n");

        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
    }

    @Test
    void keepsItsKeyWhileItGoesOn() {
        Finding grown = probe.only(TWO_DAYS + "x -20000.00 EUR @20d-> a\n");

        assertThat(grown.key()).isEqualTo(probe.only(TWO_DAYS).key());
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minDays", "0"))))
                .hasMessage("parameter minDays must be a whole number from 1 to 366, was '0'");
    }
}
