// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.util.Currency;
import java.util.Map;

/**
 * A currency by its three-letter code, with the number of decimal digits of its minor unit.
 *
 * <p>ISO 4217 codes are resolved through the JDK. {@code XBT} (bitcoin, eight digits) is the one addition: payment files carry
 * it and ISO 4217 reserves codes that begin with X for what no country issues.
 *
 * @param code three upper-case letters
 * @param minorDigits decimal digits of the minor unit: 2 for USD, 0 for JPY, 8 for XBT
 */
public record CurrencyUnit(String code, int minorDigits) {

    private static final Map<String, CurrencyUnit> BEYOND_ISO = Map.of("XBT", new CurrencyUnit("XBT", 8));

    public CurrencyUnit {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency code must be three upper-case letters, was '" + code + "'");
        }
        if (minorDigits < 0 || minorDigits > 8) {
            throw new IllegalArgumentException("minor digits must be 0 to 8, were " + minorDigits);
        }
    }

    /**
     * {@return the currency of that code}
     *
     * @throws IllegalArgumentException if the code is neither in ISO 4217 nor {@code XBT}
     */
    public static CurrencyUnit of(String code) {
        CurrencyUnit known = BEYOND_ISO.get(code);
        if (known != null) {
            return known;
        }
        try {
            return new CurrencyUnit(code, Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "currency '" + code + "' is not an ISO 4217 code such as USD, EUR or CNY (or XBT)", unknown);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
