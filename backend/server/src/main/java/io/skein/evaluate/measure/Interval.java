// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

/**
 * A 95 % confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    private static final double NORMAL_QUANTILE = 1.959964;

    /**
     * {@return the interval of a share (Wilson 1927)} Unlike a bootstrap it has a width where all or none were hits.
     *
     * @param hits how many were
     * @param of out of how many, above zero
     */
    public static Interval ofShare(int hits, int of) {
        double share = (double) hits / of;
        double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double middle = (share + square / (2 * of)) / (1 + square / of);
        double half =
                NORMAL_QUANTILE * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of)) / (1 + square / of);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
