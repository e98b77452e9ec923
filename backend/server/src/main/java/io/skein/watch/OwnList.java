// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.model.ListEntry;
import java.util.List;
import java.util.Optional;

/** Watch-lists that Skein makes itself, from what people decided. Nobody imports them. */
public final class OwnList {

    /** Who is to blame in the alerts that people confirmed. */
    public static final String CONFIRMED = "skein-confirmed";

    private OwnList() {}

    /** {@return whether a list of that name is made by Skein} */
    public static boolean isOne(String name) {
        return name.equals(CONFIRMED);
    }

    /**
     * Keeps the list of those who are to blame, as a new version unless it says what the latest one says.
     *
     * @param store where lists are kept
     * @param entries all of it, each id once
     * @param unreadable alerts that could not be read
     * @param origin where it comes from
     * @return the version that now holds; absent if there is nobody to list and never was
     */
    public static Optional<WatchListStore.Imported> keep(
            WatchListStore store, List<ListEntry> entries, long unreadable, ListVersion.Origin origin) {
        if (entries.isEmpty() && store.latest(CONFIRMED).isEmpty()) {
            return Optional.empty();
        }
        EntryHashes hashes = new EntryHashes();
        entries.forEach(hashes::add);
        ListVersion.Content content =
                new ListVersion.Content(hashes.sha256Hex(), entries.size(), entries.size(), unreadable);
        return Optional.of(store.add(CONFIRMED, content, origin, entries::forEach));
    }
}
