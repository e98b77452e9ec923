// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.graph.PathReader;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.run.Rates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One value for each currency in an interval, from rates by day, and by how much it may be wrong. */
final class PathValues {

    /** Where a currency has no rate yet on the first days, nothing can be told of its amounts. */
    private static final double NOTHING_KNOWN = 1e9;

    private PathValues() {}

    /**
     * {@return the values}
     *
     * @param interval first and last transfers lie in it
     * @param areComplete whether no transfer is in another currency
     */
    static PathReader.Values of(Rates rates, TimeWindow interval, boolean areComplete) {
        Map<CurrencyUnit, NavigableMap<LocalDate, Double>> byCurrency = new HashMap<>();
        for (Rate rate : rates.rates()) {
            byCurrency
                    .computeIfAbsent(rate.currency(), first -> new TreeMap<>())
                    .put(rate.day(), rate.baseUnitsPerUnit());
        }
        LocalDate first = LocalDate.ofInstant(interval.from(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(interval.to(), ZoneOffset.UTC);
        Map<String, Double> perMinor = new HashMap<>();
        perMinor.put(rates.base().code(), Math.pow(10, -rates.base().minorDigits()));
        double slack = 1;
        for (Map.Entry<CurrencyUnit, NavigableMap<LocalDate, Double>> currency : byCurrency.entrySet()) {
            LocalDate begin = currency.getValue().floorKey(first);
            slack = begin == null ? NOTHING_KNOWN : slack;
            NavigableMap<LocalDate, Double> inForce = currency.getValue()
                    .subMap(begin == null ? first : begin, true, last.isBefore(first) ? first : last, true);
            if (!inForce.isEmpty()) {
                double least = inForce.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElseThrow();
                double most = inForce.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow();
                slack = Math.max(slack, Math.sqrt(most / least));
                perMinor.put(
                        currency.getKey().code(),
                        Math.sqrt(least * most)
                                * Math.pow(10, -currency.getKey().minorDigits()));
            }
        }
        return new PathReader.Values(perMinor, slack, areComplete);
    }
}
