// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All transfers in the order of their score, which is the highest score of an alert that holds them and 0 without one. Transfers of
 * equal score have no order among themselves: they are one step.
 *
 * @param steps highest score first; the last one has score 0
 */
record RankedTransfers(List<Step> steps) {

    /** An illicit transfer that belongs to no pattern is drawn exactly once in every drawing. */
    static final int NO_PATTERN = -1;

    /**
     * The transfers of one score.
     *
     * @param score the score
     * @param innocent how many are not laundering
     * @param patterns one place of a pattern, or {@link #NO_PATTERN}, per illicit transfer
     */
    record Step(double score, long innocent, int[] patterns) {

        long illicit(int[] times) {
            long sum = 0;
            for (int pattern : patterns) {
                sum += pattern == NO_PATTERN ? 1 : times[pattern];
            }
            return sum;
        }
    }

    /**
     * Ranks them.
     *
     * @param truth what is illicit, as far as it is in the data
     * @param alerts all alerts
     * @param transfers how many transfers the data has
     */
    static RankedTransfers of(Truth truth, List<RaisedAlert> alerts, long transfers) {
        Map<String, Double> scores = new HashMap<>();
        for (RaisedAlert alert : alerts) {
            alert.transferIds().forEach(id -> scores.merge(id, alert.score(), Math::max));
        }
        Map<String, Integer> patternOf = new HashMap<>();
        List<PlantedPattern> patterns = truth.patterns();
        for (int place = 0; place < patterns.size(); place++) {
            for (String id : patterns.get(place).transferIds()) {
                patternOf.putIfAbsent(id, place);
            }
        }
        NavigableMap<Double, List<Integer>> illicit = new TreeMap<>();
        for (String id : truth.illicitTransferIds()) {
            illicit.computeIfAbsent(scores.getOrDefault(id, 0.0), _ -> new ArrayList<>())
                    .add(patternOf.getOrDefault(id, NO_PATTERN));
        }
        NavigableMap<Double, Long> innocent = new TreeMap<>();
        scores.forEach((id, score) -> {
            if (!truth.illicitTransferIds().contains(id)) {
                innocent.merge(score, 1L, Long::sum);
            }
        });
        long scored = innocent.values().stream().mapToLong(Long::longValue).sum();
        innocent.merge(0.0, transfers - truth.illicitTransferIds().size() - scored, Long::sum);
        return new RankedTransfers(steps(illicit, innocent));
    }

    private static List<Step> steps(NavigableMap<Double, List<Integer>> illicit, NavigableMap<Double, Long> innocent) {
        NavigableMap<Double, Boolean> all = new TreeMap<>();
        illicit.keySet().forEach(score -> all.put(score, true));
        innocent.keySet().forEach(score -> all.put(score, true));
        List<Step> steps = new ArrayList<>();
        for (double score : all.descendingKeySet()) {
            int[] patterns = illicit.getOrDefault(score, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            steps.add(new Step(score, innocent.getOrDefault(score, 0L), patterns));
        }
        return steps;
    }

    /**
     * {@return the area under the curve of precision over recall, as the sum of precision times gained recall over all steps (average
     * precision)}
     *
     * @param times how often each pattern counts
     */
    double averagePrecision(int[] times) {
        double gained = 0;
        long illicit = 0;
        long taken = 0;
        for (Step step : steps) {
            long more = step.illicit(times);
            illicit += more;
            taken += more + step.innocent;
            gained += taken == 0 ? 0 : more * ((double) illicit / taken);
        }
        return illicit == 0 ? 0 : gained / illicit;
    }
}
