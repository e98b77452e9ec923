// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.List;

/** The one order of business ids: by code points, which is the order of their UTF-8 bytes. */
final class IdOrder {

    private static final int KEY_CHARACTERS = 7;
    private static final int KEY_BITS = 9;
    private static final int LAST_CHARACTER = (1 << KEY_BITS) - 2;

    private IdOrder() {}

    /** {@return the places of the ids in their order} */
    static int[] of(List<String> ids) {
        int[] order = new int[ids.size()];
        long[] keys = new long[order.length];
        int common = commonLength(ids);
        for (int place = 0; place < order.length; place++) {
            order[place] = place;
            keys[place] = key(ids.get(place), common);
        }
        LongArrays.quickSortIndirect(order, keys);
        int start = 0;
        while (start < order.length) {
            int end = start + 1;
            while (end < order.length && keys[order[end]] == keys[order[start]]) {
                end++;
            }
            IntArrays.quickSort(order, start, end, (place, other) -> compare(ids.get(place), ids.get(other)));
            start = end;
        }
        return order;
    }

    private static int commonLength(List<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        String first = ids.getFirst();
        int common = first.length();
        for (String id : ids) {
            int length = Math.min(common, id.length());
            common = 0;
            while (common < length && id.charAt(common) == first.charAt(common)) {
                common++;
            }
        }
        return common;
    }

    /** {@return some characters as a number that orders as they do; it ends before one that is beyond Latin letters} */
    private static long key(String id, int start) {
        long key = 0;
        boolean ended = false;
        for (int place = start; place < start + KEY_CHARACTERS; place++) {
            int character = ended || place >= id.length() ? 0 : Math.min(id.charAt(place), LAST_CHARACTER) + 1;
            ended |= character == 0 || character > LAST_CHARACTER;
            key = key << KEY_BITS | character;
        }
        return key;
    }

    static int compare(String id, String other) {
        int length = Math.min(id.length(), other.length());
        for (int place = 0; place < length; place++) {
            char unit = id.charAt(place);
            char otherUnit = other.charAt(place);
            if (unit != otherUnit) {
                // surrogates stand for code points above all others, though their own values lie below U+E000
                boolean surrogate = Character.isSurrogate(unit);
                return surrogate == Character.isSurrogate(otherUnit)
                        ? Character.compare(unit, otherUnit)
                        : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(id.length(), other.length());
    }
}
