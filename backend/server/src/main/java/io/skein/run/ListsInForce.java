// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.NumberReader;
import io.skein.model.ListKey;
import io.skein.watch.ListSource;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Watch-lists with the accounts that their account numbers stand for: numbers are in the graph and not in the view.
 *
 * @param lists where they come from
 * @param numbers looks accounts up
 */
public record ListsInForce(ListSource lists, NumberReader numbers) {

    /** {@return the latest version of each list, with accounts as known at an instant} */
    public WatchLists latest(Instant knownAt) {
        return withAccounts(lists.inForce(), knownAt);
    }

    /**
     * {@return these versions, with accounts as known at an instant}
     *
     * @throws io.skein.model.PlatformException NOT_FOUND if one is not there or has other content
     */
    public WatchLists of(List<WatchList.Reference> references, Instant knownAt) {
        return withAccounts(lists.of(references), knownAt);
    }

    private WatchLists withAccounts(WatchLists named, Instant knownAt) {
        SortedSet<String> listed = new TreeSet<>();
        for (WatchList list : named.lists()) {
            list.entries().stream()
                    .flatMap(entry -> entry.keys().stream())
                    .filter(key -> key.kind() == ListKey.Kind.ACCOUNT_NUMBER)
                    .forEach(key -> listed.add(key.value()));
        }
        return listed.isEmpty() ? named : new WatchLists(named.lists(), numbers.accounts(listed, knownAt));
    }
}
