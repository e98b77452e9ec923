// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.window.column.IdBuffer;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The window's order of transfers: instant, originator, beneficiary, transfer id.
 *
 * @param from originators' account numbers
 * @param to beneficiaries' account numbers
 * @param ids transfer ids
 */
record TransferOrder(int[] from, int[] to, IdBuffer ids) {

    /** {@return rows in that order} */
    int[] of(long[] epochMillis, int count) {
        int[] order = byTime(epochMillis, count);
        int start = 0;
        while (start < count) {
            int end = start + 1;
            while (end < count && epochMillis[order[end]] == epochMillis[order[start]]) {
                end++;
            }
            IntArrays.quickSort(order, start, end, this::compareTied);
            start = end;
        }
        return order;
    }

    private int compareTied(int row, int other) {
        if (from[row] != from[other]) {
            return Integer.compare(from[row], from[other]);
        }
        return to[row] == to[other] ? ids.compare(row, other) : Integer.compare(to[row], to[other]);
    }

    private static int[] byTime(long[] epochMillis, int count) {
        int[] order = new int[count];
        for (int row = 0; row < count; row++) {
            order[row] = row;
        }
        if (isAscending(epochMillis, count)) {
            return order;
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int row = 0; row < count; row++) {
            least = Math.min(least, epochMillis[row]);
            greatest = Math.max(greatest, epochMillis[row]);
        }
        int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        long span = greatest - least;
        if (span < 0 || span >>> (Long.SIZE - 1 - rowBits) != 0) {
            IntArrays.mergeSort(order, (row, other) -> Long.compare(epochMillis[row], epochMillis[other]));
            return order;
        }
        sortPacked(order, epochMillis, least, rowBits);
        return order;
    }

    /** Sorts instant and row in one long, several times faster than comparing through the order. */
    private static void sortPacked(int[] order, long[] epochMillis, long least, int rowBits) {
        long[] keys = new long[order.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (epochMillis[row] - least) << rowBits | row;
        }
        Arrays.sort(keys);
        for (int place = 0; place < keys.length; place++) {
            order[place] = (int) (keys[place] & ((1L << rowBits) - 1));
        }
    }

    private static boolean isAscending(long[] epochMillis, int count) {
        for (int row = 1; row < count; row++) {
            if (epochMillis[row - 1] > epochMillis[row]) {
                return false;
            }
        }
        return true;
    }
}
