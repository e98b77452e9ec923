// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which part each element plays in a pattern, where the source says so.
 *
 * @param byElement roles of each element, by its kind and id; an element may play several
 */
public record Roles(Map<Element, SortedMap<String, SortedSet<String>>> byElement) {

    /** The source names none. */
    public static final Roles NONE = new Roles(Map.of());

    public Roles {
        Map<Element, SortedMap<String, SortedSet<String>>> copy = new EnumMap<>(Element.class);
        byElement.forEach((kind, ids) -> {
            SortedMap<String, SortedSet<String>> roles = new TreeMap<>();
            ids.forEach((id, names) -> roles.put(id, Collections.unmodifiableSortedSet(new TreeSet<>(names))));
            copy.put(kind, Collections.unmodifiableSortedMap(roles));
        });
        byElement = Collections.unmodifiableMap(copy);
    }

    /** {@return whether an element plays one of these parts} */
    public boolean plays(Element kind, String id, Set<String> wanted) {
        SortedMap<String, SortedSet<String>> ofKind = byElement.getOrDefault(kind, Collections.emptySortedMap());
        return ofKind.getOrDefault(id, Collections.emptySortedSet()).stream().anyMatch(wanted::contains);
    }
}
