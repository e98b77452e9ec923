// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.AccountFlow;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyAmongTest {

    @Test
    void weighsHowLongMoneyRestedByWhatWasTaken() {
        AccountFlow middle = flow("""
            s -300.00 EUR @0h-> a
            s -100.00 EUR @4h-> a
            a -400.00 EUR @8h-> b
            """, "a");

        assertThat(middle.dwell()).isEqualTo(Duration.ofHours(7));
        assertThat(middle.in()).hasToString("[400.00 EUR]");
        assertThat(middle.kept()).hasToString("[0.00 EUR]");
    }

    @Test
    void spendsTheOldestMoneyFirst() {
        AccountFlow middle = flow("""
            s -100.00 EUR @0h-> a
            s -100.00 EUR @4h-> a
            a -100.00 EUR @8h-> b
            """, "a");

        assertThat(middle.dwell()).isEqualTo(Duration.ofHours(8));
        assertThat(middle.kept()).hasToString("[100.00 EUR]");
    }

    @Test
    void spendsNothingThatComesAtTheSameInstant() {
        assertThat(flow("""
            s -100.00 EUR @8h-> a
            a -100.00 EUR @8h-> b
            """, "a").dwell()).isNull();
    }

    @Test
    void linksNoCurrenciesWithoutARate() {
        assertThat(flow("""
            s -100.00 CHF @0h-> a
            a -100.00 EUR @8h-> b
            """, "a").dwell()).isNull();
    }

    private static AccountFlow flow(String text, String account) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        int[] all = IntStream.range(0, view.transfers().transferCount()).toArray();
        return MoneyAmong.of(view, all)
                .flow(view.transfers().accounts(), view.transfers().accounts().number(account));
    }
}
