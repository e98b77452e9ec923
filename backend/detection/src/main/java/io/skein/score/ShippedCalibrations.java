// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calibrations Skein ships with: what {@code ./skein tune score} wrote, as it wrote it; docs/tuning.md says on which data, and has the
 * figures. They hold where some two or three patterns happen among 1,000 customers a month. Where crime is rarer scores are too high, all in the
 * same way: their order stays.
 */
final class ShippedCalibrations {

    private static final String LEARNED = """
            skein.score.calibration.account-class.offset=1.9
            skein.score.calibration.account-class.slope=0.7
            skein.score.calibration.account-takeover.offset=-0.4
            skein.score.calibration.account-takeover.slope=0.8
            skein.score.calibration.behaviour-deviation.offset=0.1
            skein.score.calibration.behaviour-deviation.slope=0.4
            skein.score.calibration.bipartite-stack.offset=1.0
            skein.score.calibration.bipartite-stack.slope=0.5
            skein.score.calibration.channel-hopping.offset=-0.2
            skein.score.calibration.channel-hopping.slope=0.7
            skein.score.calibration.commingling.offset=1.6
            skein.score.calibration.commingling.slope=0.5
            skein.score.calibration.cycle.offset=0.7
            skein.score.calibration.cycle.slope=0.9
            skein.score.calibration.dormant-reactivation.offset=2.9
            skein.score.calibration.dormant-reactivation.slope=0.4
            skein.score.calibration.exposure.offset=1.4
            skein.score.calibration.exposure.slope=0.7
            skein.score.calibration.fan-in.offset=0.7
            skein.score.calibration.fan-in.slope=0.6
            skein.score.calibration.fan-out.offset=1.2
            skein.score.calibration.fan-out.slope=0.7
            skein.score.calibration.gather-scatter.offset=0.0
            skein.score.calibration.gather-scatter.slope=0.6
            skein.score.calibration.geography.offset=1.4
            skein.score.calibration.geography.slope=0.5
            skein.score.calibration.layering.offset=-2.1
            skein.score.calibration.layering.slope=1.5
            skein.score.calibration.loan-loop.offset=1.4
            skein.score.calibration.loan-loop.slope=0.5
            skein.score.calibration.mule-score.offset=-1.3
            skein.score.calibration.mule-score.slope=1.3
            skein.score.calibration.near-threshold-pair.offset=-1.2
            skein.score.calibration.near-threshold-pair.slope=1.3
            skein.score.calibration.open-burst-close.offset=1.5
            skein.score.calibration.open-burst-close.slope=0.5
            skein.score.calibration.pass-through.offset=0.1
            skein.score.calibration.pass-through.slope=0.2
            skein.score.calibration.rapid-movement.offset=2.7
            skein.score.calibration.rapid-movement.slope=0.4
            skein.score.calibration.scatter-gather.offset=-0.9
            skein.score.calibration.scatter-gather.slope=0.8
            skein.score.calibration.shared-device.offset=0.6
            skein.score.calibration.shared-device.slope=0.9
            skein.score.calibration.shared-identity.offset=0.1
            skein.score.calibration.shared-identity.slope=0.4
            skein.score.calibration.shell-cluster.offset=0.6
            skein.score.calibration.shell-cluster.slope=0.5
            skein.score.calibration.structuring.offset=-1.6
            skein.score.calibration.structuring.slope=1.3
            skein.score.calibration.synthetic-identity.offset=1.5
            skein.score.calibration.synthetic-identity.slope=0.5
            """;

    private ShippedCalibrations() {}

    /** {@return the calibrations of those models for which there is one, by detector} */
    static Map<String, Calibration> of(ScoreModels models) {
        Properties shipped = read();
        SortedMap<String, Calibration> byDetector = new TreeMap<>();
        models.byDetector()
                .forEach((id, model) -> byDetector.put(id, CalibrationSettings.of(model, shipped::getProperty)));
        return byDetector;
    }

    private static Properties read() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(LEARNED));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
