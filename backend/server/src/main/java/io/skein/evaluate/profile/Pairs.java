// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Who paid whom: ordered pairs of accounts, 11 to 22 bytes each. */
final class Pairs {

    private final LongOpenHashSet pairs = new LongOpenHashSet();
    private long repeated;

    void add(int from, int to) {
        if (!pairs.add(pair(from, to))) {
            repeated++;
        }
    }

    /** {@return how often a pair was added again} */
    long repeated() {
        return repeated;
    }

    /** {@return for each account the number of others that it paid} */
    int[] payees(int accounts) {
        int[] degrees = new int[accounts];
        pairs.forEach((long pair) -> {
            if (from(pair) != to(pair)) {
                degrees[from(pair)]++;
            }
        });
        return degrees;
    }

    /** {@return for each account the number of others that paid it} */
    int[] payers(int accounts) {
        int[] degrees = new int[accounts];
        pairs.forEach((long pair) -> {
            if (from(pair) != to(pair)) {
                degrees[to(pair)]++;
            }
        });
        return degrees;
    }

    /** {@return the share of the pairs of different accounts that have a counterpart} */
    double reciprocal() {
        long[] counts = new long[2];
        pairs.forEach((long pair) -> {
            if (from(pair) != to(pair)) {
                counts[0]++;
                counts[1] += pairs.contains(pair(to(pair), from(pair))) ? 1 : 0;
            }
        });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    private static long pair(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private static int from(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private static int to(long pair) {
        return (int) pair;
    }
}
