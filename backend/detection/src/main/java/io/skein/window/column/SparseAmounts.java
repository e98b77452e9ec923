// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Amounts with a currency code that only some places have: a bit a place, and a count of the bits before each word so that a
 * look-up is two array reads. Filled in ascending order of the places.
 */
public final class SparseAmounts {

    private final long[] present;
    private final int[] before;
    private final long[] minor;
    private final byte[] currency;

    private SparseAmounts(Collector collector) {
        boolean empty = collector.minor.isEmpty();
        present = empty ? new long[0] : collector.present;
        before = new int[present.length];
        for (int word = 1; word < present.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(present[word - 1]);
        }
        minor = collector.minor.toLongArray();
        currency = collector.currency.toByteArray();
    }

    /** {@return index of the amount of that place, or -1 if it has none} */
    public int index(int place) {
        int word = place >>> 6;
        if (word >= present.length || (present[word] >>> place & 1) == 0) {
            return -1;
        }
        return before[word] + Long.bitCount(present[word] & ((1L << place) - 1));
    }

    /** {@return minor units at that index} */
    public long minor(int index) {
        return minor[index];
    }

    /** {@return currency code at that index} */
    public byte currency(int index) {
        return currency[index];
    }

    /** Takes amounts in ascending order of their places. */
    public static final class Collector {

        private final long[] present;
        private final LongArrayList minor = new LongArrayList();
        private final ByteArrayList currency = new ByteArrayList();

        public Collector(int places) {
            present = new long[(places + Long.SIZE - 1) >>> 6];
        }

        /** Adds the amount of a place. */
        public void add(int place, long amountMinor, byte currencyCode) {
            present[place >>> 6] |= 1L << place;
            minor.add(amountMinor);
            currency.add(currencyCode);
        }

        /** {@return the finished column} */
        public SparseAmounts freeze() {
            return new SparseAmounts(this);
        }
    }
}
