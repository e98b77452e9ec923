// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes measurements for people, the same in every locale. */
final class MeasurementText {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private MeasurementText() {}

    /** {@return for example {@code 5 transfers} or, for the unit {@code share}, {@code 94.5 %}} */
    static String of(double value, String unit) {
        return unit.equals("share") ? rounded(value * 100) + " %" : rounded(value) + " " + unit;
    }

    /** {@return at least three significant digits, but every digit before the point} */
    static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = exact.precision() - exact.scale() >= THREE_DIGITS.getPrecision();
        BigDecimal shown = whole ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(THREE_DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
