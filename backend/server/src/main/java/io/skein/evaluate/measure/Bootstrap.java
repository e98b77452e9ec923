// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Confidence intervals by the percentile bootstrap (Efron 1979): the things that were observed are drawn again and again with
 * replacement, and the figure computed from each drawing; 95 % of those figures lie in the interval.
 *
 * <p>With few observations the interval is too narrow, and of observations that are all equal it has no width at all; the tables show
 * beside it how many there were.
 *
 * @param seed same seed, same interval
 * @param drawings how many times to draw; at least 40
 */
public record Bootstrap(long seed, int drawings) {

    private static final int FEWEST = 40;
    private static final double TAIL = 0.025;

    public Bootstrap {
        if (drawings < FEWEST) {
            throw new IllegalArgumentException("drawings must be at least " + FEWEST + ", were " + drawings);
        }
    }

    /** {@return 2,000 drawings} */
    public static Bootstrap seeded(long seed) {
        return new Bootstrap(seed, 2_000);
    }

    /**
     * {@return the interval of a figure}
     *
     * @param observations how many there are
     * @param name of the figure, so that each has its own drawings
     * @param figure from how often each observation was drawn to the figure
     */
    public Interval of(int observations, String name, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(seed ^ (name.hashCode() * 0x9E3779B97F4A7C15L));
        double[] values = new double[drawings];
        int[] times = new int[observations];
        for (int drawing = 0; drawing < drawings; drawing++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < observations; i++) {
                times[random.nextInt(observations)]++;
            }
            values[drawing] = figure.applyAsDouble(times);
        }
        Arrays.sort(values);
        return new Interval(quantile(values, TAIL), quantile(values, 1 - TAIL));
    }

    /** {@return the interval of the share of observations that are true; no width if there are none} */
    public Interval ofShare(boolean[] observed, String name) {
        if (observed.length == 0) {
            return new Interval(0, 0);
        }
        return of(observed.length, name, times -> {
            int hits = 0;
            for (int i = 0; i < observed.length; i++) {
                hits += observed[i] ? times[i] : 0;
            }
            return (double) hits / observed.length;
        });
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
