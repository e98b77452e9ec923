// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the lengths of time, with one of the least amounts, at which fans are looked for.
 *
 * @param number which, from 0 on: shorter before longer, for each amount anew
 * @param length how long the sliding window is
 * @param minEach least amount of a transfer that is counted
 * @param isShortest whether there is no shorter length
 */
record FanScale(int number, Duration length, double minEach, boolean isShortest) {

    /** With fewer windows beside a peak their spread cannot be told, and a longer window has no past yet. */
    private static final int LEAST_WINDOWS = 3;

    /** {@return the scales of each least amount, smallest amount first} */
    static List<List<FanScale>> of(FanParameters parameters) {
        List<List<FanScale>> byAmount = new ArrayList<>();
        double minEach = parameters.amounts().minEach();
        for (int step = 0; step < parameters.scales(); step++) {
            byAmount.add(lengths(parameters, step * parameters.scales(), minEach));
            minEach *= 2;
        }
        return byAmount;
    }

    /** {@return whether so many windows beside a peak tell what is usual, or no shorter window could be asked} */
    boolean hasPast(long windows) {
        return isShortest || windows >= LEAST_WINDOWS;
    }

    private static List<FanScale> lengths(FanParameters parameters, int number, double minEach) {
        List<FanScale> lengths = new ArrayList<>();
        for (int step = parameters.scales() - 1; step >= 0; step--) {
            Duration length = parameters.span().dividedBy(1L << step);
            lengths.add(new FanScale(number + lengths.size(), length, minEach, lengths.isEmpty()));
        }
        return lengths;
    }
}
