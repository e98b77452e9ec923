// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import it.unimi.dsi.fastutil.ints.Int2ByteOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/** Received amounts, kept only for the few transfers where they differ from what was paid. */
final class ReceivedColumn {

    private final Int2LongOpenHashMap minors = new Int2LongOpenHashMap();
    private final Int2ByteOpenHashMap currencies = new Int2ByteOpenHashMap();

    void put(int transfer, long minor, byte currency) {
        minors.put(transfer, minor);
        currencies.put(transfer, currency);
    }

    long minor(int transfer, long paidMinor) {
        return minors.isEmpty() ? paidMinor : minors.getOrDefault(transfer, paidMinor);
    }

    byte currency(int transfer, byte paidCurrency) {
        return currencies.isEmpty() ? paidCurrency : currencies.getOrDefault(transfer, paidCurrency);
    }
}
