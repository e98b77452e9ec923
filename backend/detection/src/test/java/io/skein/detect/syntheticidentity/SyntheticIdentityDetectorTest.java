// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.window.IdentityGraphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticIdentityDetectorTest {

    private static final String DOCUMENT = "ann DOCUMENT:1\nben DOCUMENT:1\n";
    private static final String PHONE = """
        ann PHONE:9@1d DOCUMENT:1
        ben PHONE:9@20d DOCUMENT:2
        cid PHONE:9@40d DOCUMENT:3
        """;
    private static final String PERSONS = """
        customer: ann NATURAL born=1990-05-01
        customer: ben NATURAL born=1984-11-30
        customer: cid NATURAL born=1979-02-03
        """;
    private static final String LIVES = """
        window: @0d .. @200d
        owner: ann a
        owner: ben b
        owner: cid c
        payroll -1000.00 EUR @5d-> a
        a -900.00 EUR @10d-> shop
        payroll -1000.00 EUR @40d-> a
        a -900.00 EUR @45d-> shop
        loans -6000.00 EUR @90d-> a
        #t1 a -4000.00 EUR @91d-> exchange
        #t2 a -2200.00 EUR @92d-> exchange
        payroll -1500.00 EUR @30d-> b
        b -1400.00 EUR @195d-> shop
        payroll -1500.00 EUR @30d-> c
        c -1400.00 EUR @195d-> shop
        """;

    private final DetectorProbe<SyntheticIdentityParameters> probe =
            new DetectorProbe<>(new SyntheticIdentityDetector());

    @Test
    void findsPersonsOfOneDocumentOfWhomOneTookAllAndIsGone() {
        Finding finding = on(DOCUMENT).only(PERSONS + LIVES);

        assertThat(ids(finding)).containsExactly("t1", "t2");
        assertThat(finding.subject().customerIds()).containsExactly("ann", "ben");
        assertThat(finding.evidence().identifiers())
                .extracting(SharedIdentifier::identifierId)
                .containsExactly("DOCUMENT:1");
        assertThat(value(finding, "customers")).isEqualTo(2);
        assertThat(value(finding, "busts")).isEqualTo(1);
        assertThat(note(finding, "busts")).isEqualTo("gone: ann");
        assertThat(value(finding, "bustShare")).isEqualTo(1);
        assertThat(value(finding, "growth")).isGreaterThan(30);
        assertThat(value(finding, "age")).isEqualTo(87 * 24);
        assertThat(value(finding, "amount")).isEqualTo(6_200);
    }

    @Test
    void findsManyDocumentsAtOneTelephone() {
        assertThat(on(PHONE).only(PERSONS + LIVES).subject().customerIds()).containsExactly("ann", "ben", "cid");
        assertThat(on(PHONE.replace("PHONE", "EMAIL")).run(PERSONS + LIVES)).hasSize(1);
        assertThat(on(PHONE.replace("PHONE", "ADDRESS")).run(PERSONS + LIVES)).isEmpty();
    }

    @Test
    void whoComesLaterMayJoinTwoStrangers() {
        String joined = PHONE + "dan PHONE:9@60d DOCUMENT:2 ADDRESS:lane\nann ADDRESS:lane\n";
        String dan = "customer: dan NATURAL born=1970-07-07\nowner: dan d\n";

        assertThat(on(joined.replace("DOCUMENT:2 ADDRESS:lane\nann", "DOCUMENT:4 ADDRESS:lane\nzoe"))
                        .run(PERSONS + dan + LIVES))
                .isNotEmpty();
        assertThat(on(joined).run(PERSONS + dan + LIVES))
                .flatExtracting(finding -> finding.evidence().identifiers())
                .extracting(SharedIdentifier::identifierId)
                .as("ann, dan and ben are one, with cid there are two")
                .doesNotContain("PHONE:9");
    }

    @Test
    void doesNotAlertOnChangeOfName() {
        assertThat(on(DOCUMENT).run(PERSONS.replace("1984-11-30", "1990-05-01") + LIVES))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnTwins() {
        assertThat(on(PHONE).run(PERSONS.replace("1984-11-30", "1990-05-01") + LIVES))
                .isEmpty();
        assertThat(on(PHONE).run(PERSONS.replace("1979-02-03", "1990-05-01") + LIVES))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnHousehold() {
        assertThat(on(PHONE + "declared: ann ben\n").run(PERSONS + LIVES)).isEmpty();
        assertThat(on(PHONE + "ann ADDRESS:home\ncid ADDRESS:home\n").run(PERSONS + LIVES))
                .isEmpty();
    }

    @Test
    void oneDocumentAtTheTelephoneIsOnePerson() {
        assertThat(on(PHONE.replace("DOCUMENT:2", "DOCUMENT:1").replace("born=1984-11-30", ""))
                        .with(Map.of("minPersons", "3"))
                        .run(PERSONS + LIVES))
                .isEmpty();
    }

    @Test
    void numberThatIsReissuedTakesYears() {
        assertThat(on(PHONE.replace("@1d", "@-400d")).run(PERSONS + LIVES)).isEmpty();
    }

    @Test
    void unknownUseBeginsWhenTheCustomerCame() {
        String undated = PHONE.replaceAll("@\\d+d", "");

        assertThat(on(undated).run(PERSONS + LIVES)).hasSize(1);
        assertThat(on(undated).run(PERSONS + LIVES + "account: c opened=@-900d\n"))
                .isEmpty();
    }

    @Test
    void documentWithUnknownDatesContradictsNothing() {
        assertThat(on(DOCUMENT).run(LIVES)).isEmpty();
        assertThat(on(PHONE).run(LIVES)).hasSize(1);
    }

    @Test
    void doesNotAlertOnCompanies() {
        assertThat(on(PHONE).run(PERSONS.replace("NATURAL", "LEGAL") + LIVES)).isEmpty();
    }

    @Test
    void doesNotAlertWhileNobodyIsGone() {
        assertThat(on(DOCUMENT).run(PERSONS + LIVES + "payroll -1.00 EUR @195d-> a\n"))
                .isEmpty();
        assertThat(on(DOCUMENT).with(Map.of("silence", "P109D")).run(PERSONS + LIVES))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnWhoLeavesWithAMonthsMoney() {
        String leaver = LIVES.replace("loans -6000.00", "payroll -1000.00")
                .replace("a -4000.00", "a -800.00")
                .replace("a -2200.00", "a -400.00");

        assertThat(on(DOCUMENT).run(PERSONS + leaver)).isEmpty();
        assertThat(on(DOCUMENT).with(Map.of("minAmount", "0")).run(PERSONS + leaver))
                .isNotEmpty();
        assertThat(on(DOCUMENT)
                        .with(Map.of("minAmount", "0", "minGrowth", "20"))
                        .run(PERSONS + leaver))
                .isEmpty();
    }

    @Test
    void longHistoryIsNoInventedPerson() {
        assertThat(on(DOCUMENT).run(PERSONS + LIVES + "account: a opened=@-4000d\n"))
                .isEmpty();
    }

    @Test
    void moneyLeftBehindIsNoBustOut() {
        assertThat(on(DOCUMENT)
                        .run(PERSONS
                                + LIVES.replace("a -4000.00", "a -1400.00")
                                        .replace("loans -6000.00 EUR @90d", "loans -6000.00 EUR @60d")
                                        .replace("c -1400", "a -1.00 EUR @93d-> shop\nc -1400")))
                .isEmpty();
    }

    @Test
    void placeholderThatManyUseSaysNothing() {
        StringBuilder many = new StringBuilder(PHONE);
        for (int user = 0; user < 18; user++) {
            many.append("x%02d PHONE:9@2d%n".formatted(user));
        }
        assertThat(on(many.toString()).run(PERSONS + LIVES)).isEmpty();
    }

    @Test
    void saysWhatHasNoRate() {
        String odd = LIVES.replace("#t2 a", "a -70.00 CHF @91d1h-> exchange\n#t2 a");

        assertThat(note(on(DOCUMENT).only(PERSONS + odd), "amount")).contains("CHF");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minPersons", "1"))))
                .hasMessage("parameter minPersons must be a whole number from 2 to 1000, was '1'");
    }

    private DetectorProbe<SyntheticIdentityParameters> on(String identities) {
        return probe.with(IdentityGraphs.parse(identities));
    }
}
