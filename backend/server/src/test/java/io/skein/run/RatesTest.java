// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.model.CurrencyUnit;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @Test
    void takesRatesFromTheWindowOnlyForCurrenciesWithoutOne() {
        Rate configured = new Rate(LocalDate.of(2020, 1, 1), EUR, 1.5);
        Rates rates = new Rates(CurrencyUnit.of("USD"), List.of(configured));

        Rates completed = rates.completedFrom(TransferWindows.parse("""
            a -100.00 EUR = 117.00 USD @0h-> b
            a -100.00 EUR = 117.00 USD @1h-> b
            a -100.00 EUR = 117.00 USD @2h-> b
            a -100.00 CHF = 110.00 USD @3h-> b
            a -100.00 CHF = 110.00 USD @4h-> b
            a -100.00 CHF = 110.00 USD @5h-> b
            """));

        assertThat(completed.rates())
                .containsExactly(new Rate(LocalDate.of(2026, 1, 5), CurrencyUnit.of("CHF"), 1.1), configured);
    }

    @Test
    void keepsOnlyTheRatesThatTheWindowCanNeed() {
        CurrencyUnit chf = CurrencyUnit.of("CHF");
        Rates all = new Rates(
                CurrencyUnit.of("USD"),
                List.of(
                        new Rate(LocalDate.of(2026, 1, 1), EUR, 1.0),
                        new Rate(LocalDate.of(2026, 1, 4), EUR, 1.1),
                        new Rate(LocalDate.of(2026, 1, 6), EUR, 1.1),
                        new Rate(LocalDate.of(2026, 1, 7), EUR, 1.3),
                        new Rate(LocalDate.of(2026, 1, 8), EUR, 1.4),
                        new Rate(LocalDate.of(2026, 1, 1), chf, 1.2)));
        TransferWindow window = TransferWindows.parse("""
            a -100.00 EUR @0h-> b
            a -100.00 USD @1d-> b
            a -100.00 EUR @3d-> b
            """);

        Rates needed = all.neededFor(window);

        assertThat(needed.rates())
                .containsExactly(
                        new Rate(LocalDate.of(2026, 1, 4), EUR, 1.1), new Rate(LocalDate.of(2026, 1, 8), EUR, 1.4));
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            long at = window.epochMillis(transfer);
            assertThat(needed.table().inBase(100, EUR, at))
                    .isEqualTo(all.table().inBase(100, EUR, at));
        }
    }

    @Test
    void countsTheTransfersThatHaveNoRateOnTheirDay() {
        Rates late = new Rates(CurrencyUnit.of("USD"), List.of(new Rate(LocalDate.of(2026, 1, 6), EUR, 1.1)));

        assertThat(late.missingFor(TransferWindows.parse("""
            a -100.00 EUR @0h-> b
            a -100.00 EUR @1d-> b
            a -100.00 CHF @1d-> b
            a -100.00 USD @1d-> b
            """))).isEqualTo(Map.of("EUR", 1L, "CHF", 1L));
    }
}
