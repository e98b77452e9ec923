// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.DetectionResult;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.util.List;

/** Runs one detector over labelled banks and counts. */
public final class Measure {

    private static final double THOUSAND = 1_000;

    private final List<LabelledBank> banks;
    private final TypologyTable table;
    private final RunContext context;

    /**
     * A measure on some banks.
     *
     * @param banks at least one
     * @param table which detector looks for what
     * @param context limits, threads and cancellation of each run
     */
    public Measure(List<LabelledBank> banks, TypologyTable table, RunContext context) {
        this.banks = List.copyOf(banks);
        this.table = table;
        this.context = context;
    }

    /** {@return patterns planted of the typologies that a detector is made for} */
    public int planted(String detectorId) {
        return banks.stream()
                .mapToInt(bank -> (int) bank.truth().patterns().stream()
                        .filter(pattern -> pattern.laundering()
                                && table.of(pattern.typology()).detectors().contains(detectorId))
                        .count())
                .sum();
    }

    /** {@return what the detector does} */
    public Outcome of(ConfiguredDetector<?> detector) {
        String id = detector.descriptor().id();
        int planted = 0;
        int found = 0;
        int trueFindings = 0;
        int falseFindings = 0;
        double thousandMonths = 0;
        for (LabelledBank bank : banks) {
            Matching matching = Matching.of(bank.truth(), raised(detector.detect(bank.view(), context)), table);
            for (PatternOutcome pattern : matching.patterns()) {
                if (isFor(id, pattern)) {
                    planted++;
                    found += pattern.ownCoverage() >= Matching.HALF ? 1 : 0;
                }
            }
            int right = (int)
                    matching.alerts().stream().filter(AlertOutcome::isTrue).count();
            trueFindings += right;
            falseFindings += matching.alerts().size() - right;
            thousandMonths +=
                    bank.workload().customers() / THOUSAND * bank.workload().days() / Workload.DAYS_A_MONTH;
        }
        return new Outcome(
                planted, found, trueFindings, falseFindings, thousandMonths == 0 ? 0 : falseFindings / thousandMonths);
    }

    private boolean isFor(String detectorId, PatternOutcome pattern) {
        return pattern.isPresent()
                && pattern.pattern().laundering()
                && table.of(pattern.pattern().typology()).detectors().contains(detectorId);
    }

    /** Findings are not scored here: neither recall nor the number of false ones depends on their order. */
    private static List<RaisedAlert> raised(DetectionResult result) {
        return result.findings().stream()
                .map(finding -> RaisedAlert.of(finding, 0))
                .toList();
    }
}
