// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.TypologyTable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The patterns that count in some banks, and what each is worth.
 *
 * <p>All patterns of a typology are worth one together, however many there are, and each bank in which it is planted has the same part of
 * that: a bank with 200 patterns does not drown one with three.
 */
final class Planted {

    /**
     * What a pattern is worth.
     *
     * @param typology its typology
     * @param weight its part of what the typology is worth
     * @param detectors those made for its typology
     */
    record Worth(String typology, double weight, Set<String> detectors) {}

    private final SortedMap<String, Worth> byKey;

    Planted(SortedMap<String, Worth> byKey) {
        this.byKey = Collections.unmodifiableSortedMap(byKey);
    }

    /** {@return those of these banks} */
    static Planted in(Collection<LabelledBank> banks, TypologyTable table) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (LabelledBank bank : banks) {
            for (PlantedPattern pattern : bank.truth().patterns()) {
                if (isPresent(bank, pattern, table)) {
                    counts.computeIfAbsent(pattern.typology(), _ -> new TreeMap<>())
                            .merge(bank.digest(), 1, Integer::sum);
                }
            }
        }
        SortedMap<String, Worth> byKey = new TreeMap<>();
        for (LabelledBank bank : banks) {
            for (PlantedPattern pattern : bank.truth().patterns()) {
                if (isPresent(bank, pattern, table)) {
                    Map<String, Integer> ofTypology = counts.getOrDefault(pattern.typology(), Map.of());
                    double weight = 1.0 / ofTypology.size() / ofTypology.getOrDefault(bank.digest(), 1);
                    byKey.put(
                            key(bank, pattern),
                            new Worth(
                                    pattern.typology(),
                                    weight,
                                    table.of(pattern.typology()).detectors()));
                }
            }
        }
        return new Planted(byKey);
    }

    /** {@return the name of a pattern among those of several banks} */
    static String key(LabelledBank bank, PlantedPattern pattern) {
        return bank.name() + "/" + pattern.id();
    }

    private static boolean isPresent(LabelledBank bank, PlantedPattern pattern, TypologyTable table) {
        return bank.counts(pattern)
                && !table.of(pattern.typology()).counted(pattern).isEmpty();
    }

    SortedMap<String, Worth> byKey() {
        return byKey;
    }

    /** {@return how many a detector is made for} */
    int planted(String detectorId) {
        return (int) byKey.values().stream()
                .filter(worth -> worth.detectors.contains(detectorId))
                .count();
    }

    /** {@return how many of those it found} */
    int found(String detectorId, Outcome outcome) {
        return (int) outcome.found().stream()
                .map(key -> byKey.get(key))
                .filter(worth -> worth != null && worth.detectors.contains(detectorId))
                .count();
    }

    /** {@return the share of each typology that these keys are, each bank counting the same} */
    SortedMap<String, Double> recallByTypology(Collection<String> keys) {
        SortedMap<String, Double> shares = new TreeMap<>();
        byKey.values().forEach(worth -> shares.put(worth.typology, 0.0));
        for (String key : keys) {
            Worth worth = byKey.get(key);
            if (worth != null) {
                shares.merge(worth.typology, worth.weight, Double::sum);
            }
        }
        return shares;
    }

    /** {@return recall: the mean over the typologies, each bank counting the same, of patterns with these keys} */
    double recall(Collection<String> keys) {
        double most = byKey.values().stream().mapToDouble(Worth::weight).sum();
        double found = 0;
        for (String key : keys) {
            Worth worth = byKey.get(key);
            found += worth == null ? 0 : worth.weight;
        }
        return most == 0 ? 0 : found / most;
    }
}
