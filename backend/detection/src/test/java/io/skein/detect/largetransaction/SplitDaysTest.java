// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.window.IdentityGraphs;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums that reach the threshold in parts below it: what is an alert by default. */
class SplitDaysTest {

    private static final String OWN = "owner: ann a b\n";
    private static final String DAY = """
            #p1 x -40000.00 EUR @20d9h WIRE-> a
            #p2 y -41000.00 EUR @20d11h MOBILE-> b
            #p3 z -39000.00 EUR @20d15h ACH-> a
            """;

    private final DetectorProbe<LargeTransactionParameters> probe = new DetectorProbe<>(new LargeTransactionDetector());

    @Test
    void findsSumSplitOverTwoAccountsOfOneCustomer() {
        Finding finding = probe.only(OWN + DAY);

        assertThat(ids(finding)).containsExactly("p1", "p2", "p3");
        assertThat(finding.subject().accountIds()).containsExactlyInAnyOrder("a", "b");
        assertThat(finding.subject().customerIds()).containsExactly("ann");
        assertThat(value(finding, "amount")).isEqualTo(120_000);
        assertThat(value(finding, "thresholdShare")).isEqualTo(1.2);
        assertThat(value(finding, "largestShare")).isEqualTo(0.41);
        assertThat(value(finding, "accounts")).isEqualTo(2);
        assertThat(value(finding, "channels")).isEqualTo(3);
        assertThat(value(finding, "counterparties")).isEqualTo(3);
        assertThat(value(finding, "likeDays")).isZero();
    }

    @Test
    void findsSumSplitOverTwoCustomerNumbersWithOneDocument() {
        String two = "owner: ann a\nowner: anna b\n";

        assertThat(probe.run(two + DAY)).isEmpty();
        assertThat(probe.with(IdentityGraphs.parse("ann DOCUMENT:7\nanna DOCUMENT:7"))
                        .only(two + DAY)
                        .subject()
                        .customerIds())
                .containsExactly("ann", "anna");
    }

    @Test
    void findsSplitPaymentsAndSplitCashAlike() {
        String cash = """
                desk1 -4000.00 EUR @20d9h CASH-> a
                desk2 -3900.00 EUR @20d11h CASH-> b
                desk1 -4100.00 EUR @20d15h CASH-> b
                """;
        String paid = """
                a -40000.00 EUR @20d9h WIRE-> x
                b -41000.00 EUR @20d11h MOBILE-> y
                a -39000.00 EUR @20d15h ACH-> z
                """;

        assertThat(value(probe.only(OWN + cash), "cashShare")).isEqualTo(1);
        assertThat(probe.run(OWN + paid)).hasSize(1);
    }

    @Test
    void sumOnOneAccountIsReportedAndHidesNothing() {
        assertThat(probe.run("owner: ann a\n" + DAY.replace("-> b", "-> a"))).isEmpty();
        assertThat(probe.with(Map.of("minAccounts", "1")).run("owner: ann a\n" + DAY.replace("-> b", "-> a")))
                .hasSize(1);
        assertThat(probe.run(OWN + DAY + "w -30000.00 EUR @20d16h-> a\n")).isEmpty();
    }

    @Test
    void dayWithOneTransferOverTheThresholdIsReportedAnyway() {
        assertThat(probe.run(OWN + DAY + "w -100000.00 EUR @20d16h-> c\nowner: ann c\n"))
                .isEmpty();
    }

    @Test
    void twoPartsAreTwoBills() {
        String two = "x -60000.00 EUR @20d9h-> a\ny -61000.00 EUR @20d11h-> b\n";

        assertThat(probe.run(OWN + two)).isEmpty();
        assertThat(probe.with(Map.of("minParts", "2")).run(OWN + two)).hasSize(1);
    }

    @Test
    void shoppingOfTheDayIsNoPart() {
        String shopping = "s -4999.00 EUR @20d10h CARD-> a\n";

        assertThat(ids(probe.only(OWN + DAY + shopping))).containsExactly("p1", "p2", "p3");
        String tooLittle = DAY.replace("-39000", "-18000");
        assertThat(probe.run(OWN + tooLittle + shopping)).isEmpty();
        assertThat(probe.with(Map.of("minPartShare", "0.01")).run(OWN + tooLittle + shopping))
                .hasSize(1);
    }

    @Test
    void whatHappensEveryMonthIsThePartysBusiness() {
        String monthly = OWN + at(20) + at(50) + at(80);

        assertThat(probe.run(monthly)).isEmpty();
        assertThat(probe.with(Map.of("maxLikeDays", "2")).run(monthly)).hasSize(3);
        assertThat(probe.run(OWN + at(20) + at(80))).hasSize(2);
    }

    @Test
    void splittingOnSeveralDaysInARowIsNoHabit() {
        assertThat(probe.run(OWN + at(20) + at(21) + at(22) + at(25))).hasSize(4);
    }

    @Test
    void aDayOfHalfTheSumIsLikeIt() {
        String half = "x -60000.00 EUR @40d-> a\nx -60000.00 EUR @60d-> a\n";

        assertThat(probe.run(OWN + DAY + half)).isEmpty();
        assertThat(probe.run(OWN + DAY + half.replace("60000", "59999"))).hasSize(1);
    }

    @Test
    void organisationsHaveAThresholdOfTheirOwn() {
        String firm = "owner: firm a b c\ncustomer: firm LEGAL\n";
        String larger = DAY.replace("000.00", "999.00") + "#p4 w -79000.00 EUR @20d16h-> c\n";

        assertThat(probe.run(firm + DAY)).isEmpty();
        assertThat(ids(probe.only(firm + larger))).containsExactly("p1", "p2", "p3", "p4");
        assertThat(probe.run(firm.replace("LEGAL", "NATURAL") + DAY)).hasSize(1);
        assertThat(probe.run(firm + "owner: ann b\ncustomer: ann NATURAL\n" + DAY))
                .hasSize(1);
    }

    /** The near-miss: staff paid by batch, wire and cheque from two accounts on one day, month after month. */
    @Test
    void splitChannelsOfOnePayrollAreInnocent() {
        String payroll = OWN + payday(2, 0) + payday(32, 3) + payday(63, 9);

        assertThat(probe.run(payroll)).isEmpty();
        assertThat(probe.with(Map.of("maxLikeDays", "2", "minPartShare", "0")).run(payroll))
                .hasSize(3);
    }

    @Test
    void moneyBetweenOwnAccountsIsNoPart() {
        assertThat(probe.run(OWN + "owner: ann x y z\n" + DAY)).isEmpty();
    }

    private static String at(int day) {
        return DAY.replace("@20d", "@" + day + "d").replace("#p", "#d" + day + "p");
    }

    // overtime makes each payday another one
    private static String payday(int day, int overtime) {
        return IntStream.range(0, 60)
                .mapToObj(worker -> "%s -%d.00 EUR @%dd8h %s-> worker%d\n"
                        .formatted(
                                worker % 2 == 0 ? "a" : "b",
                                2_000 + worker + overtime * worker,
                                day,
                                worker % 3 == 0 ? "ACH" : worker % 3 == 1 ? "WIRE" : "CHEQUE",
                                worker))
                .collect(Collectors.joining());
    }
}
