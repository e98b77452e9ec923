// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.exec.CancelledException;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowLedgerTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");

    @Test
    void spendsTheOldestInflowFirst() {
        assertThat(links("""
                a -100.00 EUR @0h-> m
                b  -50.00 EUR @1h-> m
                m -120.00 EUR @2h-> x
                m  -40.00 EUR @3h-> y
                """)).containsExactly("t1>t3 10000", "t2>t3 2000", "t2>t4 3000");
    }

    @Test
    void spendsTheNewestInflowFirstIfToldSo() {
        assertThat(links(FlowPolicy.LAST_IN_FIRST_OUT, """
                a -100.00 EUR @0h-> m
                b  -50.00 EUR @1h-> m
                m -120.00 EUR @2h-> x
                c  -10.00 EUR @3h-> m
                m  -40.00 EUR @4h-> y
                """))
                .containsExactly("t2>t3 5000", "t1>t3 7000", "t4>t5 1000", "t1>t5 3000");
    }

    @Test
    void spendsAllInflowsInProportionIfToldSo() {
        assertThat(links(FlowPolicy.PROPORTIONAL, """
                a -100.00 EUR @0h-> m
                b  -50.00 EUR @1h-> m
                m  -30.00 EUR @2h-> x
                m -120.00 EUR @3h-> y
                """))
                .containsExactly("t1>t3 2000", "t2>t3 1000", "t1>t4 8000", "t2>t4 4000");
    }

    @Test
    void givesTheOddMinorUnitToTheLargestRemainder() {
        // of ten cents, a gives 10 * 5/9 = 5.56, b and c each 10 * 2/9 = 2.22
        assertThat(links(FlowPolicy.PROPORTIONAL, """
                a -50.00 EUR @0h-> m
                b -20.00 EUR @1h-> m
                c -20.00 EUR @1h-> m
                m  -0.10 EUR @2h-> x
                """)).containsExactly("t1>t4 6", "t2>t4 2", "t3>t4 2");
    }

    @Test
    void dividesHugeAmountsExactly() {
        assertThat(links(FlowPolicy.PROPORTIONAL, """
                a -30000000000000.00 EUR @0h-> m
                b -10000000000000.00 EUR @1h-> m
                m -20000000000000.02 EUR @2h-> x
                """))
                .containsExactly("t1>t3 1500000000000002", "t2>t3 500000000000000");
    }

    @Test
    void takesFromAllForeignCurrenciesInProportion() {
        // 30.00 USD are missing: 100.00 EUR are worth 200.00 USD and 10,000 JPY 100.00 USD
        assertThat(links(FlowPolicy.PROPORTIONAL, """
                a -100.00 EUR @0h-> m
                b  -60.00 USD @1h-> m
                c  -10000 JPY @1h-> m
                m  -90.00 USD @2h-> x
                """))
                .containsExactly("t2>t4 6000", "t1>t4 1000=2000", "t3>t4 1000=1000");
    }

    @Test
    void takesTheNewestForeignMoneyFirstIfToldSo() {
        assertThat(links(FlowPolicy.LAST_IN_FIRST_OUT, """
                a -100.00 EUR @0h-> m
                c  -10000 JPY @1h-> m
                m -120.00 USD @2h-> x
                """)).containsExactly("t2>t3 10000=10000", "t1>t3 1000=2000");
    }

    @Test
    void isMadeOnceForAllWhoFollowAlike() {
        GraphView view = new GraphView(TransferWindows.parse("a -1.00 EUR @0h-> b"), IdentityGraph.EMPTY, rates());
        FlowLedger ledger = FlowLedger.of(view, following(5), RunContext.plain());

        assertThat(FlowLedger.of(view, following(5), RunContext.plain())).isSameAs(ledger);
        assertThat(FlowLedger.of(view, following(6), RunContext.plain())).isNotSameAs(ledger);
    }

    @Test
    void followsMoneyThroughSplitsAndJoins() {
        assertThat(links("""
                s -100.00 EUR @0h-> m
                m  -60.00 EUR @1h-> x
                m  -40.00 EUR @2h-> y
                x  -60.00 EUR @3h-> z
                y  -40.00 EUR @4h-> z
                z -100.00 EUR @5h-> end
                """))
                .containsExactly("t1>t2 6000", "t1>t3 4000", "t2>t4 6000", "t3>t5 4000", "t4>t6 6000", "t5>t6 4000");
    }

    @Test
    void forgetsMoneyThatRestsLongerThanTheDwellTime() {
        assertThat(links("""
                a -100.00 EUR @0h-> m
                b -100.00 EUR @47h-> m
                m -100.00 EUR @48h-> x
                m -100.00 EUR @48h1m-> y
                """)).containsExactly("t1>t3 10000", "t2>t4 10000");
        assertThat(links("""
                a -100.00 EUR @0h-> m
                m -100.00 EUR @48h1m-> x
                """)).isEmpty();
    }

    @Test
    void neverLinksInflowAndOutflowOfOneInstant() {
        assertThat(links("""
                a -100.00 EUR @5h-> m
                m -100.00 EUR @5h-> x
                """)).isEmpty();
    }

    @Test
    void leavesOutTransfersFromAnAccountToItself() {
        assertThat(links("""
                a -100.00 EUR @0h-> m
                m  -70.00 EUR @1h-> m
                m -100.00 EUR @2h-> x
                """)).containsExactly("t1>t3 10000");
    }

    @Test
    void spendsTheOwnCurrencyBeforeAnyOther() {
        assertThat(links("""
                a -100.00 EUR @0h-> m
                b -100.00 USD @1h-> m
                m  -80.00 USD @2h-> x
                """)).containsExactly("t2>t3 8000");
    }

    @Test
    void convertsWhatTheOwnCurrencyDoesNotCover() {
        // 40.00 USD are missing: 20.00 EUR at two dollars each
        assertThat(links("""
                a -100.00 EUR @0h-> m
                b  -60.00 USD @1h-> m
                m -100.00 USD @2h-> x
                """)).containsExactly("t2>t3 6000", "t1>t3 2000=4000");
    }

    @Test
    void convertsBetweenCurrenciesOfDifferentMinorUnits() {
        // one dollar is 100 yen, which have no minor unit
        assertThat(links("""
                a -5000 JPY @0h-> m
                m -60.00 USD @2h-> x
                """)).containsExactly("t1>t2 5000=5000");
    }

    @Test
    void keepsCurrenciesApartWithoutARate() {
        assertThat(links("""
                a -100.00 CHF @0h-> m
                m -100.00 USD @2h-> x
                m  -30.00 CHF @3h-> y
                """)).containsExactly("t1>t3 3000");
    }

    @Test
    void countsWhatIsReceivedNotWhatWasPaid() {
        assertThat(links("""
                a -100.00 EUR = 200.00 USD @0h-> m
                m -150.00 USD @2h-> x
                """)).containsExactly("t1>t2 15000");
    }

    @Test
    void doesNotLookIntoHubs() {
        TransferWindow window = TransferWindows.parse("""
                a -100.00 EUR @0h-> m
                m -60.00 EUR @1h-> x
                m -40.00 EUR @2h-> x
                """);

        assertThat(ledger(window, 3).linkCount()).isEqualTo(2);
        assertThat(ledger(window, 2).linkCount()).isZero();
    }

    @Test
    void stopsWhenCancelled() {
        StringBuilder text = new StringBuilder();
        for (int pay = 0; pay < 12_000; pay++) {
            text.append("a -1.00 EUR @").append(pay).append("m-> m\n");
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        RunContext cancelled = RunContext.plain().withCancellation(() -> true);

        assertThatThrownBy(() -> FlowLedger.of(window, rates(), following(Integer.MAX_VALUE), cancelled))
                .isInstanceOf(CancelledException.class);
    }

    private static List<String> links(String text) {
        return links(FlowPolicy.FIRST_IN_FIRST_OUT, text);
    }

    private static List<String> links(FlowPolicy policy, String text) {
        TransferWindow window = TransferWindows.parse(text);
        FlowLedger ledger = ledger(window, policy, Integer.MAX_VALUE);
        List<String> links = new ArrayList<>();
        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                long taken = ledger.takenMinor(link);
                long given = ledger.givenMinor(link);
                links.add(window.transferId(ledger.inflow(link)) + ">" + window.transferId(outflow) + " " + taken
                        + (taken == given && sameCurrency(window, ledger.inflow(link), outflow) ? "" : "=" + given));
            }
        }
        return links;
    }

    private static boolean sameCurrency(TransferWindow window, int inflow, int outflow) {
        return window.receivedCurrency(inflow).equals(window.paidCurrency(outflow));
    }

    private static FlowLedger ledger(TransferWindow window, int hubLimit) {
        return ledger(window, FlowPolicy.FIRST_IN_FIRST_OUT, hubLimit);
    }

    private static FlowLedger ledger(TransferWindow window, FlowPolicy policy, int hubLimit) {
        return FlowLedger.of(window, rates(), new Following(policy, Duration.ofDays(2), hubLimit), RunContext.plain());
    }

    private static Following following(int hubLimit) {
        return new Following(FlowPolicy.FIRST_IN_FIRST_OUT, Duration.ofDays(2), hubLimit);
    }

    private static RateTable rates() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        return RateTable.onlyBase(USD).with(day, EUR, 2).with(day, JPY, 0.01);
    }
}
