// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.exec.SideBySide;
import io.skein.run.ConfiguredDetector;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Runs one detector over labelled banks, as many at a time as there are threads, and counts. */
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
     * @param context limits and cancellation of each run; its threads share the banks
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

    /** What a detector does on one bank. */
    private record Part(Set<String> found, int right, int wrong, double wrongRate) {}

    /**
     * {@return what the detector does}
     *
     * @throws IllegalArgumentException if it refuses its values
     */
    public Outcome of(ConfiguredDetector<?> detector) {
        List<Supplier<Part>> parts = banks.stream()
                .<Supplier<Part>>map(bank -> () -> part(detector, bank))
                .toList();
        SortedSet<String> found = new TreeSet<>();
        int trueFindings = 0;
        int falseFindings = 0;
        double rates = 0;
        // in the order of the banks, so that rates add up the same way whoever is done first
        for (Part part : SideBySide.results(context.threads(), parts)) {
            found.addAll(part.found);
            trueFindings += part.right;
            falseFindings += part.wrong;
            rates += part.wrongRate;
        }
        return new Outcome(found, trueFindings, falseFindings, banks.isEmpty() ? 0 : rates / banks.size());
    }

    private Part part(ConfiguredDetector<?> detector, LabelledBank bank) {
        Matching matching = Matching.of(bank.truth(), raised(detector, bank), table);
        Set<String> found = new TreeSet<>();
        for (PatternOutcome pattern : matching.patterns()) {
            if (bank.counts(pattern.pattern()) && pattern.anyCoverage() >= Matching.HALF) {
                found.add(Planted.key(bank, pattern.pattern()));
            }
        }
        int right =
                (int) matching.alerts().stream().filter(AlertOutcome::isTrue).count();
        int wrong = matching.alerts().size() - right;
        return new Part(found, right, wrong, bank.workload().perThousandCustomersMonth(wrong));
    }

    /** Findings are not scored here: neither recall nor the number of false ones depends on their order. */
    private List<RaisedAlert> raised(ConfiguredDetector<?> detector, LabelledBank bank) {
        return detector.detect(bank.view(), context.withThreads(1)).findings().stream()
                .map(finding -> RaisedAlert.of(finding, 0))
                .filter(bank::counts)
                .toList();
    }
}
