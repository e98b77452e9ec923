// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Alerts and patterns drawn by their elements: a word that begins with t is a transfer, with a an account, with c a customer. */
final class Alerts {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private Alerts() {}

    static RaisedAlert alert(String id, String detector, double score, String elements) {
        return new RaisedAlert(
                id,
                detector,
                score,
                chosen(elements, 't'),
                chosen(elements, 'a'),
                chosen(elements, 'c'),
                DAY,
                DAY.plusSeconds(1),
                "");
    }

    static PlantedPattern pattern(String id, String typology, String elements) {
        return new PlantedPattern(
                id, typology, true, chosen(elements, 't'), chosen(elements, 'a'), chosen(elements, 'c'), 0);
    }

    static PlantedPattern normal(String id, String typology, String elements) {
        return new PlantedPattern(
                id, typology, false, chosen(elements, 't'), chosen(elements, 'a'), chosen(elements, 'c'), 0);
    }

    static Truth truth(PlantedPattern... patterns) {
        SortedSet<String> illicit = new TreeSet<>();
        for (PlantedPattern pattern : patterns) {
            if (pattern.laundering()) {
                illicit.addAll(pattern.transferIds());
            }
        }
        return new Truth("drawn", List.of(patterns), illicit, List.of());
    }

    private static SortedSet<String> chosen(String elements, char kind) {
        SortedSet<String> chosen = new TreeSet<>();
        for (String word : Set.of(elements.split(" "))) {
            if (!word.isEmpty() && word.charAt(0) == kind) {
                chosen.add(word);
            }
        }
        return chosen;
    }
}
