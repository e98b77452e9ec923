// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One pattern that somebody has planted in the data.
 *
 * @param id unique in its source
 * @param typology as the source names it, in lower case with hyphens
 * @param laundering whether it is a crime; a simulator may plant the same shape as normal life, too
 * @param transferIds its transfers
 * @param accountIds its accounts
 * @param customerIds its customers; empty where the source names none
 * @param hidden transfers of it that the data does not show, because both ends lie at other banks
 * @param roles which part its elements play
 */
public record PlantedPattern(
        String id,
        String typology,
        boolean laundering,
        SortedSet<String> transferIds,
        SortedSet<String> accountIds,
        SortedSet<String> customerIds,
        int hidden,
        Roles roles) {

    public PlantedPattern {
        transferIds = Collections.unmodifiableSortedSet(new TreeSet<>(transferIds));
        accountIds = Collections.unmodifiableSortedSet(new TreeSet<>(accountIds));
        customerIds = Collections.unmodifiableSortedSet(new TreeSet<>(customerIds));
    }

    /** {@return its elements of one kind} */
    public SortedSet<String> elements(Element kind) {
        return switch (kind) {
            case TRANSFERS -> transferIds;
            case ACCOUNTS -> accountIds;
            case CUSTOMERS -> customerIds;
        };
    }

    /** {@return its elements of one kind that play one of these parts; all of them if no part is named, or none of them plays any} */
    public SortedSet<String> elements(Element kind, Set<String> parts) {
        SortedSet<String> all = elements(kind);
        SortedSet<String> chosen = new TreeSet<>(all);
        chosen.removeIf(id -> !roles.plays(kind, id, parts));
        return chosen.isEmpty() ? all : Collections.unmodifiableSortedSet(chosen);
    }

    /** {@return whether the data does not show all of it: what is left may no longer have the shape that was planted} */
    public boolean isTorn() {
        return hidden > 0;
    }

    /** {@return the kind to measure it by: that of its typology, or the first of which it has any} */
    public Element measuredBy(Element wanted) {
        if (!elements(wanted).isEmpty()) {
            return wanted;
        }
        for (Element kind : Element.values()) {
            if (!elements(kind).isEmpty()) {
                return kind;
            }
        }
        return wanted;
    }

    /** {@return the same without what is not in the data} */
    public PlantedPattern within(Set<String> transfers, Set<String> accounts) {
        SortedSet<String> seen = new TreeSet<>(transferIds);
        seen.retainAll(transfers);
        SortedSet<String> known = new TreeSet<>(accountIds);
        known.retainAll(accounts);
        return new PlantedPattern(id, typology, laundering, seen, known, customerIds, hidden, roles);
    }
}
