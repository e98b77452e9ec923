// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of one currency in whole minor units, so that sums are exact.
 *
 * @param amountMinor minor units (cents for USD, satoshi for XBT); may be negative where a balance can be
 * @param currency the currency
 */
public record Money(long amountMinor, CurrencyUnit currency) {

    /**
     * Reads a decimal amount in major units.
     *
     * @param major decimal text such as {@code 1234.50}, without grouping
     * @param currency the currency, whose minor digits bound the decimals
     * @throws IllegalArgumentException if the text is no decimal number, has more decimals than the currency or overflows
     */
    public static Money parse(String major, CurrencyUnit currency) {
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(major.strip());
        } catch (NumberFormatException notDecimal) {
            throw new IllegalArgumentException(
                    "amount '" + major + "' is not a decimal number like 1234.50", notDecimal);
        }
        try {
            BigDecimal minor = decimal.movePointRight(currency.minorDigits()).setScale(0, RoundingMode.UNNECESSARY);
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException(
                    "amount '" + major + "' does not fit " + currency + ", which has " + currency.minorDigits()
                            + " decimals and at most " + Long.MAX_VALUE + " minor units",
                    inexact);
        }
    }

    /** {@return the amount in major units, with exactly the currency's decimals} */
    public BigDecimal major() {
        return BigDecimal.valueOf(amountMinor, currency.minorDigits());
    }

    /** {@return for example {@code 1234.50 USD}} */
    @Override
    public String toString() {
        return major().toPlainString() + " " + currency;
    }
}
