// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.util.List;
import java.util.TreeSet;

/**
 * How the findings of one detector are scored: {@code score = 1 / (1 + exp(-(bias + sum of points)))}. Pure data, so that it can
 * be stored with an alert and tuned without touching code.
 *
 * @param detectorId which detector's findings
 * @param version raised whenever the same finding can get another score
 * @param bias points of a finding whose indicators are all zero; far below zero, for most patterns are innocent
 * @param weights one per indicator, in the order of the explanation
 */
public record ScoreModel(String detectorId, int version, double bias, List<IndicatorWeight> weights) {

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
}
