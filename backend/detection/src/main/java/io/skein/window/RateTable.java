// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.CurrencyUnit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Conversion of amounts into one base currency, by day. A currency without a rate converts to nothing, never to a guess. */
public final class RateTable {

    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final CurrencyUnit base;
    private final Map<CurrencyUnit, NavigableMap<Long, Double>> perBase;

    private RateTable(CurrencyUnit base, Map<CurrencyUnit, NavigableMap<Long, Double>> perBase) {
        this.base = base;
        this.perBase = perBase;
    }

    /** {@return a table that knows the base currency alone} */
    public static RateTable onlyBase(CurrencyUnit base) {
        return new RateTable(base, Map.of());
    }

    /**
     * {@return this table with one more rate}
     *
     * @param day from which day on (UTC) the rate holds, until the next one
     * @param currency the currency
     * @param baseUnitsPerUnit major units of the base currency for one major unit of the currency; above zero
     */
    public RateTable with(LocalDate day, CurrencyUnit currency, double baseUnitsPerUnit) {
        if (!(baseUnitsPerUnit > 0) || Double.isInfinite(baseUnitsPerUnit)) {
            throw new IllegalArgumentException("rate of " + currency + " must be above zero, was " + baseUnitsPerUnit);
        }
        Map<CurrencyUnit, NavigableMap<Long, Double>> copy = new HashMap<>(perBase);
        NavigableMap<Long, Double> days = new TreeMap<>(copy.getOrDefault(currency, new TreeMap<>()));
        days.put(day.toEpochDay(), baseUnitsPerUnit);
        copy.put(currency, days);
        return new RateTable(base, Map.copyOf(copy));
    }

    /** {@return the base currency} */
    public CurrencyUnit base() {
        return base;
    }

    /**
     * {@return the amount in major units of the base currency, or nothing if no rate is known on or before that day}
     *
     * @param amountMinor minor units of {@code currency}
     * @param currency the currency of the amount
     * @param epochMillis instant, UTC, whose day selects the rate
     */
    public OptionalDouble inBase(long amountMinor, CurrencyUnit currency, long epochMillis) {
        double major = amountMinor / POWERS_OF_TEN[currency.minorDigits()];
        if (currency.equals(base)) {
            return OptionalDouble.of(major);
        }
        NavigableMap<Long, Double> days = perBase.get(currency);
        if (days == null) {
            return OptionalDouble.empty();
        }
        Map.Entry<Long, Double> rate = days.floorEntry(Math.floorDiv(epochMillis, MILLIS_PER_DAY));
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(major * rate.getValue());
    }
}
