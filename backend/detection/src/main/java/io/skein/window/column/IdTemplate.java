// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The alphabets of a set of ids, position by position, and the code that follows from them. */
final class IdTemplate {

    private static final int ABSENT = 256;
    private static final int SYMBOLS = 257;

    private final short[][] symbolByCode;
    private final short[][] codeBySymbol;
    private final List<Group> groups;
    private final int width;

    private IdTemplate(boolean[][] seen) {
        symbolByCode = new short[seen.length][];
        codeBySymbol = new short[seen.length][SYMBOLS];
        for (int position = 0; position < seen.length; position++) {
            symbolByCode[position] = alphabet(seen[position], codeBySymbol[position]);
        }
        groups = groups();
        width = groups.stream().mapToInt(Group::width).sum();
    }

    static IdTemplate of(IdBuffer ids) {
        int longest = 0;
        for (int number = 0; number < ids.count(); number++) {
            longest = Math.max(longest, ids.end(number) - ids.start(number));
        }
        boolean[][] seen = new boolean[longest][SYMBOLS];
        for (int number = 0; number < ids.count(); number++) {
            byte[] segment = ids.segment(number);
            int start = ids.start(number);
            int length = ids.end(number) - start;
            for (int position = 0; position < length; position++) {
                seen[position][segment[start + position] & 0xFF] = true;
            }
            if (length < longest) {
                seen[length][ABSENT] = true;
            }
        }
        spreadAbsence(seen);
        return new IdTemplate(seen);
    }

    /** {@return bytes of one encoded id} */
    int width() {
        return width;
    }

    /** {@return bytes of the longest id} */
    int maxLength() {
        return symbolByCode.length;
    }

    void encode(IdBuffer ids, int number, byte[] target, int at) {
        byte[] segment = ids.segment(number);
        int start = ids.start(number);
        int length = ids.end(number) - start;
        int place = at;
        for (Group group : groups) {
            long value = 0;
            for (int position = group.first; position < group.end; position++) {
                int symbol = position < length ? segment[start + position] & 0xFF : ABSENT;
                value = value * symbolByCode[position].length + codeBySymbol[position][symbol];
            }
            for (int part = 0; part < group.width; part++) {
                target[place++] = (byte) (value >>> (Byte.SIZE * part));
            }
        }
    }

    /** Writes an id into the buffer and returns its length. */
    int decode(byte[] source, int at, byte[] id) {
        int length = 0;
        int place = at;
        for (Group group : groups) {
            long value = 0;
            for (int part = 0; part < group.width; part++) {
                value |= (source[place++] & 0xFFL) << (Byte.SIZE * part);
            }
            for (int position = group.end - 1; position >= group.first; position--) {
                int radix = symbolByCode[position].length;
                short symbol = symbolByCode[position][(int) Long.remainderUnsigned(value, radix)];
                value = Long.divideUnsigned(value, radix);
                id[position] = (byte) symbol;
                length = symbol == ABSENT ? length : Math.max(length, position + 1);
            }
        }
        return length;
    }

    /** Where an id may have ended, every further position may be absent too. */
    private static void spreadAbsence(boolean[][] seen) {
        for (int position = 1; position < seen.length; position++) {
            seen[position][ABSENT] |= seen[position - 1][ABSENT];
        }
    }

    private static short[] alphabet(boolean[] seen, short[] codes) {
        short[] symbols = new short[SYMBOLS];
        short size = 0;
        for (short symbol = 0; symbol < SYMBOLS; symbol++) {
            if (seen[symbol]) {
                codes[symbol] = size;
                symbols[size++] = symbol;
            }
        }
        return Arrays.copyOf(symbols, size);
    }

    private List<Group> groups() {
        List<Group> found = new ArrayList<>();
        int first = 0;
        long greatest = 0;
        for (int position = 0; position < symbolByCode.length; position++) {
            int radix = symbolByCode[position].length;
            if (Long.compareUnsigned(greatest, Long.divideUnsigned(-1L - (radix - 1), radix)) > 0) {
                found.add(new Group(first, position, bytesOf(greatest)));
                first = position;
                greatest = 0;
            }
            greatest = greatest * radix + radix - 1;
        }
        found.add(new Group(first, symbolByCode.length, bytesOf(greatest)));
        return found;
    }

    private static int bytesOf(long greatest) {
        return (Long.SIZE - Long.numberOfLeadingZeros(greatest) + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** Positions {@code [first, end)} that make one number of {@code width} bytes. */
    private record Group(int first, int end, int width) {}
}
