// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import java.util.Arrays;
import java.util.List;

/**
 * Learns how much each indicator of a detector counts: logistic regression of "is true" on the points of all its indicators together, with a prior
 * at the common line and bounds that keep every weight on its side of zero.
 *
 * <p>A strictly convex function in a box, minimised one coordinate after the other by Newton's method, each step shortened until it is no
 * step up: so it ends at the one minimum, whatever the order of the findings.
 *
 * <p>Cost: some dozen passes over the findings for each indicator.
 */
final class WeightFit {

    private static final double LEVEL_SPREAD = 1.5;
    private static final double WEIGHT_SPREAD = 1;
    private static final double LEAST_GAIN = 1e-9;
    private static final int MOST_ROUNDS = 400;
    private static final int MOST_HALVINGS = 30;

    private final double[][] points;
    private final double[] shift;
    private final double[] truth;
    private final double[] centre;
    private final double[] prior;
    private final double[] weights;
    private final double[] sums;

    /**
     * Lays the findings out.
     *
     * @param findings at least one
     * @param indicators of their detector
     * @param level log-odds to be expected at the mean of their points
     * @param slope what a point is to be expected to be worth
     */
    WeightFit(List<Judged> findings, List<String> indicators, double level, double slope) {
        int count = findings.size();
        points = new double[indicators.size() + 1][count];
        shift = new double[count];
        truth = new double[count];
        centre = new double[points.length];
        for (int i = 0; i < count; i++) {
            shift[i] = findings.get(i).origin().frequency();
            truth[i] = findings.get(i).isTrue() ? 1 : 0;
            points[0][i] = 1;
        }
        for (int k = 1; k < points.length; k++) {
            String indicator = indicators.get(k - 1);
            centre[k] = findings.stream()
                    .mapToDouble(finding -> finding.points(indicator))
                    .sorted()
                    .average()
                    .orElse(0);
            for (int i = 0; i < count; i++) {
                points[k][i] = findings.get(i).points(indicator) - centre[k];
            }
        }
        prior = new double[points.length];
        Arrays.fill(prior, slope);
        prior[0] = level;
        weights = prior.clone();
        sums = new double[count];
    }

    /**
     * What was learned: {@code log-odds = start + sum of worth * points}.
     *
     * @param start log-odds of a finding without points
     * @param worth of a point, by the place of its indicator
     */
    record Learned(double start, double[] worth) {}

    /**
     * {@return the most likely weights}
     *
     * @param least what a point of an indicator is worth at least
     * @param most what it is worth at most, by the place of the indicator
     */
    Learned within(double least, double[] most) {
        for (int k = 1; k < weights.length; k++) {
            weights[k] = Math.clamp(prior[k], least, most[k - 1]);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = shift[i];
            for (int k = 0; k < weights.length; k++) {
                sums[i] += weights[k] * points[k][i];
            }
        }
        double loss = loss();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = loss;
            for (int k = 0; k < weights.length; k++) {
                boolean isLevel = k == 0;
                loss = step(k, isLevel ? -Double.MAX_VALUE : least, isLevel ? Double.MAX_VALUE : most[k - 1], loss);
            }
            if (before - loss < LEAST_GAIN) {
                break;
            }
        }
        return learned();
    }

    private Learned learned() {
        double start = weights[0];
        for (int k = 1; k < weights.length; k++) {
            start -= weights[k] * centre[k];
        }
        return new Learned(start, Arrays.copyOfRange(weights, 1, weights.length));
    }

    /** {@return the loss after one step along a coordinate} */
    private double step(int k, double least, double most, double loss) {
        double spread = k == 0 ? LEVEL_SPREAD : WEIGHT_SPREAD;
        double bend = 1 / (spread * spread);
        double pull = (prior[k] - weights[k]) * bend;
        for (int i = 0; i < sums.length; i++) {
            double expected = 1 / (1 + Math.exp(-sums[i]));
            pull += (truth[i] - expected) * points[k][i];
            bend += expected * (1 - expected) * points[k][i] * points[k][i];
        }
        double from = weights[k];
        double length = pull / bend;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            move(k, Math.clamp(from + length, least, most));
            double after = loss();
            if (after <= loss) {
                return after;
            }
            length /= 2;
        }
        move(k, from);
        return loss;
    }

    private void move(int k, double to) {
        double by = to - weights[k];
        weights[k] = to;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += by * points[k][i];
        }
    }

    private double loss() {
        double loss = 0;
        for (int i = 0; i < sums.length; i++) {
            double against = truth[i] == 1 ? -sums[i] : sums[i];
            loss += against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
        }
        for (int k = 0; k < weights.length; k++) {
            double distance = (weights[k] - prior[k]) / (k == 0 ? LEVEL_SPREAD : WEIGHT_SPREAD);
            loss += distance * distance / 2;
        }
        return loss;
    }
}
