// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

/** Amounts in minor units: four bytes each, six where one of them needs more than 32 bits, eight where one needs more than 48. */
public final class AmountColumn {

    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;
    private static final int SHORT_MASK = 0xFFFF;

    private final int[] low;
    private final short[] middle;
    private final short[] high;

    /**
     * Packs amounts.
     *
     * @param amounts the amounts, not below zero
     */
    public AmountColumn(long[] amounts) {
        long union = 0;
        for (long amount : amounts) {
            union |= amount;
        }
        low = new int[amounts.length];
        middle = new short[union >>> Integer.SIZE == 0 ? 0 : amounts.length];
        high = new short[union >>> (Integer.SIZE + Short.SIZE) == 0 ? 0 : amounts.length];
        for (int place = 0; place < amounts.length; place++) {
            low[place] = (int) amounts[place];
            if (middle.length > 0) {
                middle[place] = (short) (amounts[place] >>> Integer.SIZE);
            }
            if (high.length > 0) {
                high[place] = (short) (amounts[place] >>> (Integer.SIZE + Short.SIZE));
            }
        }
    }

    /** {@return the amount at that place} */
    public long get(int place) {
        long amount = low[place] & UNSIGNED_INT;
        if (middle.length > 0) {
            amount |= (long) (middle[place] & SHORT_MASK) << Integer.SIZE;
        }
        return high.length > 0 ? amount | (long) high[place] << (Integer.SIZE + Short.SIZE) : amount;
    }
}
