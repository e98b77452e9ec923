// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.model.CurrencyUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes measurements for people, the same on every machine. */
public final class MeasurementText {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int PER_CENT = 100;

    private MeasurementText() {}

    /**
     * {@return for example {@code 5 transfers}, {@code 94.5 %}, {@code 226,503 USD} or {@code 1 day 4 h}}
     *
     * @param base currency in which amounts were compared
     */
    public static LocalizedText of(double value, Unit unit, CurrencyUnit base) {
        return switch (unit) {
            case SHARE -> LocalizedText.same(rounded(value * PER_CENT) + " %");
            case HOURS -> ReadableDuration.ofHours(value);
            case BASE_CURRENCY -> LocalizedText.same(rounded(value) + " " + base.code());
            case WEIGHT, NONE -> LocalizedText.same(rounded(value));
            case DAYS,
                    YEARS,
                    TRANSFERS,
                    CHANNELS,
                    CHANGES,
                    LAYERS,
                    PASSES,
                    BRANCHINGS,
                    CURRENCIES,
                    ACCOUNTS,
                    CUSTOMERS,
                    PARTIES,
                    IDENTIFIERS,
                    WINDOWS,
                    MEASURES,
                    TURNS,
                    TIMES,
                    DEVIATIONS,
                    LIMIT_CURRENCY -> unit.counted(rounded(value));
        };
    }

    /** {@return at least three significant digits, but every digit before the point, in groups of three} */
    public static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = exact.precision() - exact.scale() >= THREE_DIGITS.getPrecision();
        BigDecimal shown = whole ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(THREE_DIGITS);
        DecimalFormat grouped = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        grouped.setMaximumFractionDigits(Math.max(0, shown.stripTrailingZeros().scale()));
        return shown.signum() == 0 ? "0" : grouped.format(shown);
    }
}
