// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out customer numbers, account numbers and the like. They look random, so that nothing can be read from them, and a number
 * depends on the scope in which it is asked for and on what was asked for before in that scope: those of the town never change
 * because a pattern is planted, nor those of one pattern because of another.
 */
final class Numbers {

    private static final int BITS = 28;
    private static final long MASK = (1L << (BITS + 1)) - 1;
    private static final long AREA_CODES = 80;
    private static final long NUMBERS_AN_AREA = 8_000_000;

    private final Set<Long> taken = new HashSet<>();
    private final long[] next = new long[Kind.values().length];
    private long scope;

    /** What is numbered. */
    enum Kind {
        CUSTOMER,
        ACCOUNT,
        OUTSIDE_ACCOUNT,
        DEVICE,
        PHONE,
        DOCUMENT
    }

    /** Begins a scope; before the first there is the town's. */
    void enter(String name) {
        scope = Streams.purpose(name);
        Arrays.fill(next, 0);
    }

    /** {@return a number below 2^29 that this kind has not had} */
    long next(Kind kind) {
        long key = next[kind.ordinal()]++;
        if (scope == 0) {
            return scramble(key, kind);
        }
        long hashed = Streams.mix(scope + Streams.mix(key * Kind.values().length + kind.ordinal())) & (MASK >>> 1);
        while (!taken.add(hashed * Kind.values().length + kind.ordinal())) {
            hashed = (hashed + 1) & (MASK >>> 1);
        }
        return scramble((1L << BITS) | hashed, kind);
    }

    /**
     * {@return a telephone number nobody has}
     *
     * <p>Area codes whose second digit is 9 are set aside for the day when North American numbers grow longer.
     */
    String phone() {
        long number = next(Kind.PHONE) % (AREA_CODES * NUMBERS_AN_AREA);
        long area = number / NUMBERS_AN_AREA;
        return "+1" + (2 + area / 10) + 9 + area % 10 + (2_000_000 + number % NUMBERS_AN_AREA);
    }

    // odd factors and shifts to the right are bijections of the numbers below 2^29
    private static long scramble(long key, Kind kind) {
        long z = (key * 0x1d8e4e27c47d124fL + kind.ordinal() * 0x5851f42dL) & MASK;
        z ^= z >>> 15;
        z = (z * 0x2545f4914f6cdd1dL) & MASK;
        return z ^ (z >>> 14);
    }
}
