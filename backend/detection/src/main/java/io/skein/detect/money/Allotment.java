// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.math.BigInteger;

/**
 * Division of an amount by weights into whole units, without creating or losing one: each gets its exact part rounded down, and the
 * units left over go one each to the largest remainders, the earlier of equals.
 */
final class Allotment {

    private Allotment() {}

    /**
     * {@return the parts, which add up to the amount; none is greater than its weight}
     *
     * @param amount what is divided; at least 0 and not above the sum of the weights
     * @param weights at least 0 each, above 0 together
     * @param total sum of the weights
     */
    static long[] of(long amount, long[] weights, long total) {
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = amount;
        for (int place = 0; place < weights.length; place++) {
            divide(amount, weights[place], total, place, parts, remainders);
            left -= parts[place];
        }
        if (left > 0) {
            int[] order = new int[weights.length];
            for (int place = 0; place < order.length; place++) {
                order[place] = place;
            }
            IntArrays.stableSort(order, (one, other) -> Long.compare(remainders[other], remainders[one]));
            for (int place = 0; place < left; place++) {
                parts[order[place]]++;
            }
        }
        return parts;
    }

    /** {@return the part of an amount that stands to it as one weight to the whole, rounded down} */
    static long part(long amount, long weight, long whole) {
        if (weight == whole) {
            return amount;
        }
        if (Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0) {
            return amount * weight / whole;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    private static void divide(long amount, long weight, long total, int place, long[] parts, long[] remainders) {
        if (Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0) {
            parts[place] = amount * weight / total;
            remainders[place] = amount * weight % total;
            return;
        }
        BigInteger[] exact = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(total));
        parts[place] = exact[0].longValueExact();
        remainders[place] = exact[1].longValueExact();
    }
}
