// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.compare;

import io.skein.evaluate.compare.RecordedEvaluation.Detector;
import io.skein.evaluate.compare.RecordedEvaluation.Pattern;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.Interval;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the second of two evaluations of the same data changed.
 *
 * @param before the first
 * @param after the second
 * @param recall one row per typology, then one of all
 * @param alerts one row per detector that has alerts in either
 */
public record Comparison(
        RecordedEvaluation before, RecordedEvaluation after, List<RecallRow> recall, List<AlertRow> alerts) {

    private static final String ALL = "all laundering";

    public Comparison {
        recall = List.copyOf(recall);
        alerts = List.copyOf(alerts);
    }

    /**
     * Recall of one typology at 50 % coverage by any detector.
     *
     * @param typology the typology
     * @param planted patterns
     * @param before how many the first found
     * @param after how many the second found
     * @param gained found by the second only
     * @param lost found by the first only
     * @param interval 95 % interval of the difference of recall; patterns are drawn, and each brings both outcomes
     */
    public record RecallRow(
            String typology, int planted, int before, int after, int gained, int lost, Interval interval) {

        /** {@return the difference of recall} */
        public double difference() {
            return planted == 0 ? 0 : (double) (after - before) / planted;
        }

        /** {@return whether the interval leaves out no difference at all} */
        public boolean isClear() {
            return interval.low() > 0 || interval.high() < 0;
        }
    }

    /**
     * Alerts of one detector.
     *
     * @param detectorId the detector
     * @param before alerts of the first
     * @param beforeTrue those that are true
     * @param after alerts of the second
     * @param afterTrue those that are true
     */
    public record AlertRow(String detectorId, long before, long beforeTrue, long after, long afterTrue) {}

    /**
     * Compares.
     *
     * @param before the first
     * @param after the second
     * @param bootstrap for the intervals
     * @throws PlatformException CONFLICT if they measured different data or answers
     */
    public static Comparison of(RecordedEvaluation before, RecordedEvaluation after, Bootstrap bootstrap) {
        if (!before.dataSha256().equals(after.dataSha256())
                || !before.truthSha256().equals(after.truthSha256())) {
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    before.name() + " and " + after.name()
                            + " measured different data or answers: only evaluations of the same can be compared");
        }
        Map<String, Pattern> later = new LinkedHashMap<>();
        after.patterns().forEach(pattern -> later.put(pattern.id(), pattern));
        SortedMap<String, List<Pair>> byTypology = new TreeMap<>();
        List<Pair> all = new ArrayList<>();
        for (Pattern pattern : before.patterns()) {
            Pattern other = later.getOrDefault(pattern.id(), new Pattern(pattern.id(), pattern.typology(), 0, 0));
            Pair pair = new Pair(isFound(pattern), isFound(other));
            byTypology
                    .computeIfAbsent(pattern.typology(), _ -> new ArrayList<>())
                    .add(pair);
            all.add(pair);
        }
        List<RecallRow> rows = new ArrayList<>();
        byTypology.forEach((typology, pairs) -> rows.add(row(typology, pairs, bootstrap)));
        rows.add(row(ALL, all, bootstrap));
        return new Comparison(before, after, rows, alerts(before, after));
    }

    private static boolean isFound(Pattern pattern) {
        return TypologyFigures.reaches(pattern.any(), Matching.HALF);
    }

    private static RecallRow row(String typology, List<Pair> pairs, Bootstrap bootstrap) {
        int before = 0;
        int after = 0;
        int gained = 0;
        int lost = 0;
        for (Pair pair : pairs) {
            before += pair.before ? 1 : 0;
            after += pair.after ? 1 : 0;
            gained += pair.difference() > 0 ? 1 : 0;
            lost += pair.difference() < 0 ? 1 : 0;
        }
        Interval interval = pairs.isEmpty()
                ? new Interval(0, 0)
                : bootstrap.of(pairs.size(), "difference " + typology, times -> {
                    double sum = 0;
                    for (int i = 0; i < times.length; i++) {
                        sum += (double) times[i] * pairs.get(i).difference();
                    }
                    return sum / pairs.size();
                });
        return new RecallRow(typology, pairs.size(), before, after, gained, lost, interval);
    }

    private static List<AlertRow> alerts(RecordedEvaluation before, RecordedEvaluation after) {
        SortedMap<String, Detector> first = byId(before);
        SortedMap<String, Detector> second = byId(after);
        SortedMap<String, Detector> all = new TreeMap<>(first);
        all.putAll(second);
        List<AlertRow> rows = new ArrayList<>();
        for (String id : all.keySet()) {
            Detector one = first.getOrDefault(id, new Detector(id, 0, 0));
            Detector other = second.getOrDefault(id, new Detector(id, 0, 0));
            if (one.alerts() + other.alerts() > 0) {
                rows.add(new AlertRow(id, one.alerts(), one.trueAlerts(), other.alerts(), other.trueAlerts()));
            }
        }
        return rows;
    }

    private static SortedMap<String, Detector> byId(RecordedEvaluation evaluation) {
        SortedMap<String, Detector> byId = new TreeMap<>();
        evaluation.detectors().forEach(detector -> byId.put(detector.id(), detector));
        return byId;
    }

    private record Pair(boolean before, boolean after) {

        int difference() {
            return Boolean.compare(after, before);
        }
    }
}
