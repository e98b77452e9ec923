// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ids as UTF-8 bytes, one after the other, in segments so that growing copies little and no array has to hold them all.
 *
 * <p>Serves while ids are collected, and for good where {@link PackedIds} would not save anything.
 */
public final class IdBuffer implements IdColumn {

    private static final int SEGMENT_BITS = 12;
    private static final int SEGMENT_IDS = 1 << SEGMENT_BITS;

    private final List<byte[]> bytes = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private int count;
    private long totalBytes;
    private int longestBytes;

    /** Adds an id; its number is the count before. */
    public void add(String id) {
        byte[] encoded = id.getBytes(StandardCharsets.UTF_8);
        append(encoded, 0, encoded.length);
    }

    /** Adds an id that lies in those bytes. */
    public void add(byte[] source, int start, int end) {
        append(source, start, end);
    }

    /** Adds the id that another buffer has under that number. */
    public void add(IdBuffer other, int number) {
        append(other.segment(number), other.start(number), other.end(number));
    }

    /** Gives back memory that was reserved for further ids. */
    public void trim() {
        if (!bytes.isEmpty()) {
            closeSegment();
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String get(int number) {
        int start = start(number);
        return new String(segment(number), start, end(number) - start, StandardCharsets.UTF_8);
    }

    /** Compares two ids of this buffer by their code points. */
    public int compare(int number, int other) {
        return Arrays.compareUnsigned(
                segment(number), start(number), end(number), segment(other), start(other), end(other));
    }

    /** {@return bytes of all ids together} */
    public long totalBytes() {
        return totalBytes;
    }

    /** {@return bytes of the longest id} */
    int longestBytes() {
        return longestBytes;
    }

    byte[] segment(int number) {
        return bytes.get(number >>> SEGMENT_BITS);
    }

    int start(int number) {
        int place = number & (SEGMENT_IDS - 1);
        return place == 0 ? 0 : ends.get(number >>> SEGMENT_BITS)[place - 1];
    }

    int end(int number) {
        return ends.get(number >>> SEGMENT_BITS)[number & (SEGMENT_IDS - 1)];
    }

    private void append(byte[] source, int start, int end) {
        int place = count & (SEGMENT_IDS - 1);
        if (place == 0) {
            openSegment(end - start);
        }
        int last = bytes.size() - 1;
        int used = place == 0 ? 0 : ends.get(last)[place - 1];
        int needed = used + end - start;
        if (needed > bytes.get(last).length) {
            bytes.set(last, Arrays.copyOf(bytes.get(last), Math.max(needed, bytes.get(last).length * 3 / 2)));
        }
        System.arraycopy(source, start, bytes.get(last), used, end - start);
        ends.get(last)[place] = needed;
        totalBytes += end - start;
        longestBytes = Math.max(longestBytes, end - start);
        count++;
    }

    private void openSegment(int firstLength) {
        if (!bytes.isEmpty()) {
            closeSegment();
        }
        bytes.add(new byte[Math.max(16, firstLength) * 64]);
        ends.add(new int[SEGMENT_IDS]);
    }

    private void closeSegment() {
        int last = bytes.size() - 1;
        int idsInLast = count - last * SEGMENT_IDS;
        ends.set(last, Arrays.copyOf(ends.get(last), idsInLast));
        bytes.set(last, Arrays.copyOf(bytes.get(last), ends.get(last)[idsInLast - 1]));
    }
}
