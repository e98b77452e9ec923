// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.score.Calibration;

/**
 * A finding of which it is known whether it is true.
 *
 * @param bank where it was found
 * @param points what its score model says, before any calibration
 * @param outcome whether it is true; its score is that in force
 */
public record Judged(String bank, double points, AlertOutcome outcome) {

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
                        calibration.score(points),
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
