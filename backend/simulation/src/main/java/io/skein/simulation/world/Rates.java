// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.CurrencyUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Fifteen currencies, those of the AMLworld layout, with round rates against the dollar. */
public final class Rates {

    private static final Set<String> PEGGED = Set.of("USD", "SAR", "CNY");
    private static final Map<String, Double> DOLLARS = dollars();

    private Rates() {}

    /** {@return the codes of all currencies} */
    public static Set<String> currencies() {
        return DOLLARS.keySet();
    }

    /**
     * {@return the minor units of a currency that the dollars buy on a day, rounded half up}
     *
     * @param epochDay days since 1970-01-01
     */
    public static long minor(double dollars, CurrencyUnit currency, long epochDay) {
        if (currency.equals(Register.DOLLAR)) {
            return StrictMath.round(dollars * 100);
        }
        Double rate = DOLLARS.get(currency.code());
        if (rate == null) {
            throw new IllegalArgumentException("no rate for " + currency);
        }
        double scale = 1;
        for (int i = 0; i < currency.minorDigits(); i++) {
            scale *= 10;
        }
        return StrictMath.round(dollars / (rate * wave(currency, epochDay)) * scale);
    }

    // rates rise and fall by up to two per cent; dollar, riyal and yuan keep theirs
    private static double wave(CurrencyUnit currency, long epochDay) {
        String code = currency.code();
        if (PEGGED.contains(code)) {
            return 1;
        }
        return 1 + 0.02 * StrictMath.sin(epochDay / 23.0 + code.charAt(0) * 0.7 + code.charAt(1));
    }

    private static Map<String, Double> dollars() {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("USD", 1.0);
        rates.put("EUR", 1.08);
        rates.put("CHF", 1.13);
        rates.put("CNY", 0.14);
        rates.put("ILS", 0.27);
        rates.put("INR", 0.012);
        rates.put("GBP", 1.27);
        rates.put("RUB", 0.011);
        rates.put("JPY", 0.0067);
        rates.put("XBT", 65_000.0);
        rates.put("CAD", 0.73);
        rates.put("AUD", 0.66);
        rates.put("MXN", 0.055);
        rates.put("SAR", 0.2667);
        rates.put("BRL", 0.19);
        return rates;
    }
}
