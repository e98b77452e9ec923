// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.model.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedRatesTest {

    private static final CurrencyUnit USD = CurrencyUnit.of("USD");

    private final TransferWindow window = TransferWindows.parse("""
            a -100.00 EUR = 117.00 USD @0h-> b
            a -234.00 USD = 200.00 EUR @1d-> b
            a -100.00 EUR = 999.00 USD @2d-> b
            a -1000 JPY = 8.00 EUR @3d-> b
            a -1000 JPY = 8.00 EUR @4d-> b
            a -8.00 EUR = 1000 JPY @5d-> b
            a -1.00 CHF = 1.10 USD @6d-> b
            a -50.00 GBP @7d-> b
            """);

    @Test
    void takesTheMedianOfConversionsInBothDirections() {
        assertThat(ObservedRates.of(window, USD))
                .filteredOn(rate -> rate.currency().code().equals("EUR"))
                .singleElement()
                .isEqualTo(new ObservedRates.ObservedRate(CurrencyUnit.of("EUR"), LocalDate.of(2026, 1, 5), 1.17, 3));
    }

    @Test
    void goesThroughAnotherCurrencyWhereTheBaseIsNeverMet() {
        assertThat(ObservedRates.of(window, USD))
                .filteredOn(rate -> rate.currency().code().equals("JPY"))
                .singleElement()
                .satisfies(rate -> assertThat(rate.baseUnitsPerUnit()).isCloseTo(0.008 * 1.17, within(1e-12)));
    }

    @Test
    void makesNoRateOfTooFewConversions() {
        assertThat(ObservedRates.of(window, USD))
                .extracting(rate -> rate.currency().code())
                .isEqualTo(List.of("EUR", "JPY"));
        assertThat(ObservedRates.of(TransferWindows.parse(), USD)).isEmpty();
    }
}
