// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a section while it is written; little-endian. */
final class SectionBytes {

    private static final int FIRST = 1 << 12;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST).order(ByteOrder.LITTLE_ENDIAN);

    SectionBytes put(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    SectionBytes put(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    SectionBytes put(byte[] value, int length) {
        room(length).put(value, 0, length);
        return this;
    }

    SectionBytes put(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return put(encoded.length).put(encoded, encoded.length);
    }

    SectionBytes put(int[] values, int count) {
        ByteBuffer target = room(count * Integer.BYTES);
        target.asIntBuffer().put(values, 0, count);
        target.position(target.position() + count * Integer.BYTES);
        return this;
    }

    SectionBytes put(long[] values, int count) {
        ByteBuffer target = room(count * Long.BYTES);
        target.asLongBuffer().put(values, 0, count);
        target.position(target.position() + count * Long.BYTES);
        return this;
    }

    /** {@return what was written, to be read} */
    ByteBuffer content() {
        return bytes.duplicate().flip();
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            long capacity = (long) bytes.position() + Math.max(needed, bytes.position());
            if (capacity > Integer.MAX_VALUE - 8) {
                throw new UncheckedIOException(new IOException("a section of the kept window would exceed 2 GB"));
            }
            ByteBuffer grown = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), (int) capacity))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes = grown.position(bytes.position());
        }
        return bytes;
    }
}
