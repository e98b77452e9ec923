// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.measure.AlertOutcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the alerts of one detector are true.
 *
 * @param detectorId the detector
 * @param alerts its alerts
 * @param trueAlerts those that are true
 * @param plantedNormal those about a pattern that was planted as normal life
 * @param precision share that is true; 0 if there is none
 * @param interval 95 % interval of the precision
 * @param patternsFound laundering patterns of which it holds at least half
 * @param patternsFoundAlone those that no other detector found
 * @param perThousandCustomersMonth alerts for 1,000 customers and month
 */
public record DetectorFigures(
        String detectorId,
        int alerts,
        int trueAlerts,
        int plantedNormal,
        double precision,
        Interval interval,
        int patternsFound,
        int patternsFoundAlone,
        double perThousandCustomersMonth) {

    /**
     * {@return one per detector that ran, by id}
     *
     * @param detectorIds those that ran
     * @param matching alerts and patterns
     * @param workload how many customers and days
     * @param bootstrap for the intervals
     */
    public static List<DetectorFigures> of(
            List<String> detectorIds, Matching matching, Workload workload, Bootstrap bootstrap) {
        Map<String, List<AlertOutcome>> byDetector = new TreeMap<>();
        detectorIds.forEach(id -> byDetector.put(id, new ArrayList<>()));
        for (AlertOutcome outcome : matching.alerts()) {
            byDetector
                    .computeIfAbsent(outcome.alert().detectorId(), _ -> new ArrayList<>())
                    .add(outcome);
        }
        List<DetectorFigures> figures = new ArrayList<>();
        byDetector.forEach((id, alerts) -> figures.add(of(id, alerts, matching, workload, bootstrap)));
        return figures;
    }

    private static DetectorFigures of(
            String id, List<AlertOutcome> alerts, Matching matching, Workload workload, Bootstrap bootstrap) {
        boolean[] isTrue = new boolean[alerts.size()];
        int hits = 0;
        int normal = 0;
        for (int i = 0; i < isTrue.length; i++) {
            isTrue[i] = alerts.get(i).isTrue();
            hits += isTrue[i] ? 1 : 0;
            normal += alerts.get(i).verdict() == Verdict.PLANTED_NORMAL ? 1 : 0;
        }
        List<PatternOutcome> found = matching.patterns().stream()
                .filter(pattern -> pattern.pattern().laundering())
                .filter(pattern -> pattern.finders().contains(id))
                .toList();
        return new DetectorFigures(
                id,
                isTrue.length,
                hits,
                normal,
                isTrue.length == 0 ? 0 : (double) hits / isTrue.length,
                bootstrap.ofShare(isTrue, "precision " + id),
                found.size(),
                Math.toIntExact(found.stream()
                        .filter(pattern -> pattern.finders().size() == 1)
                        .count()),
                workload.perThousandCustomersMonth(isTrue.length));
    }
}
