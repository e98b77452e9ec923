// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Reason;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;

/**
 * Reads positive decimal amounts. Only digits and one point are taken: exponents ({@code 1e999999999}) would let a short text
 * ask for gigabytes, and grouping marks mean different things in different countries.
 */
final class Amounts {

    /** So many digits fit a long; the permitted greatest amount is smaller. */
    private static final int MAX_DIGITS = 18;

    private Amounts() {}

    /** {@return the amount, whose decimals the currency can hold} */
    static Money exact(String text, CurrencyUnit currency) {
        return amount(text, currency, false);
    }

    /** {@return the amount, rounded half to even where the source writes more decimals than the currency has} */
    static Money rounded(String text, CurrencyUnit currency) {
        return amount(text, currency, true);
    }

    /** {@return whether the text has decimals other than zero beyond those of the currency} */
    static boolean hasMoreDecimals(String text, CurrencyUnit currency) {
        int point = text.indexOf('.');
        return point >= 0 && hasValue(text, point + 1 + currency.minorDigits());
    }

    private static Money amount(String text, CurrencyUnit currency, boolean rounding) {
        boolean negative = text.startsWith("-");
        int from = negative ? 1 : 0;
        int point = text.indexOf('.', from);
        int wholeEnd = point < 0 ? text.length() : point;
        if (wholeEnd == from || point == text.length() - 1) {
            throw new BadValue(Reason.NOT_A_NUMBER);
        }
        requireDigits(text, from, wholeEnd);
        requireDigits(text, wholeEnd + 1, text.length());
        long minor = minorUnits(text, from, wholeEnd, currency.minorDigits(), rounding);
        if (minor == 0) {
            throw new BadValue(Reason.ZERO_AMOUNT);
        }
        if (minor > Transfer.MOST_MINOR) {
            throw new BadValue(Reason.AMOUNT_TOO_LARGE);
        }
        if (negative) {
            throw new BadValue(Reason.NEGATIVE_AMOUNT);
        }
        return new Money(minor, currency);
    }

    private static void requireDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                throw new BadValue(Reason.NOT_A_NUMBER);
            }
        }
    }

    private static long minorUnits(String text, int from, int wholeEnd, int decimals, boolean rounding) {
        long minor = 0;
        int significant = 0;
        for (int i = 0; i < wholeEnd - from + decimals; i++) {
            int digit = i < wholeEnd - from ? digit(text, from + i) : digit(text, from + i + 1);
            significant += digit > 0 || significant > 0 ? 1 : 0;
            if (significant > MAX_DIGITS) {
                throw new BadValue(Reason.AMOUNT_TOO_LARGE);
            }
            minor = minor * 10 + digit;
        }
        int rest = wholeEnd + 1 + decimals;
        if (!hasValue(text, rest)) {
            return minor;
        }
        if (!rounding) {
            throw new BadValue(Reason.TOO_MANY_DECIMALS);
        }
        boolean tie = digit(text, rest) == 5 && !hasValue(text, rest + 1);
        boolean up = tie ? minor % 2 == 1 : digit(text, rest) >= 5;
        return minor + (up ? 1 : 0);
    }

    /** The digit at that place; zeros follow the text without end. */
    private static int digit(String text, int at) {
        return at < text.length() ? text.charAt(at) - '0' : 0;
    }

    private static boolean hasValue(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }
}
