// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.model.CurrencyUnit;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.List;
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
}
