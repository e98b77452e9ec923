// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ids in rows of equal width, as narrow as the ids allow.
 *
 * <p>Each position of an id has its own alphabet: the bytes that occur there in any id, and "no more" where ids differ in
 * length. A constant prefix or the dashes of a UUID therefore cost nothing, a decimal digit costs 3.3 bits and a hexadecimal
 * digit 4. The positions are digits of a number in mixed radix, cut into groups that fit 64 bits. So {@code T-000001} up to a
 * million take three bytes, and UUIDs or 128-bit digests take sixteen.
 */
public final class PackedIds implements IdColumn {

    private static final int SEGMENT_BITS = 14;
    private static final int SEGMENT_IDS = 1 << SEGMENT_BITS;

    private final IdTemplate template;
    private final int count;
    private final byte[][] segments;

    private PackedIds(IdTemplate template, IdBuffer source, int[] order) {
        this.template = template;
        this.count = order.length;
        this.segments = new byte[(count + SEGMENT_IDS - 1) >>> SEGMENT_BITS][];
        for (int segment = 0; segment < segments.length; segment++) {
            int first = segment << SEGMENT_BITS;
            int ids = Math.min(SEGMENT_IDS, count - first);
            segments[segment] = new byte[ids * template.width()];
            for (int place = 0; place < ids; place++) {
                int number = order[first + place];
                template.encode(source, number, segments[segment], place * template.width());
            }
        }
    }

    /**
     * {@return the ids in that order, in the smallest form}
     *
     * @param source the ids
     * @param order which number of the source comes at each place
     */
    public static IdColumn of(IdBuffer source, int[] order) {
        IdTemplate template = IdTemplate.of(source);
        long rawBytes = source.totalBytes() + (long) Integer.BYTES * source.count();
        if ((long) template.width() * source.count() < rawBytes) {
            return new PackedIds(template, source, order);
        }
        IdBuffer raw = new IdBuffer();
        for (int number : order) {
            raw.add(source, number);
        }
        raw.trim();
        return raw;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String get(int number) {
        byte[] id = new byte[template.maxLength()];
        int place = number & (SEGMENT_IDS - 1);
        int length = template.decode(segments[number >>> SEGMENT_BITS], place * template.width(), id);
        return new String(Arrays.copyOf(id, length), StandardCharsets.UTF_8);
    }
}
