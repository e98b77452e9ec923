// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.util.Map;

/**
 * The calibrations Skein ships with, by detector.
 *
 * <p>Learned with {@code ./skein tune score} on two generated banks of 10,000 people (seeds 25 and 26, medium difficulty, three patterns of each
 * typology) together with a set in the AMLworld layout and one in AMLSim's, rounded to one digit; shipped because banks that were not learned on
 * (seeds 31 and 32) say that it is better: docs/tuning.md has the figures. They hold where some two or three patterns happen among 1,000
 * customers a month. Where crime is rarer scores are too high, all in the same way: their order stays.
 */
final class ShippedCalibrations {

    static final Map<String, Calibration> BY_DETECTOR = Map.ofEntries(
            Map.entry("account-class", new Calibration(1.9, 0.7)),
            Map.entry("account-takeover", new Calibration(-0.4, 0.8)),
            Map.entry("behaviour-deviation", new Calibration(0.1, 0.4)),
            Map.entry("bipartite-stack", new Calibration(1.0, 0.5)),
            Map.entry("channel-hopping", new Calibration(-0.2, 0.7)),
            Map.entry("commingling", new Calibration(1.6, 0.5)),
            Map.entry("cycle", new Calibration(0.7, 0.9)),
            Map.entry("dormant-reactivation", new Calibration(2.9, 0.4)),
            Map.entry("exposure", new Calibration(1.4, 0.7)),
            Map.entry("fan-in", new Calibration(0.7, 0.6)),
            Map.entry("fan-out", new Calibration(1.2, 0.7)),
            Map.entry("gather-scatter", new Calibration(0.0, 0.6)),
            Map.entry("geography", new Calibration(1.4, 0.5)),
            Map.entry("layering", new Calibration(-2.1, 1.5)),
            Map.entry("loan-loop", new Calibration(1.4, 0.5)),
            Map.entry("mule-score", new Calibration(-1.3, 1.3)),
            Map.entry("near-threshold-pair", new Calibration(-1.2, 1.3)),
            Map.entry("open-burst-close", new Calibration(1.5, 0.5)),
            Map.entry("pass-through", new Calibration(0.1, 0.2)),
            Map.entry("rapid-movement", new Calibration(2.7, 0.4)),
            Map.entry("scatter-gather", new Calibration(-0.9, 0.8)),
            Map.entry("shared-device", new Calibration(0.6, 0.9)),
            Map.entry("shared-identity", new Calibration(0.1, 0.4)),
            Map.entry("shell-cluster", new Calibration(0.6, 0.5)),
            Map.entry("structuring", new Calibration(-1.6, 1.3)),
            Map.entry("synthetic-identity", new Calibration(1.5, 0.5)));

    private ShippedCalibrations() {}
}
