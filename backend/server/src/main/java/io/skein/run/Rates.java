// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.model.CurrencyUnit;
import io.skein.window.ObservedRates;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Conversion into the base currency, as data that can be stored with an alert.
 *
 * @param base the base currency
 * @param rates sorted by currency, then day
 */
public record Rates(CurrencyUnit base, List<Rate> rates) {

    public Rates {
        rates = rates.stream()
                .sorted(Comparator.comparing((Rate rate) -> rate.currency().code())
                        .thenComparing(Rate::day))
                .toList();
    }

    /**
     * {@return these rates, and for each currency without one the rate that the window's own conversions show}
     *
     * @param window the transfers to be examined
     */
    public Rates completedFrom(TransferWindow window) {
        List<Rate> completed = new ArrayList<>(rates);
        for (ObservedRates.ObservedRate observed : ObservedRates.of(window, base)) {
            if (rates.stream().noneMatch(rate -> rate.currency().equals(observed.currency()))) {
                completed.add(new Rate(observed.day(), observed.currency(), observed.baseUnitsPerUnit()));
            }
        }
        return new Rates(base, completed);
    }

    /** {@return the table that a window is read with} */
    public RateTable table() {
        RateTable table = RateTable.onlyBase(base);
        for (Rate rate : rates) {
            table = table.with(rate.day(), rate.currency(), rate.baseUnitsPerUnit());
        }
        return table;
    }
}
