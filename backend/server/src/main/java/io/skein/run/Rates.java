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
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conversion into the base currency, as data that can be stored with an alert.
 *
 * @param base the base currency
 * @param rates sorted by currency, then day; of two for the same currency and day the later given counts
 */
public record Rates(CurrencyUnit base, List<Rate> rates) implements RateSource {

    private static final long MILLIS_PER_DAY = 86_400_000;

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

    /**
     * {@return those of these rates that converting the window's amounts, on any day on which it has a transfer, can need; with them
     *     alone everything converts as with all}
     */
    public Rates neededFor(TransferWindow window) {
        SortedSet<Long> days = new TreeSet<>();
        SortedSet<String> currencies = new TreeSet<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            days.add(Math.floorDiv(window.epochMillis(transfer), MILLIS_PER_DAY));
            currencies.add(window.paidCurrency(transfer).code());
            currencies.add(window.receivedCurrency(transfer).code());
        }
        List<Rate> needed = new ArrayList<>();
        byCurrency().forEach((currency, byDay) -> {
            if (currencies.contains(currency)) {
                needed.addAll(inForce(byDay, days));
            }
        });
        return new Rates(base, needed);
    }

    /** {@return how many of the window's transfers pay in a currency that has no rate on their day, by the currency's code} */
    public SortedMap<String, Long> missingFor(TransferWindow window) {
        RateTable table = table();
        SortedMap<String, Long> missing = new TreeMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            CurrencyUnit currency = window.paidCurrency(transfer);
            if (table.inBase(1, currency, window.epochMillis(transfer)).isEmpty()) {
                missing.merge(currency.code(), 1L, Long::sum);
            }
        }
        return missing;
    }

    /** {@return the table that a window is read with} */
    public RateTable table() {
        RateTable.Builder table = RateTable.builder(base);
        rates.forEach(rate -> table.add(rate.day(), rate.currency(), rate.baseUnitsPerUnit()));
        return table.build();
    }

    @Override
    public Reading read() {
        return new Reading(this, 0, null);
    }

    private SortedMap<String, NavigableMap<Long, Rate>> byCurrency() {
        SortedMap<String, NavigableMap<Long, Rate>> byCurrency = new TreeMap<>();
        for (Rate rate : rates) {
            byCurrency
                    .computeIfAbsent(rate.currency().code(), first -> new TreeMap<>())
                    .put(rate.day().toEpochDay(), rate);
        }
        return byCurrency;
    }

    private static List<Rate> inForce(NavigableMap<Long, Rate> byDay, SortedSet<Long> days) {
        List<Rate> inForce = new ArrayList<>();
        for (long day : days) {
            Map.Entry<Long, Rate> rate = byDay.floorEntry(day);
            boolean isNews = rate != null
                    && (inForce.isEmpty()
                            || inForce.getLast().baseUnitsPerUnit()
                                    != rate.getValue().baseUnitsPerUnit());
            if (isNews) {
                inForce.add(rate.getValue());
            }
        }
        return inForce;
    }
}
