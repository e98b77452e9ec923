// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.party.Parties;
import io.skein.detect.party.PartyTransfers;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedSeriesTest {

    @Test
    void leavesOutMonthlyInstalmentsOfOnePrice() {
        assertThat(rest(
                        "a -900.00 EUR @0d-> b",
                        "a -900.00 EUR @31d-> b",
                        "a -900.00 EUR @59d-> b",
                        "a -950.00 EUR @59d-> b"))
                .containsExactly("t4");
    }

    @Test
    void leavesOutWeeklyWagesMovedByAHoliday() {
        assertThat(rest("a -900.00 EUR @0d-> b", "a -900.00 EUR @8d-> b", "a -900.00 EUR @14d-> b"))
                .isEmpty();
    }

    @Test
    void keepsDailyAmountsOfOnePrice() {
        assertThat(rest("a -900.00 EUR @0d-> b", "a -900.00 EUR @1d-> b", "a -900.00 EUR @2d-> b"))
                .hasSize(3);
    }

    @Test
    void keepsUnevenDistances() {
        assertThat(rest("a -900.00 EUR @0d-> b", "a -900.00 EUR @6d-> b", "a -900.00 EUR @40d-> b"))
                .hasSize(3);
    }

    @Test
    void keepsWhatCameOnlyTwiceOrWentToOthers() {
        assertThat(rest("a -900.00 EUR @0d-> b", "a -900.00 EUR @30d-> b", "a -900.00 EUR @60d-> c"))
                .hasSize(3);
    }

    @Test
    void seriesGoesOnWhenThePayeeChangesTheAccount() {
        assertThat(rest("a -900.00 EUR @0d-> b", "a -900.00 EUR @30d-> c", "a -900.00 EUR @60d-> c", "owner: bob b c"))
                .isEmpty();
    }

    private static List<String> rest(String... text) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        PartyTransfers transfers = new PartyTransfers(view.transfers(), Parties.of(view));
        int[] all = IntStream.range(0, view.transfers().transferCount()).toArray();
        return IntStream.of(new FixedSeries(view.transfers(), transfers).without(all))
                .mapToObj(view.transfers()::transferId)
                .toList();
    }
}
