// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Roles;
import io.skein.evaluate.truth.Truth;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
        return planted(id, typology, true, elements, 0);
    }

    static PlantedPattern normal(String id, String typology, String elements) {
        return planted(id, typology, false, elements, 0);
    }

    static PlantedPattern torn(String id, String typology, String elements) {
        return planted(id, typology, true, elements, 1);
    }

    /** A word may name a part after a colon, as in {@code a1:mule}. */
    private static PlantedPattern planted(String id, String typology, boolean laundering, String elements, int hidden) {
        String words = elements.replaceAll(":\\S*", "");
        return new PlantedPattern(
                id,
                typology,
                laundering,
                chosen(words, 't'),
                chosen(words, 'a'),
                chosen(words, 'c'),
                hidden,
                roles(elements));
    }

    private static Roles roles(String elements) {
        Map<Element, SortedMap<String, SortedSet<String>>> roles = new EnumMap<>(Element.class);
        for (String word : List.of(elements.split(" "))) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                Element kind = word.charAt(0) == 'a' ? Element.ACCOUNTS : Element.CUSTOMERS;
                roles.computeIfAbsent(kind, _ -> new TreeMap<>())
                        .put(word.substring(0, colon), new TreeSet<>(Set.of(word.substring(colon + 1))));
            }
        }
        return new Roles(roles);
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
