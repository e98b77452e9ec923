// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.listed;

import io.skein.detect.Listing;
import io.skein.detect.listed.ListedAccounts.Hit;
import io.skein.detect.party.Parties;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A party of which any account is listed: who cannot use the listed account uses another.
 *
 * @param party its number
 * @param listedAccounts those of its accounts that a list names, ascending
 * @param hits what names them, in the same order
 */
public record ListedParty(int party, int[] listedAccounts, List<List<Hit>> hits) {

    public ListedParty {
        hits = List.copyOf(hits);
    }

    /** {@return the listed parties of a view, in the order of their numbers} */
    public static List<ListedParty> all(GraphView view, Parties parties) {
        ListedAccounts listed = ListedAccounts.of(view);
        SortedMap<Integer, List<Integer>> accounts = new TreeMap<>();
        for (int account : listed.numbers()) {
            accounts.computeIfAbsent(parties.of(account), none -> new ArrayList<>())
                    .add(account);
        }
        List<ListedParty> all = new ArrayList<>();
        accounts.forEach((party, members) -> all.add(new ListedParty(
                party,
                members.stream().mapToInt(Integer::intValue).toArray(),
                members.stream().map(listed::hits).toList())));
        return all;
    }

    /** {@return whether an entry that names the party holds at an instant, in milliseconds since 1970, UTC} */
    public boolean isListedAt(long epochMillis) {
        return hits.stream().flatMap(List::stream).anyMatch(hit -> hit.entry().holdsAt(epochMillis));
    }

    /** {@return what a finding says of it, in one order, each once} */
    public List<Listing> listings(AccountTable accounts) {
        List<Listing> all = new ArrayList<>();
        for (int place = 0; place < listedAccounts.length; place++) {
            String account = accounts.id(listedAccounts[place]);
            hits.get(place).forEach(hit -> all.add(hit.listing(account)));
        }
        return all.stream().distinct().sorted(Listing.ORDER).toList();
    }

    /** {@return ids of its listed accounts} */
    public List<String> accountIds(AccountTable accounts) {
        return Arrays.stream(listedAccounts).mapToObj(accounts::id).toList();
    }
}
