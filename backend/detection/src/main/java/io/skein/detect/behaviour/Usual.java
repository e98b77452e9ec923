// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import java.util.Arrays;

/**
 * What is usual among some values of one measure.
 *
 * @param count how many values; with none, nothing is usual and the rest is 0
 * @param median middle value, or the mean of the two middle ones
 * @param spread 1.4826 times the median distance from the median, but no less than the measure's least spread
 * @param greatest greatest value
 */
public record Usual(int count, double median, double spread, double greatest) {

    private static final double NORMAL = 1.4826;

    /** {@return what is usual among values; takes the array over} */
    static Usual of(Measure measure, double[] values) {
        if (values.length == 0) {
            return new Usual(0, 0, 0, 0);
        }
        Arrays.sort(values);
        double median = middle(values);
        double greatest = values[values.length - 1];
        double[] distances = new double[values.length];
        for (int place = 0; place < values.length; place++) {
            distances[place] = Math.abs(values[place] - median);
        }
        Arrays.sort(distances);
        double spread = Math.max(NORMAL * middle(distances), measure.leastSpread(median));
        return new Usual(values.length, median, spread, greatest);
    }

    /** {@return how many spreads a value lies above what is usual; 0 if nothing is} */
    public double deviation(double value) {
        return count == 0 ? 0 : (value - median) / spread;
    }

    private static double middle(double[] ascending) {
        int half = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2;
    }
}
