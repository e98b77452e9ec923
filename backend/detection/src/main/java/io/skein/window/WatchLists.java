// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.List;
import java.util.Map;

/**
 * The watch-lists of a run: whom, what and where the bank wants to hear of.
 *
 * @param lists one version of each list, by name
 * @param accountsByNumber ids of the accounts that have the listed account numbers, by number, sorted; a number that is an account's id
 *     need not be in it
 */
public record WatchLists(List<WatchList> lists, Map<String, List<String>> accountsByNumber) {

    /** No lists. */
    public static final WatchLists NONE = new WatchLists(List.of());

    public WatchLists {
        lists = List.copyOf(lists);
        accountsByNumber = Map.copyOf(accountsByNumber);
    }

    /** Lists of which no account number is known to be an account's, but ids. */
    public WatchLists(List<WatchList> lists) {
        this(lists, Map.of());
    }

    /** {@return what names the versions, by list} */
    public List<WatchList.Reference> references() {
        return lists.stream().map(WatchList::reference).toList();
    }
}
