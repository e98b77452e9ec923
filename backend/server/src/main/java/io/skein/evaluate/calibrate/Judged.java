// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.score.Calibration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A finding of which it is known whether it is true.
 *
 * @param origin where it was found
 * @param bias points with which every finding of its detector begins, before any calibration
 * @param parts points of its indicators, by name, before any calibration
 * @param outcome whether it is true; its score is that in force
 */
public record Judged(Origin origin, double bias, SortedMap<String, Double> parts, AlertOutcome outcome) {

    public Judged {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * Where a finding was found.
     *
     * @param bank name of the data
     * @param frequency logarithm of how many times as frequent crime is there as where scores shall hold; a finding of the same strength is
     *     true with as many times the odds
     */
    public record Origin(String bank, double frequency) {}

    /** {@return what its score model says, before any calibration} */
    double points() {
        double sum = bias;
        for (double part : parts.values()) {
            sum += part;
        }
        return sum;
    }

    /** {@return points of an indicator; 0 if it was not measured} */
    double points(String indicator) {
        return parts.getOrDefault(indicator, 0.0);
    }

    boolean isTrue() {
        return outcome.isTrue();
    }

    /** {@return which detector found it} */
    String detectorId() {
        return outcome.alert().detectorId();
    }

    /** {@return the same with the score that a calibration gives it} */
    AlertOutcome with(Calibration calibration) {
        RaisedAlert alert = outcome.alert();
        return new AlertOutcome(
                new RaisedAlert(
                        alert.id(),
                        alert.detectorId(),
                        calibration.score(bias, parts),
                        alert.transferIds(),
                        alert.accountIds(),
                        alert.customerIds(),
                        alert.firstEventAt(),
                        alert.lastEventAt(),
                        alert.evidenceSha256()),
                outcome.verdict(),
                outcome.patternId(),
                outcome.coverage(),
                outcome.illicitShare());
    }
}
