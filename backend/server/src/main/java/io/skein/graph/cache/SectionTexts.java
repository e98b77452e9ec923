// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.window.IdBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts one after the other, with where they end. */
final class SectionTexts {

    private static final int BYTES = 24;

    private byte[] bytes = new byte[BYTES << 6];
    private int[] ends = new int[1 << 6];
    private int count;

    int add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(start, encoded.length) * 2);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        ends[count] = start + encoded.length;
        return count++;
    }

    void putInto(SectionBytes target) {
        int length = count == 0 ? 0 : ends[count - 1];
        target.put(count).put(length).put(ends, count).put(bytes, length);
    }

    static IdBytes read(Section section) {
        int count = section.nextInt();
        int length = section.nextInt();
        int[] ends = section.nextInts(count);
        int[] starts = new int[count];
        if (count > 1) {
            System.arraycopy(ends, 0, starts, 1, count - 1);
        }
        return new IdBytes(section.nextBytes(length), starts, ends);
    }
}
