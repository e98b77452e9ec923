// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.List;

/**
 * The watch-lists of a run: whom, what and where the bank wants to hear of.
 *
 * @param lists one version of each list, by name
 */
public record WatchLists(List<WatchList> lists) {

    /** No lists. */
    public static final WatchLists NONE = new WatchLists(List.of());

    public WatchLists {
        lists = List.copyOf(lists);
    }

    /** {@return what names the versions, by list} */
    public List<WatchList.Reference> references() {
        return lists.stream().map(WatchList::reference).toList();
    }
}
