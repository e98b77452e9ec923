// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.measure.Interval;
import java.util.Locale;

/** Numbers as people read them. */
final class Words {

    private static final double PERCENT = 100;

    private Words() {}

    /** {@return a share as percent, such as {@code 66.7 %}} */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }

    /** {@return an interval of shares in percent, such as {@code 41.2 to 83.0}} */
    static String percent(Interval interval) {
        return String.format(Locale.ROOT, "%.1f to %.1f", interval.low() * PERCENT, interval.high() * PERCENT);
    }

    /** {@return a share or score, such as {@code 0.667}} */
    static String plain(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@return a number of alerts for a number of customers, such as {@code 4.31}} */
    static String rate(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** {@return a whole number, such as {@code 412,789}} */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
