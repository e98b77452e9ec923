// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channel and currencies of a transfer as one number, for places where texts would take too long to read.
 *
 * <p>The number is {@code channel + 32 * paidCurrency + 2^20 * receivedCurrency}: the place of the channel in {@link #CHANNELS},
 * and currencies as numbers of three digits to the base of 26. Not safe for use by several threads at once.
 */
public final class TransferCodes {

    /** Channels by their number, which is stored: new ones go to the end. */
    public static final List<Channel> CHANNELS = List.of(
            Channel.ACH,
            Channel.WIRE,
            Channel.BOOK,
            Channel.CARD,
            Channel.CHEQUE,
            Channel.CASH,
            Channel.THIRD_PARTY,
            Channel.MOBILE,
            Channel.DIGITAL_CURRENCY,
            Channel.REINVESTMENT,
            Channel.UNKNOWN);

    private static final int PAID_SHIFT = 5;
    private static final int RECEIVED_SHIFT = 20;
    private static final int CHANNEL_MASK = (1 << PAID_SHIFT) - 1;
    private static final int CURRENCY_MASK = (1 << (RECEIVED_SHIFT - PAID_SHIFT)) - 1;
    private static final int LETTERS = 26;

    private final @Nullable CurrencyUnit[] currencies = new CurrencyUnit[CURRENCY_MASK + 1];

    /** {@return the number of a transfer of which as much arrived as left} */
    public static long of(Channel channel, String paidCurrency) {
        return CHANNELS.indexOf(channel) | (number(paidCurrency) << PAID_SHIFT);
    }

    /** {@return the number of a transfer that arrived in that currency} */
    public static long of(Channel channel, String paidCurrency, String receivedCurrency) {
        return of(channel, paidCurrency) | (number(receivedCurrency) << RECEIVED_SHIFT);
    }

    /** {@return the channel in that number} */
    public static Channel channel(long codes) {
        return CHANNELS.get((int) codes & CHANNEL_MASK);
    }

    /** {@return the currency in that number that left} */
    public CurrencyUnit paid(long codes) {
        return currency((int) (codes >>> PAID_SHIFT) & CURRENCY_MASK);
    }

    /** {@return the currency in that number that arrived, where it has one} */
    public CurrencyUnit received(long codes) {
        return currency((int) (codes >>> RECEIVED_SHIFT) & CURRENCY_MASK);
    }

    private CurrencyUnit currency(int number) {
        CurrencyUnit known = currencies[number];
        if (known == null) {
            known = CurrencyUnit.of(code(number));
            currencies[number] = known;
        }
        return known;
    }

    /** {@return the number of a currency} */
    public static long number(String code) {
        long number = 0;
        for (int place = 0; place < code.length(); place++) {
            number = number * LETTERS + code.charAt(place) - 'A';
        }
        return number;
    }

    private static String code(int number) {
        char[] letters = new char[3];
        int left = number;
        for (int place = letters.length - 1; place >= 0; place--) {
            letters[place] = (char) ('A' + left % LETTERS);
            left /= LETTERS;
        }
        return new String(letters);
    }
}
