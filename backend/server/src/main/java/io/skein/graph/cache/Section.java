// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The content of a section in mapped memory, read from front to back.
 *
 * <p>Its checksum was right, so what it says is what was written, and lengths in it are good.
 */
final class Section {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final SectionKind kind;
    private final MemorySegment content;
    private long position;

    Section(SectionKind kind, MemorySegment content) {
        this.kind = kind;
        this.content = content;
    }

    SectionKind kind() {
        return kind;
    }

    /** {@return the same section, to be read from its beginning} */
    Section again() {
        return new Section(kind, content);
    }

    MemorySegment content() {
        return content;
    }

    int nextInt() {
        int value = content.get(INT, position);
        position += Integer.BYTES;
        return value;
    }

    long nextLong() {
        long value = content.get(LONG, position);
        position += Long.BYTES;
        return value;
    }

    int[] nextInts(int count) {
        int[] values = new int[count];
        MemorySegment.copy(content, INT, position, values, 0, count);
        position += (long) count * Integer.BYTES;
        return values;
    }

    long[] nextLongs(int count) {
        long[] values = new long[count];
        MemorySegment.copy(content, LONG, position, values, 0, count);
        position += (long) count * Long.BYTES;
        return values;
    }

    byte[] nextBytes(int count) {
        byte[] values = new byte[count];
        MemorySegment.copy(content, ValueLayout.JAVA_BYTE, position, values, 0, count);
        position += count;
        return values;
    }

    void skip(long bytes) {
        position += bytes;
    }

    String nextText() {
        return new String(nextBytes(nextInt()), StandardCharsets.UTF_8);
    }
}
