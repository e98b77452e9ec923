// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Reason;
import io.skein.model.CurrencyUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads currencies, by code or by the English names that AMLworld uses. */
final class Currencies {

    private static final Map<String, CurrencyUnit> BY_NAME = new HashMap<>();
    private static final Map<String, CurrencyUnit> BY_CODE = new ConcurrentHashMap<>();

    static {
        Map.ofEntries(
                        Map.entry("US Dollar", "USD"),
                        Map.entry("Euro", "EUR"),
                        Map.entry("Swiss Franc", "CHF"),
                        Map.entry("Yuan", "CNY"),
                        Map.entry("Shekel", "ILS"),
                        Map.entry("Rupee", "INR"),
                        Map.entry("UK Pound", "GBP"),
                        Map.entry("Ruble", "RUB"),
                        Map.entry("Yen", "JPY"),
                        Map.entry("Bitcoin", "XBT"),
                        Map.entry("Canadian Dollar", "CAD"),
                        Map.entry("Australian Dollar", "AUD"),
                        Map.entry("Mexican Peso", "MXN"),
                        Map.entry("Saudi Riyal", "SAR"),
                        Map.entry("Brazil Real", "BRL"))
                .forEach((name, code) -> BY_NAME.put(name.toLowerCase(Locale.ROOT), CurrencyUnit.of(code)));
    }

    private Currencies() {}

    /** {@return the currency of an ISO 4217 code (or XBT)} */
    static CurrencyUnit byCode(String code) {
        CurrencyUnit known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(code);
            BY_CODE.put(code, currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw new BadValue(Reason.UNKNOWN_CURRENCY);
        }
    }

    /** {@return the currency of an English name such as {@code UK Pound}, or else of a code} */
    static CurrencyUnit byName(String name) {
        CurrencyUnit named = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        return named == null ? byCode(name) : named;
    }
}
