// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What money of different currencies is worth, so that it can be ranked; not for telling anyone an amount.
 *
 * @param perMinor value of one minor unit in major units of the base currency, by currency code
 */
public record BaseValues(Map<String, Double> perMinor) {

    private static final String BITCOIN = "XBT";

    public BaseValues {
        perMinor = Collections.unmodifiableMap(new TreeMap<>(perMinor));
    }

    /** {@return the values at an instant; a currency without a rate counts in its own major units} */
    public static BaseValues at(RateTable rates, Instant when) {
        Map<String, Double> perMinor = new TreeMap<>();
        Stream.concat(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode), Stream.of(BITCOIN))
                .forEach(code -> perMinor.put(code, ofOneMinorUnit(CurrencyUnit.of(code), rates, when)));
        return new BaseValues(perMinor);
    }

    private static double ofOneMinorUnit(CurrencyUnit currency, RateTable rates, Instant when) {
        return rates.inBase(1, currency, when.toEpochMilli()).orElse(Math.pow(10, -currency.minorDigits()));
    }
}
