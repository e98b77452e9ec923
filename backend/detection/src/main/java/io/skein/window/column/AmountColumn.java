// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

/**
 * Amounts in minor units, four bytes each. Those that need more are kept aside if they are few, else all amounts take six bytes,
 * or eight where one needs more than 48 bits.
 */
public final class AmountColumn {

    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;
    private static final int SHORT_MASK = 0xFFFF;
    private static final int FEW = 5;

    private final int[] low;
    private final short[] middle;
    private final short[] high;
    private final SparseAmounts large;

    /**
     * Packs amounts.
     *
     * @param amounts the amounts, not below zero
     */
    public AmountColumn(long[] amounts) {
        long union = 0;
        long wide = 0;
        for (long amount : amounts) {
            union |= amount;
            wide += amount > UNSIGNED_INT ? 1 : 0;
        }
        boolean fewAreWide = wide * FEW < amounts.length;
        low = new int[amounts.length];
        middle = new short[fewAreWide ? 0 : amounts.length];
        high = new short[fewAreWide || union >>> (Integer.SIZE + Short.SIZE) == 0 ? 0 : amounts.length];
        SparseAmounts.Collector aside = new SparseAmounts.Collector(amounts.length);
        for (int place = 0; place < amounts.length; place++) {
            low[place] = (int) amounts[place];
            if (middle.length > 0) {
                middle[place] = (short) (amounts[place] >>> Integer.SIZE);
            } else if (amounts[place] > UNSIGNED_INT) {
                aside.add(place, amounts[place], (byte) 0);
            }
            if (high.length > 0) {
                high[place] = (short) (amounts[place] >>> (Integer.SIZE + Short.SIZE));
            }
        }
        large = aside.freeze();
    }

    /** {@return the amount at that place} */
    public long get(int place) {
        long amount = low[place] & UNSIGNED_INT;
        if (middle.length == 0) {
            int index = large.index(place);
            return index < 0 ? amount : large.minor(index);
        }
        amount |= (long) (middle[place] & SHORT_MASK) << Integer.SIZE;
        return high.length > 0 ? amount | (long) high[place] << (Integer.SIZE + Short.SIZE) : amount;
    }
}
