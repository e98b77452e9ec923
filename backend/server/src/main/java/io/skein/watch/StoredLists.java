// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.PlatformException;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.util.ArrayList;
import java.util.List;

/** Watch-lists as detectors see them. What was read last is kept until something else is asked for: a version never changes. */
public final class StoredLists implements ListSource {

    private final WatchListStore store;
    private WatchLists last = WatchLists.NONE;

    public StoredLists(WatchListStore store) {
        this.store = store;
    }

    @Override
    public WatchLists inForce() {
        return read(store.inForce());
    }

    @Override
    public WatchLists of(List<WatchList.Reference> references) {
        List<ListVersion> versions = new ArrayList<>();
        for (WatchList.Reference reference : references) {
            versions.add(store.find(reference.name(), reference.version())
                    .filter(version -> version.content().sha256().equals(reference.sha256()))
                    .orElseThrow(() -> new PlatformException(
                            ErrorCode.NOT_FOUND,
                            "it needs version " + reference.version() + " of list " + reference.name()
                                    + " with the content of SHA-256 " + reference.sha256() + ", which is not stored")));
        }
        return read(versions);
    }

    private synchronized WatchLists read(List<ListVersion> versions) {
        List<WatchList.Reference> wanted = versions.stream()
                .map(version -> new WatchList.Reference(
                        version.listName(), version.number(), version.content().sha256()))
                .toList();
        if (!last.references().equals(wanted)) {
            last = new WatchLists(versions.stream().map(this::read).toList());
        }
        return last;
    }

    private WatchList read(ListVersion version) {
        List<ListEntry> entries = new ArrayList<>();
        store.read(version, entries::add);
        return new WatchList(
                version.listName(), version.number(), version.content().sha256(), entries);
    }
}
