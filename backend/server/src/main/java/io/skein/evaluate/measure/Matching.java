// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.measure.AlertOutcome.Verdict;
import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
     * the same account for another reason has not found it. An alert about what customers have in common needs none, if they have it in
     * common because they are members of the pattern.
     *
     * @param truth what was planted, as far as it is in the data
     * @param alerts all alerts
     * @param table which detector looks for what
     */
    public static Matching of(Truth truth, List<RaisedAlert> alerts, TypologyTable table) {
        List<Best> bests = new ArrayList<>();
        Map<Element, Map<String, SortedSet<Integer>>> holders = holders(truth, table, bests);
        List<AlertOutcome> outcomes = new ArrayList<>();
        for (RaisedAlert alert :
                alerts.stream().sorted(RaisedAlert.STRONGEST_FIRST).toList()) {
            outcomes.add(outcome(alert, shared(alert, holders), bests, truth.illicitTransferIds()));
        }
        return new Matching(bests.stream().map(Best::outcome).toList(), outcomes);
    }

    /**
     * {@return by pattern the place of the alert with which half of it is covered, by any detector; nothing of those that never are}
     *
     * @param truth what was planted, as far as it is in the data
     * @param inOrder alerts in the order in which they are worked on
     * @param table which detector looks for what
     */
    static Map<String, Integer> firstFound(Truth truth, List<RaisedAlert> inOrder, TypologyTable table) {
        List<Best> bests = new ArrayList<>();
        Map<Element, Map<String, SortedSet<Integer>>> holders = holders(truth, table, bests);
        Map<String, Integer> first = new HashMap<>();
        for (int place = 0; place < inOrder.size(); place++) {
            SortedSet<Integer> shared = shared(inOrder.get(place), holders);
            outcome(inOrder.get(place), shared, bests, truth.illicitTransferIds());
            for (int pattern : shared) {
                Best best = bests.get(pattern);
                if (TypologyFigures.reaches(best.most(best.coverage.keySet()), HALF)) {
                    first.putIfAbsent(best.pattern.id(), place);
                }
            }
        }
        return first;
    }

    /** Puts one best in for each pattern, and says by element which of them hold it. */
    private static Map<Element, Map<String, SortedSet<Integer>>> holders(
            Truth truth, TypologyTable table, List<Best> bests) {
        Map<Element, Map<String, SortedSet<Integer>>> holders = new EnumMap<>(Element.class);
        for (PlantedPattern pattern : truth.patterns()) {
            Best best = new Best(pattern, table.of(pattern.typology()));
            best.elements()
                    .forEach((kind, ids) -> ids.forEach(id -> holders.computeIfAbsent(kind, _ -> new HashMap<>())
                            .computeIfAbsent(id, _ -> new TreeSet<>())
                            .add(bests.size())));
            bests.add(best);
        }
        return holders;
    }

    /** {@return the places of the patterns of which an alert holds anything} */
    private static SortedSet<Integer> shared(RaisedAlert alert, Map<Element, Map<String, SortedSet<Integer>>> holders) {
        SortedSet<Integer> shared = new TreeSet<>();
        holders.forEach((kind, byId) -> {
            for (String id : alert.elements(kind)) {
                shared.addAll(byId.getOrDefault(id, Collections.emptySortedSet()));
            }
        });
        return shared;
    }

    private static AlertOutcome outcome(
            RaisedAlert alert, SortedSet<Integer> shared, List<Best> bests, Set<String> illicit) {
        @Nullable Best nearest = null;
        double most = 0;
        boolean foundCrime = false;
        boolean foundNormal = false;
        for (int place : shared) {
            Best best = bests.get(place);
            boolean isTie = best.isItsTie(alert);
            if (!isTie && !best.sharesTransfers(alert)) {
                continue;
            }
            double coverage = best.offer(alert);
            boolean found = coverage >= HALF || isTie || (coverage > 0 && best.isOneOfSeveral(alert));
            foundCrime |= found && best.pattern.laundering();
            foundNormal |= found && !best.pattern.laundering();
            nearest = (nearest == null && isTie) || coverage > most ? best : nearest;
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

        private static final int FEWEST_TIED = 2;

        private final PlantedPattern pattern;
        private final TypologyTable.Counterpart counterpart;
        private final Element measuredBy;
        private final SortedSet<String> counted;
        private final SortedSet<String> tied;
        private final SortedMap<String, Set<String>> held = new TreeMap<>();
        private final SortedMap<String, Double> coverage = new TreeMap<>();
        private double own;
        private double any;
        private @Nullable String ownAlert;
        private @Nullable String anyAlert;

        Best(PlantedPattern pattern, TypologyTable.Counterpart counterpart) {
            this.pattern = pattern;
            this.counterpart = counterpart;
            this.measuredBy = counterpart.measuredBy(pattern);
            this.counted = counterpart.counted(pattern);
            this.tied = counterpart.tied(pattern);
        }

        /** {@return what an alert must hold something of to have to do with the pattern} */
        Map<Element, Set<String>> elements() {
            Map<Element, Set<String>> elements = new EnumMap<>(Element.class);
            elements.put(Element.CUSTOMERS, tied);
            elements.merge(measuredBy, counted, (both, more) -> {
                Set<String> all = new TreeSet<>(both);
                all.addAll(more);
                return all;
            });
            return elements;
        }

        boolean sharesTransfers(RaisedAlert alert) {
            return measuredBy == Element.TRANSFERS
                    || pattern.transferIds().isEmpty()
                    || alert.transferIds().isEmpty()
                    || pattern.transferIds().stream().anyMatch(alert.transferIds()::contains);
        }

        /** {@return whether the alert is about what members of the pattern have in common: at least two of them, half of its customers} */
        boolean isItsTie(RaisedAlert alert) {
            if (tied.isEmpty() || !TypologyTable.isAboutTies(alert.detectorId())) {
                return false;
            }
            long members = tied.stream().filter(alert.customerIds()::contains).count();
            return members >= FEWEST_TIED
                    && members >= HALF * alert.customerIds().size();
        }

        /** {@return whether the alert may be about one member of a pattern whose members get an alert each} */
        boolean isOneOfSeveral(RaisedAlert alert) {
            return counterpart.isUnited() && counterpart.detectors().contains(alert.detectorId());
        }

        /** {@return the coverage by this alert alone} Alerts come strongest first, so the strongest of equal coverage stays. */
        double offer(RaisedAlert alert) {
            Set<String> hits = new TreeSet<>(counted);
            hits.retainAll(alert.elements(measuredBy));
            double alone = share(hits.size());
            Set<String> together = held.computeIfAbsent(alert.detectorId(), _ -> new TreeSet<>());
            together.addAll(hits);
            coverage.merge(alert.detectorId(), counterpart.isUnited() ? share(together.size()) : alone, Math::max);
            if (alone > any) {
                any = alone;
                anyAlert = alert.id();
            }
            if (alone > own && counterpart.detectors().contains(alert.detectorId())) {
                own = alone;
                ownAlert = alert.id();
            }
            return alone;
        }

        private double share(int hits) {
            return counted.isEmpty() ? 0 : (double) hits / counted.size();
        }

        PatternOutcome outcome() {
            return new PatternOutcome(
                    pattern,
                    measuredBy,
                    counted,
                    most(counterpart.detectors()),
                    most(coverage.keySet()),
                    ownAlert,
                    anyAlert,
                    coverage.entrySet().stream()
                            .filter(entry -> entry.getValue() >= HALF)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        private double most(Collection<String> detectors) {
            return detectors.stream()
                    .mapToDouble(id -> coverage.getOrDefault(id, 0.0))
                    .max()
                    .orElse(0);
        }
    }
}
