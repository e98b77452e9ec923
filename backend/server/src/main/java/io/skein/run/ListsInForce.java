// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.NumberReader;
import io.skein.model.ListKey;
import io.skein.run.confirmed.ConfirmedParties;
import io.skein.watch.ListSource;
import io.skein.watch.OwnList;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Watch-lists with the accounts that their account numbers stand for: numbers are in the graph and not in the view.
 *
 * @param lists where they come from
 * @param numbers looks accounts up
 * @param confirmed makes the list of those who are to blame in confirmed alerts; absent if these are not to be listed
 */
public record ListsInForce(
        ListSource lists, NumberReader numbers, @Nullable ConfirmedParties confirmed) {

    /** {@return the latest version of each list, with accounts as known at an instant; Skein's own list is made first} */
    public WatchLists latest(Instant knownAt) {
        if (confirmed != null) {
            confirmed.renew();
            return withAccounts(lists.inForce(), knownAt);
        }
        List<WatchList> imported = lists.inForce().lists().stream()
                .filter(list -> !OwnList.isOne(list.name()))
                .toList();
        return withAccounts(new WatchLists(imported), knownAt);
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
