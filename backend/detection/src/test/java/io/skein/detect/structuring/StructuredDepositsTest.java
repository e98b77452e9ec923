// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cash that comes in over desks, which nobody owns. */
class StructuredDepositsTest {

    private static final String A_QUARTER = "window: @0d .. @91d\n";

    private static final String DEPOSITS = """
            desk1 -9400.00 EUR @30d CASH-> a
            desk2 -9700.00 EUR @30d5h CASH-> a
            desk3 -9200.00 EUR @31d CASH-> a
            desk1 -9500.00 EUR @32d CASH-> a
            """;

    private static final String ANN = "owner: ann a\n";

    private static final String SMURFS = """
            desk1 -9400.00 EUR @30d CASH-> a
            desk2 -9700.00 EUR @30d5h CASH-> b
            desk1 -9200.00 EUR @31d CASH-> c
            desk3 -9500.00 EUR @32d CASH-> b
            owner: ann a
            owner: ben b
            owner: cis c
            """;

    private final DetectorProbe<StructuringParameters> probe = new DetectorProbe<>(new StructuringDetector());

    @Test
    void addsUpDepositsOfOneCustomerOverAllDesks() {
        Finding finding = probe.only(A_QUARTER, DEPOSITS, ANN);

        assertThat(finding.subject().accountIds()).containsExactly("a");
        assertThat(finding.subject().customerIds()).containsExactly("ann");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(value(finding, "amount")).isEqualTo(37_800);
        assertThat(value(finding, "originators")).isEqualTo(1);
        assertThat(value(finding, "cashShare")).isEqualTo(1);
        assertThat(value(finding, "surprise")).isEqualTo(4);
    }

    @Test
    void addsUpDepositsToAllAccountsOfTheCustomer() {
        String two = DEPOSITS.replace("@31d CASH-> a", "@31d CASH-> b");

        assertThat(probe.run(A_QUARTER, two, ANN, "owner: ben b\n")).isEmpty();
        assertThat(probe.only(A_QUARTER, two, "owner: ann a b\n").subject().accountIds())
                .containsExactly("a", "b");
    }

    @Test
    void deskIsNotTheOneWhoSplits() {
        assertThat(probe.run(A_QUARTER, """
                desk -9400.00 EUR @30d CASH-> a
                desk -9700.00 EUR @30d5h CASH-> b
                desk -9200.00 EUR @31d CASH-> c
                desk -9500.00 EUR @32d CASH-> d
                owner: ann a
                owner: ben b
                owner: cis c
                owner: dan d
                """)).isEmpty();
    }

    @Test
    void findsLinkedCustomersWhoPayInTogether() {
        Finding finding = probe.with(samePhone("ann", "ben", "cis")).only(A_QUARTER, SMURFS);

        assertThat(finding.subject().accountIds()).containsExactly("a", "b", "c");
        assertThat(finding.subject().customerIds()).containsExactly("ann", "ben", "cis");
        assertThat(value(finding, "originators")).isEqualTo(3);
        assertThat(value(finding, "transfers")).isEqualTo(4);
    }

    @Test
    void sixWhoShareOnePhoneAreLinked() {
        String six = IntStream.range(0, 6)
                .mapToObj(each -> "desk -%d.00 EUR @30d%dh CASH-> a%d\nowner: c%d a%d\n"
                        .formatted(9_000 + 101 * each, each, each, each, each))
                .collect(Collectors.joining());

        Finding finding =
                probe.with(samePhone("c0", "c1", "c2", "c3", "c4", "c5")).only(A_QUARTER, six);
        assertThat(value(finding, "originators")).isEqualTo(6);
    }

    @Test
    void strangersWhoPayInAtOneDeskAreNotLinked() {
        assertThat(probe.run(A_QUARTER, SMURFS)).isEmpty();
        assertThat(probe.with(samePhone("ann", "ben")).run(A_QUARTER, SMURFS)).isEmpty();
    }

    @Test
    void customerWhosePhoneIsSharedIsNotReportedTwiceForOwnDepositsAlone() {
        assertThat(probe.with(samePhone("ann", "ben"))
                        .run(A_QUARTER, DEPOSITS, ANN, "ben -1.00 EUR @1d-> x\n", "owner: ben ben\n"))
                .hasSize(1);
    }

    @Test
    void incomingTransfersThatAreNoCashAreNoDeposits() {
        for (String channel : List.of("WIRE", "CARD", "ACH", "CHEQUE")) {
            assertThat(probe.run(A_QUARTER, DEPOSITS.replace("CASH", channel), ANN))
                    .isEmpty();
        }
    }

    @Test
    void landlordWhoIsPaidManyLikeRentsPaysNothingIn() {
        String rents = IntStream.range(0, 12)
                .mapToObj(tenant ->
                        "tenant%d -%d.00 EUR @%dd WIRE-> landlord\n".formatted(tenant, 9_000 + tenant, 30 + tenant % 3))
                .collect(Collectors.joining());

        assertThat(probe.run(A_QUARTER, rents, "owner: lea landlord\n")).isEmpty();
    }

    @Test
    void dailyTakingsOfUsualSizeAreNoSplitSum() {
        assertThat(probe.run(A_QUARTER, takings(0, 91), "owner: shop-ltd shop\n"))
                .isEmpty();
    }

    @Test
    void smallTakingsBeforeDoNotHideWeekOfAmountsBelowTheLimit() {
        String small = takings(0, 91).replace("-9", "-2").replace("-8", "-2");
        String deposits = DEPOSITS.replace("-> a", "-> shop");

        assertThat(probe.run(A_QUARTER, small, "owner: shop-ltd shop\n")).isEmpty();
        assertThat(ids(probe.only(A_QUARTER, small, deposits, "owner: shop-ltd shop\n")))
                .hasSize(4);
    }

    @Test
    void payingInAndPayingOutAreTwoFindingsWithKeysOfTheirOwn() {
        List<Finding> both = probe.run(A_QUARTER, DEPOSITS, ANN, """
                a -9300.00 EUR @33d WIRE-> x
                a -9300.01 EUR @33d1h WIRE-> y
                a -9300.02 EUR @33d2h WIRE-> x
                a -9300.03 EUR @34d WIRE-> y
                """);

        assertThat(both).hasSize(2);
        assertThat(both.get(0).key()).isNotEqualTo(both.get(1).key());
        assertThat(both)
                .allSatisfy(each -> assertThat(each.subject().accountIds()).containsExactly("a"));
    }

    @Test
    void keepsItsKeyWhileTheDepositsGoOn() {
        Finding before = probe.only(A_QUARTER, DEPOSITS, ANN);
        Finding after = probe.only(A_QUARTER, DEPOSITS, "desk2 -9900.00 EUR @34d CASH-> a\n", ANN);

        assertThat(ids(after)).hasSize(5);
        assertThat(after.key()).isEqualTo(before.key());
    }

    // six days a week, between 8,300 and 9,800
    private static String takings(int from, int until) {
        return IntStream.range(from, until)
                .filter(day -> day % 7 != 6)
                .mapToObj(day ->
                        "desk%d -%d.00 EUR @%dd18h CASH-> shop\n".formatted(day % 2, 8_300 + day * 611 % 1_500, day))
                .collect(Collectors.joining());
    }

    private static IdentityGraph samePhone(String... customers) {
        List<Link> links = Stream.of(customers)
                .map(each -> new Link(each, "id-1", Sort.PHONE))
                .toList();
        return new IdentityGraph(links, List.of());
    }
}
