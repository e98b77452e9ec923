// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.measure.AlertOutcome.Verdict;
import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays alerts and planted patterns over each other.
 *
 * <p>Time and memory: one step per element of an alert and pattern that holds it.
 *
 * @param patterns one per planted pattern, in their order
 * @param alerts one per alert, strongest first
 */
public record Matching(List<PatternOutcome> patterns, List<AlertOutcome> alerts) {

    /** Least coverage at which a pattern counts as found, and least share at which an alert counts as true. */
    public static final double HALF = 0.5;

    public Matching {
        patterns = List.copyOf(patterns);
        alerts = List.copyOf(alerts);
    }

    /**
     * Lays them over each other.
     *
     * <p>Where a pattern is measured by people or accounts, and both it and the alert hold transfers, they must share one: an alert about
     * the same account for another reason has not found it.
     *
     * @param truth what was planted, as far as it is in the data
     * @param alerts all alerts
     * @param table which detector looks for what
     */
    public static Matching of(Truth truth, List<RaisedAlert> alerts, TypologyTable table) {
        List<Best> bests = new ArrayList<>();
        Map<Element, Map<String, List<Integer>>> holders = new EnumMap<>(Element.class);
        for (PlantedPattern pattern : truth.patterns()) {
            Best best = new Best(pattern, table.of(pattern.typology()));
            for (String id : pattern.elements(best.measuredBy)) {
                holders.computeIfAbsent(best.measuredBy, _ -> new HashMap<>())
                        .computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(bests.size());
            }
            bests.add(best);
        }
        List<AlertOutcome> outcomes = new ArrayList<>();
        for (RaisedAlert alert :
                alerts.stream().sorted(RaisedAlert.STRONGEST_FIRST).toList()) {
            outcomes.add(outcome(alert, shared(alert, holders), bests, truth.illicitTransferIds()));
        }
        return new Matching(bests.stream().map(Best::outcome).toList(), outcomes);
    }

    /** {@return how many elements of each pattern an alert holds, by the pattern's place} */
    private static SortedMap<Integer, Integer> shared(
            RaisedAlert alert, Map<Element, Map<String, List<Integer>>> holders) {
        SortedMap<Integer, Integer> shared = new TreeMap<>();
        holders.forEach((kind, byId) -> {
            for (String id : alert.elements(kind)) {
                byId.getOrDefault(id, List.of()).forEach(pattern -> shared.merge(pattern, 1, Integer::sum));
            }
        });
        return shared;
    }

    private static AlertOutcome outcome(
            RaisedAlert alert, SortedMap<Integer, Integer> shared, List<Best> bests, Set<String> illicit) {
        @Nullable Best nearest = null;
        double most = 0;
        boolean foundCrime = false;
        boolean foundNormal = false;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            Best best = bests.get(entry.getKey());
            if (!best.accepts(alert)) {
                continue;
            }
            double coverage = best.offer(alert, entry.getValue());
            foundCrime |= coverage >= HALF && best.pattern.laundering();
            foundNormal |= coverage >= HALF && !best.pattern.laundering();
            nearest = coverage > most ? best : nearest;
            most = Math.max(most, coverage);
        }
        double share = share(alert.transferIds(), illicit);
        boolean isTrue = foundCrime || share >= HALF;
        Verdict verdict = isTrue ? Verdict.TRUE : foundNormal ? Verdict.PLANTED_NORMAL : Verdict.FALSE;
        return new AlertOutcome(alert, verdict, nearest == null ? null : nearest.pattern.id(), most, share);
    }

    private static double share(Set<String> transfers, Set<String> illicit) {
        long hits = transfers.stream().filter(illicit::contains).count();
        return transfers.isEmpty() ? 0 : (double) hits / transfers.size();
    }

    /** The best alerts of one pattern so far. */
    private static final class Best {

        private final PlantedPattern pattern;
        private final TypologyTable.Counterpart counterpart;
        private final Element measuredBy;
        private final int size;
        private final SortedSet<String> finders = new TreeSet<>();
        private double own;
        private double any;
        private @Nullable String ownAlert;
        private @Nullable String anyAlert;

        Best(PlantedPattern pattern, TypologyTable.Counterpart counterpart) {
            this.pattern = pattern;
            this.counterpart = counterpart;
            this.measuredBy = pattern.measuredBy(counterpart.measuredBy());
            this.size = pattern.elements(measuredBy).size();
        }

        boolean accepts(RaisedAlert alert) {
            return measuredBy == Element.TRANSFERS
                    || pattern.transferIds().isEmpty()
                    || alert.transferIds().isEmpty()
                    || pattern.transferIds().stream().anyMatch(alert.transferIds()::contains);
        }

        /** {@return the coverage by this alert} Alerts come strongest first, so the strongest of equal coverage stays. */
        double offer(RaisedAlert alert, int hits) {
            double coverage = (double) hits / size;
            if (coverage > any) {
                any = coverage;
                anyAlert = alert.id();
            }
            if (coverage > own && counterpart.detectors().contains(alert.detectorId())) {
                own = coverage;
                ownAlert = alert.id();
            }
            if (coverage >= HALF) {
                finders.add(alert.detectorId());
            }
            return coverage;
        }

        PatternOutcome outcome() {
            return new PatternOutcome(pattern, measuredBy, own, any, ownAlert, anyAlert, finders);
        }
    }
}
