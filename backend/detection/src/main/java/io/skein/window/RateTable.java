// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.CurrencyUnit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Conversion of amounts into one base currency, by day. A currency without a rate converts to nothing, never to a guess.
 *
 * <p>A question costs O(log d) for the d days on which the rate of a currency changes.
 */
public final class RateTable {

    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final CurrencyUnit base;
    private final Map<CurrencyUnit, Days> perBase;

    private RateTable(CurrencyUnit base, Map<CurrencyUnit, Days> perBase) {
        this.base = base;
        this.perBase = Map.copyOf(perBase);
    }

    /** {@return a table that knows the base currency alone} */
    public static RateTable onlyBase(CurrencyUnit base) {
        return new RateTable(base, Map.of());
    }

    /** {@return an empty table to add rates to} */
    public static Builder builder(CurrencyUnit base) {
        return new Builder(base);
    }

    /** {@return this table with one more rate; for many, a {@link Builder} does it once} */
    public RateTable with(LocalDate day, CurrencyUnit currency, double baseUnitsPerUnit) {
        Builder one = builder(base);
        Days known = perBase.getOrDefault(currency, Days.NONE);
        for (int place = 0; place < known.epochDays.length; place++) {
            one.add(LocalDate.ofEpochDay(known.epochDays[place]), currency, known.rates[place]);
        }
        Map<CurrencyUnit, Days> more = new HashMap<>(perBase);
        more.putAll(one.add(day, currency, baseUnitsPerUnit).build().perBase);
        return new RateTable(base, more);
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
        Days days = perBase.getOrDefault(currency, Days.NONE);
        int place = days.inForce(Math.floorDiv(epochMillis, MILLIS_PER_DAY));
        return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(major * days.rates[place]);
    }

    /** Collects rates in any order. Not thread-safe. */
    public static final class Builder {

        private final CurrencyUnit base;
        private final Map<CurrencyUnit, NavigableMap<Long, Double>> perBase = new HashMap<>();

        private Builder(CurrencyUnit base) {
            this.base = base;
        }

        /**
         * Adds a rate; a second one for the same day replaces the first.
         *
         * @param day from which day on (UTC) the rate holds, until the next one
         * @param currency the currency
         * @param baseUnitsPerUnit major units of the base currency for one major unit of the currency; above zero
         */
        public Builder add(LocalDate day, CurrencyUnit currency, double baseUnitsPerUnit) {
            if (!(baseUnitsPerUnit > 0) || Double.isInfinite(baseUnitsPerUnit)) {
                throw new IllegalArgumentException(
                        "rate of " + currency + " must be above zero, was " + baseUnitsPerUnit);
            }
            perBase.computeIfAbsent(currency, first -> new TreeMap<>()).put(day.toEpochDay(), baseUnitsPerUnit);
            return this;
        }

        /** {@return the table of all that was added} */
        public RateTable build() {
            Map<CurrencyUnit, Days> built = new HashMap<>();
            perBase.forEach((currency, days) -> built.put(
                    currency,
                    new Days(
                            days.keySet().stream().mapToLong(Long::longValue).toArray(),
                            days.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())));
            return new RateTable(base, built);
        }
    }

    /** Rates of one currency by ascending day. Identity is enough for what stays inside. */
    private static final class Days {

        private static final Days NONE = new Days(new long[0], new double[0]);

        private final long[] epochDays;
        private final double[] rates;

        Days(long[] epochDays, double[] rates) {
            this.epochDays = epochDays;
            this.rates = rates;
        }

        /** {@return place of the rate that holds on a day; below zero if none does yet} */
        int inForce(long epochDay) {
            int found = Arrays.binarySearch(epochDays, epochDay);
            return found >= 0 ? found : -found - 2;
        }
    }
}
