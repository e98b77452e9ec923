// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import java.util.Arrays;

/**
 * Ascending instants in milliseconds, four bytes each: blocks keep their first instant and unsigned distances from it. A block
 * that spans more than 49 days keeps all its instants whole.
 */
public final class TimeColumn {

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private static final long[] PACKED = {};

    private final int count;
    private final long[] blockStart;
    private final int[] distance;
    private final long[][] wholeBlocks;

    /**
     * Packs instants.
     *
     * @param ascending milliseconds since 1970 in ascending order
     */
    public TimeColumn(long[] ascending) {
        count = ascending.length;
        int blocks = (count + BLOCK - 1) >>> BLOCK_BITS;
        blockStart = new long[blocks];
        distance = new int[count];
        wholeBlocks = new long[blocks][];
        for (int block = 0; block < blocks; block++) {
            wholeBlocks[block] = pack(ascending, block);
        }
    }

    /** {@return how many there are} */
    public int count() {
        return count;
    }

    /** {@return the instant at that place} */
    public long get(int place) {
        int block = place >>> BLOCK_BITS;
        long[] whole = wholeBlocks[block];
        return whole.length == 0 ? blockStart[block] + (distance[place] & UNSIGNED) : whole[place & (BLOCK - 1)];
    }

    /** Packs a block, or returns its instants whole. */
    private long[] pack(long[] ascending, int block) {
        int first = block << BLOCK_BITS;
        int end = Math.min(count, first + BLOCK);
        blockStart[block] = ascending[first];
        long span = ascending[end - 1] - ascending[first];
        if (span < 0 || span > UNSIGNED) {
            return Arrays.copyOfRange(ascending, first, end);
        }
        for (int place = first; place < end; place++) {
            distance[place] = (int) (ascending[place] - ascending[first]);
        }
        return PACKED;
    }
}
