// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.model.Ownership.Role;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Mandate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoanLoopDetectorTest {

    private static final String LOANS = """
        account: l1 l2 lb kind=LOAN bank=B1
        owner: ann l1 ann-pay
        owner: bob l2 bob-pay
        owner: boss lb boss-pay
        """;
    private static final String STRAW_MEN = LOANS + """
        l1 -20000.00 EUR @1d-> ann-pay
        ann-pay -20000.00 EUR @1d5h-> boss-pay
        boss-pay -19500.00 EUR @2d-> lb
        l2 -30000.00 EUR @20d-> bob-pay
        bob-pay -30000.00 EUR @20d5h-> boss-pay
        boss-pay -29000.00 EUR @21d-> lb
        """;

    private final DetectorProbe<LoanLoopParameters> probe = new DetectorProbe<>(new LoanLoopDetector());

    @Test
    void findsLoansOfStrawMenThatRepayAnothersLoan() {
        Finding finding = probe.only(STRAW_MEN);

        assertThat(DetectorProbe.ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5", "t6");
        assertThat(value(finding, "loans")).isEqualTo(2);
        assertThat(value(finding, "amount")).isEqualTo(48_500);
        assertThat(value(finding, "returnedShare")).isEqualTo(0.97);
        assertThat(value(finding, "hops")).isEqualTo(3);
        assertThat(finding.subject().customerIds()).containsExactly("ann", "bob", "boss");
    }

    @Test
    void findsProceedsThatReachOneWhoSignsForTheLoan() {
        IdentityGraph signs =
                new IdentityGraph(List.of(), List.of(), List.of(new Mandate("boss", "l1", Role.SIGNATORY)));
        String text = LOANS + """
            l1 -20000.00 EUR @1d-> ann-pay
            ann-pay -19000.00 EUR @1d5h-> boss-pay
            """;

        assertThat(probe.run(text)).isEmpty();
        Finding finding = probe.with(signs).only(text);
        assertThat(value(finding, "loans")).isEqualTo(1);
        assertThat(value(finding, "returnedShare")).isEqualTo(0.95);
    }

    @Test
    void looksNoFurtherThanToldTo() {
        String far = STRAW_MEN
                .replace("-> boss-pay", "-> middle")
                .replace("boss-pay -", "middle -")
                .replace("middle -19500.00 EUR @2d-> lb", "middle -19500.00 EUR @2d-> lb");

        assertThat(probe.run(far)).hasSize(1);
        assertThat(probe.with(Map.of("maxHops", "2")).run(far)).isEmpty();
    }

    @Test
    void findsNothingWhereLoansAreNotKnown() {
        assertThat(probe.run(STRAW_MEN.replace("kind=LOAN", "kind=CURRENT"))).isEmpty();
    }

    @Test
    void ignoresInstalmentsPaidFromWhatWasBorrowed() {
        assertThat(probe.run(STRAW_MEN.replace("-19500.00", "-6000.00").replace("-29000.00", "-7000.00")))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnRefinancingWithTheSameBank() {
        String refinancing = """
            account: old new1 new2 kind=LOAN bank=B1
            owner: ann old new1 new2 pay
            new1 -20000.00 EUR @1d-> pay
            pay -20000.00 EUR @1d5h-> old
            new2 -20000.00 EUR @9d-> pay
            pay -20000.00 EUR @9d5h-> old
            """;

        assertThat(probe.run(refinancing)).isEmpty();
        assertThat(probe.with(Map.of("ownLoans", "true")).run(refinancing)).isEmpty();
        assertThat(probe.with(Map.of("ownLoans", "true")).run(refinancing + "account: old kind=LOAN bank=B2\n"))
                .hasSize(1);
    }

    @Test
    void doesNotAlertOnSellerWhoRepaysTheMortgage() {
        String sale = """
            account: mortgage loan kind=LOAN bank=B1
            owner: buyer loan buyer-pay
            owner: seller mortgage seller-pay
            loan -300000.00 EUR @1d-> buyer-pay
            buyer-pay -320000.00 EUR @2d-> seller-pay
            seller-pay -250000.00 EUR @3d-> mortgage
            """;

        assertThat(probe.run(sale)).isEmpty();
        assertThat(probe.with(Map.of("minLoans", "1")).run(sale)).hasSize(1);
    }

    @Test
    void findsOneLoanThatRepaysAnothersWhereNothingJoinsIt() {
        String straw = """
            account: debt loan kind=LOAN bank=B1
            owner: straw loan straw-pay
            owner: boss debt boss-pay
            loan -30000.00 EUR @1d-> straw-pay
            straw-pay -29000.00 EUR @2d-> boss-pay
            boss-pay -28500.00 EUR @3d-> debt
            """;

        assertThat(probe.run(straw)).hasSize(1);
        assertThat(probe.run(straw.replace("straw-pay -29000", "straw-pay -31000")))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnLoansThatAreSpent() {
        assertThat(probe.run(LOANS + """
            l1 -20000.00 EUR @1d-> ann-pay
            ann-pay -20000.00 EUR @2d-> dealer
            l2 -20000.00 EUR @1d-> bob-pay
            bob-pay -20000.00 EUR @2d-> dealer
            """)).isEmpty();
    }

    private static double value(Finding finding, String indicator) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(indicator))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }
}
