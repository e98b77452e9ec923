// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Runs one detector over labelled banks and counts. */
public final class Measure {

    private final List<LabelledBank> banks;
    private final Planted planted;
    private final TypologyTable table;
    private final RunContext context;

    /**
     * A measure on some banks.
     *
     * @param banks at least one, of different names
     * @param table which detector looks for what
     * @param context limits, threads and cancellation of each run
     */
    public Measure(List<LabelledBank> banks, TypologyTable table, RunContext context) {
        this.banks = List.copyOf(banks);
        this.planted = Planted.in(banks, table);
        this.table = table;
        this.context = context;
    }

    /** {@return patterns planted of the typologies that a detector is made for} */
    public int planted(String detectorId) {
        return planted.planted(detectorId);
    }

    /** {@return what there is to find} */
    Planted planted() {
        return planted;
    }

    /** {@return what the detector does} */
    public Outcome of(ConfiguredDetector<?> detector) {
        SortedSet<String> found = new TreeSet<>();
        int trueFindings = 0;
        int falseFindings = 0;
        double rates = 0;
        for (LabelledBank bank : banks) {
            Matching matching = Matching.of(bank.truth(), raised(detector, bank), table);
            for (PatternOutcome pattern : matching.patterns()) {
                if (bank.counts(pattern.pattern()) && pattern.anyCoverage() >= Matching.HALF) {
                    found.add(Planted.key(bank, pattern.pattern()));
                }
            }
            int right = (int)
                    matching.alerts().stream().filter(AlertOutcome::isTrue).count();
            int wrong = matching.alerts().size() - right;
            trueFindings += right;
            falseFindings += wrong;
            rates += bank.workload().perThousandCustomersMonth(wrong);
        }
        return new Outcome(found, trueFindings, falseFindings, banks.isEmpty() ? 0 : rates / banks.size());
    }

    /** Findings are not scored here: neither recall nor the number of false ones depends on their order. */
    private List<RaisedAlert> raised(ConfiguredDetector<?> detector, LabelledBank bank) {
        return detector.detect(bank.view(), context).findings().stream()
                .map(finding -> RaisedAlert.of(finding, 0))
                .filter(bank::counts)
                .toList();
    }
}
