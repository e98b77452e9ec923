// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.model.ListEntry;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps watch-lists and all their versions. */
public interface WatchListStore {

    /**
     * Adds a version, unless the latest one of the list has the same content.
     *
     * @param listName the list, which is made if there is none of that name
     * @param content what the entries come to
     * @param origin where they come from
     * @param entries hands all of them to the receiver, each id once
     * @return the version that now holds, and whether it is new
     * @throws io.skein.model.PlatformException CONFLICT if somebody else imports the same list at the same time
     */
    Imported add(
            String listName,
            ListVersion.Content content,
            ListVersion.Origin origin,
            Consumer<Consumer<ListEntry>> entries);

    /** {@return one page of the lists whose names contain a text in whatever case, of all if it is null} */
    KeysetPage<WatchListSummary> lists(@Nullable String text, ListSort sort, PageSlice slice);

    /** {@return one page of the versions of a list, the latest first} */
    KeysetPage<ListVersion> versions(String listName, PageSlice slice);

    /** {@return the version of that number, if there is one} */
    Optional<ListVersion> find(String listName, int number);

    /** {@return the latest version of a list, if there is one} */
    Optional<ListVersion> latest(String listName);

    /** {@return the latest version of each list, by name} */
    List<ListVersion> inForce();

    /** {@return one page of the entries of a version} */
    KeysetPage<ListEntry> entries(ListVersion version, EntryFilter filter, EntrySort sort, PageSlice slice);

    /** Hands out all entries of a version that have something to be matched by, by id. */
    void read(ListVersion version, Consumer<ListEntry> receiver);

    /**
     * What became of an import.
     *
     * @param version the version that now holds
     * @param isNew whether it was added; false if its content was there already
     */
    record Imported(ListVersion version, boolean isNew) {}
}
