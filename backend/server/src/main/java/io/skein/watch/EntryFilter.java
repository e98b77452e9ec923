// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.model.ListEntry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a version.
 *
 * @param text part of id, name, reason or of what it is known by, in upper or lower case; null for all
 * @param kinds of these kinds; empty for all
 * @param matchable whether it has something to be matched by; null for both
 */
public record EntryFilter(
        @Nullable String text,
        Set<ListEntry.Kind> kinds,
        @Nullable Boolean matchable) {

    /** All entries. */
    public static final EntryFilter ALL = new EntryFilter(null, Set.of(), null);

    public EntryFilter {
        kinds = Set.copyOf(kinds);
    }
}
