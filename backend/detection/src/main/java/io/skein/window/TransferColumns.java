// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.column.AmountColumn;
import io.skein.window.column.IdColumn;
import io.skein.window.column.SparseAmounts;
import io.skein.window.column.TimeColumn;
import java.util.List;

/**
 * The transfers of a window as columns, in transfer order; never written after they are made.
 *
 * @param from originators' accounts
 * @param to beneficiaries' accounts
 * @param time when
 * @param paid minor units that left
 * @param paidCurrency codes into {@code currencies}
 * @param received what arrived, where it differs
 * @param channel ordinals
 * @param ids business ids
 * @param currencies by code
 */
record TransferColumns(
        int[] from,
        int[] to,
        TimeColumn time,
        AmountColumn paid,
        byte[] paidCurrency,
        SparseAmounts received,
        byte[] channel,
        IdColumn ids,
        List<CurrencyUnit> currencies) {

    private static final int UNSIGNED_BYTE = 0xFF;
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    int count() {
        return from.length;
    }

    CurrencyUnit paidCurrencyUnit(int transfer) {
        return currencies.get(paidCurrency[transfer] & UNSIGNED_BYTE);
    }

    long receivedMinor(int transfer) {
        int index = received.index(transfer);
        return index < 0 ? paid.get(transfer) : received.minor(index);
    }

    CurrencyUnit receivedCurrencyUnit(int transfer) {
        int index = received.index(transfer);
        return index < 0 ? paidCurrencyUnit(transfer) : currencies.get(received.currency(index) & UNSIGNED_BYTE);
    }

    Channel channelOf(int transfer) {
        return CHANNELS.get(channel[transfer]);
    }
}
