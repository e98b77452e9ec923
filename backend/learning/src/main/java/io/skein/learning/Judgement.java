// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Scores beside the truth, and what follows from both.
 *
 * <p>PR-AUC is average precision: the mean, over all rows labelled 1, of the precision among the rows scored at least as high. Rows
 * of one score are taken together, so that their order cannot matter. Intervals come from the bootstrap: rows are drawn again with
 * weights of a Poisson distribution of mean 1 and the measure is taken each time. Rows of one pattern are drawn one by one, so the
 * intervals are too narrow where labels come in clusters.
 */
public final class Judgement {

    private static final int DRAWS = 1_000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final double E_TO_MINUS_ONE = StrictMath.exp(-1);

    private final double[] scores;
    private final boolean[] positive;

    /**
     * Takes scores of rows.
     *
     * @param scores greater is more suspicious
     * @param labels 1 for what was to be found
     */
    public Judgement(double[] scores, float[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.scores = Arrays.stream(order).mapToDouble(row -> scores[row]).toArray();
        this.positive = new boolean[order.length];
        for (int place = 0; place < order.length; place++) {
            positive[place] = labels[order[place]] > 0;
        }
    }

    /** {@return area under the curve of precision over recall, as average precision} */
    public double averagePrecision() {
        return averagePrecision(ones());
    }

    /** {@return the share of rows labelled 1: the average precision of chance} */
    public double prevalence() {
        return (double) IntStream.range(0, positive.length)
                        .filter(row -> positive[row])
                        .count()
                / positive.length;
    }

    /** {@return the score from which on F1 is greatest, halfway to the next lower one so that it does not hang on rounding} */
    public double bestThreshold() {
        double best = -1;
        int place = 0;
        double found = 0;
        double all =
                IntStream.range(0, positive.length).filter(row -> positive[row]).count();
        for (int row = 0; row < scores.length; row++) {
            found += positive[row] ? 1 : 0;
            boolean ends = row + 1 == scores.length || scores[row + 1] < scores[row];
            double f1 = 2 * found / (row + 1 + all);
            if (ends && f1 > best) {
                best = f1;
                place = row;
            }
        }
        return place + 1 == scores.length ? scores[place] : (scores[place] + scores[place + 1]) / 2;
    }

    /** {@return what is right and wrong if rows scored at least so much are reported} */
    public Counts at(double threshold) {
        return at(threshold, ones());
    }

    /** {@return where F1 at a threshold lies with 95 % confidence} */
    public Interval f1Interval(double threshold, long seed) {
        return interval(weights -> at(threshold, weights).f1(), seed);
    }

    /** {@return where average precision lies with 95 % confidence} */
    public Interval averagePrecisionInterval(long seed) {
        return interval(this::averagePrecision, seed);
    }

    private Interval interval(ToDoubleFunction<int[]> measure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[DRAWS];
        int[] weights = new int[scores.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.setAll(weights, row -> poisson(random));
            drawn[draw] = measure.applyAsDouble(weights);
        }
        Arrays.sort(drawn);
        return new Interval(drawn[(int) (LOW * DRAWS)], drawn[(int) (HIGH * DRAWS)]);
    }

    /** Knuth's way, for a mean of 1. */
    private static int poisson(SplittableRandom random) {
        int count = 0;
        for (double product = random.nextDouble(); product > E_TO_MINUS_ONE; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private double averagePrecision(int[] weights) {
        double sum = 0;
        double found = 0;
        double taken = 0;
        double tied = 0;
        for (int row = 0; row < scores.length; row++) {
            taken += weights[row];
            tied += positive[row] ? weights[row] : 0;
            if (row + 1 == scores.length || scores[row + 1] < scores[row]) {
                found += tied;
                sum += tied == 0 ? 0 : tied * (found / taken);
                tied = 0;
            }
        }
        return found == 0 ? 0 : sum / found;
    }

    private Counts at(double threshold, int[] weights) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] >= threshold) {
                right += positive[row] ? weights[row] : 0;
                wrong += positive[row] ? 0 : weights[row];
            } else {
                missed += positive[row] ? weights[row] : 0;
            }
        }
        return new Counts(right, wrong, missed);
    }

    private int[] ones() {
        int[] ones = new int[scores.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * What a threshold does.
     *
     * @param right rows labelled 1 and reported
     * @param wrong rows labelled 0 and reported
     * @param missed rows labelled 1 and not reported
     */
    public record Counts(int right, int wrong, int missed) {

        /** {@return part of the reported rows that are labelled 1; 0 if none is reported} */
        public double precision() {
            return right + wrong == 0 ? 0 : (double) right / (right + wrong);
        }

        /** {@return part of the rows labelled 1 that are reported; 0 if there are none} */
        public double recall() {
            return right + missed == 0 ? 0 : (double) right / (right + missed);
        }

        /** {@return the harmonic mean of precision and recall} */
        public double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
        }
    }

    /**
     * Between which values.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {}
}
