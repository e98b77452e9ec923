// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import java.util.Arrays;
import java.util.List;

/** Counts cycles by length. */
final class CycleCounts implements CycleSink {

    private long[] byLength = {};

    /** {@return the sums of several counts; at index k the cycles of k transfers} */
    static long[] sum(List<CycleCounts> parts, int maxHops) {
        long[] sum = new long[maxHops + 1];
        for (CycleCounts part : parts) {
            for (int length = 0; length < part.byLength.length; length++) {
                sum[length] += part.byLength[length];
            }
        }
        return sum;
    }

    @Override
    public void cycle(int[] transfers, int length) {
        if (length >= byLength.length) {
            byLength = Arrays.copyOf(byLength, length + 1);
        }
        byLength[length]++;
    }
}
