// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.util.List;
import java.util.TreeSet;

/**
 * How the findings of one detector are scored: {@code score = 1 / (1 + exp(-(offset + slope * (bias + sum of factor * points))))}. Pure data, so
 * that it can be stored with an alert and tuned without touching code.
 *
 * @param detectorId which detector's findings
 * @param version raised whenever the same finding can get other points
 * @param bias points of a finding whose indicators are all zero; far below zero, for most patterns are innocent
 * @param weights one per indicator, in the order of the explanation
 * @param calibration what labelled data taught about points of this model
 */
public record ScoreModel(
        String detectorId, int version, double bias, List<IndicatorWeight> weights, Calibration calibration) {

    /** A model whose points are taken as they are. */
    public ScoreModel(String detectorId, int version, double bias, List<IndicatorWeight> weights) {
        this(detectorId, version, bias, weights, Calibration.NONE);
    }

    public ScoreModel {
        weights = List.copyOf(weights);
        if (!Double.isFinite(bias)) {
            throw new IllegalArgumentException("bias of " + detectorId + " must be finite, was " + bias);
        }
        TreeSet<String> seen = new TreeSet<>();
        for (IndicatorWeight weight : weights) {
            if (!seen.add(weight.indicator())) {
                throw new IllegalArgumentException(
                        "score model of " + detectorId + " weighs " + weight.indicator() + " twice");
            }
        }
    }

    /** {@return the same weights with another calibration} */
    public ScoreModel with(Calibration other) {
        return new ScoreModel(detectorId, version, bias, weights, other);
    }

    /** {@return what makes equal findings score equally, in short: {@code cycle/1}, or {@code cycle/1(0.8x-1.2)} if it is calibrated} */
    public String name() {
        String name = detectorId + "/" + version;
        return calibration.equals(Calibration.NONE) ? name : name + "(" + calibration.formula() + ")";
    }

    /** {@return the log-odds of the strongest finding there can be} */
    public double strongest() {
        double sum = calibration.of(bias);
        for (IndicatorWeight weight : weights) {
            sum += Math.max(0, calibration.worth(weight.indicator()) * weight.most());
        }
        return sum;
    }
}
