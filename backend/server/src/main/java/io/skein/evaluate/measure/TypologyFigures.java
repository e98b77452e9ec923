// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.TypologyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of one planted typology was found.
 *
 * @param typology as the source names it
 * @param laundering whether it was planted as crime
 * @param detectors ids of the detectors made for it
 * @param measuredBy what coverage counts
 * @param planted patterns of which something is in the data
 * @param absent patterns of which nothing is in the data; they do not count as planted
 * @param hidden transfers of the patterns that the data does not show
 * @param own found by a detector made for it
 * @param any found by any detector
 * @param torn those of the planted ones that the data does not show whole; they count in all other figures, too
 */
public record TypologyFigures(
        String typology,
        boolean laundering,
        List<String> detectors,
        Element measuredBy,
        int planted,
        int absent,
        int hidden,
        Found own,
        Found any,
        Torn torn) {

    /** Shares of the planted elements at which a pattern counts as found. */
    public static final List<Double> COVERAGES = List.of(0.5, 0.8, 1.0);

    /**
     * How many were found.
     *
     * @param atCoverage one number for each of {@link #COVERAGES}
     * @param recall share found at each of {@link #COVERAGES}
     * @param intervals 95 % interval of each recall
     * @param meanCoverage mean coverage of all patterns
     */
    public record Found(List<Integer> atCoverage, List<Double> recall, List<Interval> intervals, double meanCoverage) {

        public Found {
            atCoverage = List.copyOf(atCoverage);
            recall = List.copyOf(recall);
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * Patterns of which some transfers are in no file, so that what is left may no longer have the shape that was planted.
     *
     * @param planted how many there are
     * @param own those of them of which a detector made for the typology found half of what is left
     * @param any the same for any detector
     */
    public record Torn(int planted, int own, int any) {}

    public TypologyFigures {
        detectors = List.copyOf(detectors);
    }

    /** {@return one per typology, crime first, by name} */
    public static List<TypologyFigures> of(List<PatternOutcome> outcomes, TypologyTable table, Bootstrap bootstrap) {
        Map<String, List<PatternOutcome>> crime = new TreeMap<>();
        Map<String, List<PatternOutcome>> normal = new TreeMap<>();
        for (PatternOutcome outcome : outcomes) {
            (outcome.pattern().laundering() ? crime : normal)
                    .computeIfAbsent(outcome.pattern().typology(), _ -> new ArrayList<>())
                    .add(outcome);
        }
        List<TypologyFigures> figures = new ArrayList<>();
        crime.forEach((typology, all) -> figures.add(of(typology, all, table, bootstrap)));
        normal.forEach((typology, all) -> figures.add(of(typology, all, table, bootstrap)));
        return figures;
    }

    private static TypologyFigures of(
            String typology, List<PatternOutcome> all, TypologyTable table, Bootstrap bootstrap) {
        List<PatternOutcome> present =
                all.stream().filter(PatternOutcome::isPresent).toList();
        PatternOutcome example = present.isEmpty() ? all.getFirst() : present.getFirst();
        return new TypologyFigures(
                typology,
                example.pattern().laundering(),
                List.copyOf(table.of(typology).detectors()),
                example.measuredBy(),
                present.size(),
                all.size() - present.size(),
                all.stream().mapToInt(outcome -> outcome.pattern().hidden()).sum(),
                found(present, true, bootstrap),
                found(present, false, bootstrap),
                torn(present));
    }

    /** {@return what became of the patterns that the data does not show whole} */
    public static Torn torn(List<PatternOutcome> present) {
        List<PatternOutcome> torn =
                present.stream().filter(outcome -> outcome.pattern().isTorn()).toList();
        return new Torn(torn.size(), count(torn, true), count(torn, false));
    }

    private static int count(List<PatternOutcome> outcomes, boolean own) {
        return Math.toIntExact(outcomes.stream()
                .filter(outcome -> reaches(outcome.coverage(own), Matching.HALF))
                .count());
    }

    /** {@return how many of some patterns were found, of whatever typology} */
    public static Found found(List<PatternOutcome> present, boolean own, Bootstrap bootstrap) {
        List<Integer> atCoverage = new ArrayList<>();
        List<Double> recall = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (double least : COVERAGES) {
            boolean[] found = new boolean[present.size()];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                found[i] = reaches(present.get(i).coverage(own), least);
                count += found[i] ? 1 : 0;
            }
            atCoverage.add(count);
            recall.add(found.length == 0 ? 0 : (double) count / found.length);
            intervals.add(bootstrap.ofShare(found, "recall " + least + own));
        }
        double mean = present.stream()
                .mapToDouble(outcome -> outcome.coverage(own))
                .average()
                .orElse(0);
        return new Found(atCoverage, recall, intervals, mean);
    }

    /** {@return whether a share of whole elements reaches another, but for rounding} */
    public static boolean reaches(double coverage, double least) {
        return coverage >= least - 1e-12;
    }
}
