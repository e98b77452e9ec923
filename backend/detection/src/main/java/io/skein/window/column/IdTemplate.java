// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The alphabets of a set of ids, position by position, and the code that follows from them. */
final class IdTemplate {

    private static final int ABSENT = 256;
    private static final int SYMBOLS = 257;

    private final short[][] symbolByCode;
    private final Group[] groups;
    private final long[] worth;
    private final int width;

    private IdTemplate(boolean[][] seen) {
        symbolByCode = new short[seen.length][];
        for (int position = 0; position < seen.length; position++) {
            symbolByCode[position] = alphabet(seen[position]);
        }
        groups = groups().toArray(Group[]::new);
        worth = worth();
        width = Arrays.stream(groups).mapToInt(Group::width).sum();
    }

    static IdTemplate of(IdBuffer ids) {
        int longest = ids.longestBytes();
        boolean[] seen = new boolean[longest * SYMBOLS];
        boolean[] ended = new boolean[longest + 1];
        for (int number = 0; number < ids.count(); number++) {
            byte[] segment = ids.segment(number);
            int start = ids.start(number);
            int end = ids.end(number);
            int row = 0;
            for (int place = start; place < end; place++) {
                seen[row + (segment[place] & 0xFF)] = true;
                row += SYMBOLS;
            }
            ended[end - start] = true;
        }
        boolean[][] alphabets = new boolean[longest][];
        for (int position = 0; position < longest; position++) {
            alphabets[position] = Arrays.copyOfRange(seen, position * SYMBOLS, (position + 1) * SYMBOLS);
            alphabets[position][ABSENT] = ended[position];
        }
        spreadAbsence(alphabets);
        return new IdTemplate(alphabets);
    }

    /** {@return bytes of one encoded id} */
    int width() {
        return width;
    }

    /** {@return bytes of the longest id} */
    int maxLength() {
        return symbolByCode.length;
    }

    /** Writes the id of that number: the sum, group by group, of what each symbol is worth at its position. */
    void encode(IdBuffer ids, int number, byte[] target, int at) {
        byte[] segment = ids.segment(number);
        int start = ids.start(number);
        int length = ids.end(number) - start;
        int place = at;
        for (Group group : groups) {
            long value = 0;
            for (int position : group.varying) {
                int symbol = position < length ? segment[start + position] & 0xFF : ABSENT;
                value += worth[position * SYMBOLS + symbol];
            }
            for (int part = 0; part < group.width; part++) {
                target[place++] = (byte) value;
                value >>>= Byte.SIZE;
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
                long rest = radix == 1 ? value : Long.divideUnsigned(value, radix);
                short symbol = symbolByCode[position][radix == 1 ? 0 : (int) (value - rest * radix)];
                value = rest;
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

    private static short[] alphabet(boolean[] seen) {
        short[] symbols = new short[SYMBOLS];
        short size = 0;
        for (short symbol = 0; symbol < SYMBOLS; symbol++) {
            if (seen[symbol]) {
                symbols[size++] = symbol;
            }
        }
        return Arrays.copyOf(symbols, size);
    }

    /** {@return what each symbol adds to the number of its group, position by position} */
    private long[] worth() {
        long[] values = new long[symbolByCode.length * SYMBOLS];
        for (Group group : groups) {
            long weight = 1;
            for (int position = group.end - 1; position >= group.first; position--) {
                for (int code = 0; code < symbolByCode[position].length; code++) {
                    values[position * SYMBOLS + symbolByCode[position][code]] = code * weight;
                }
                weight *= symbolByCode[position].length;
            }
        }
        return values;
    }

    private List<Group> groups() {
        List<Group> found = new ArrayList<>();
        int first = 0;
        long greatest = 0;
        for (int position = 0; position < symbolByCode.length; position++) {
            int radix = symbolByCode[position].length;
            if (Long.compareUnsigned(greatest, Long.divideUnsigned(-1L - (radix - 1), radix)) > 0) {
                found.add(group(first, position, greatest));
                first = position;
                greatest = 0;
            }
            greatest = greatest * radix + radix - 1;
        }
        found.add(group(first, symbolByCode.length, greatest));
        return found;
    }

    private Group group(int first, int end, long greatest) {
        int[] varying = IntStream.range(first, end)
                .filter(position -> symbolByCode[position].length > 1)
                .toArray();
        return new Group(first, end, varying, bytesOf(greatest));
    }

    private static int bytesOf(long greatest) {
        return (Long.SIZE - Long.numberOfLeadingZeros(greatest) + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** Positions {@code [first, end)} that make one number of {@code width} bytes; the varying ones have a choice of symbols. */
    private static final class Group {

        private final int first;
        private final int end;
        private final int[] varying;
        private final int width;

        Group(int first, int end, int[] varying, int width) {
            this.first = first;
            this.end = end;
            this.varying = varying;
            this.width = width;
        }

        int width() {
            return width;
        }
    }
}
