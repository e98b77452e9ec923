// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.listed;

import io.skein.detect.Listing;
import io.skein.detect.party.Parties;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.WatchList;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which accounts of a view the watch-lists name.
 *
 * <p>An account is named by its id or number, or through an owner: by the bank's own id of the customer, or by a document, telephone
 * number or e-mail address that the customer is known by. An identifier with more than {@link Parties#MOST_USERS} users names
 * nobody: it is a switchboard, or the address of a house. Cost: O(n + links + keys) time.
 */
public final class ListedAccounts {

    private final AccountTable accounts;
    private final Map<String, List<Hit>> byKey = new HashMap<>();
    private final Int2ObjectMap<List<Hit>> byCustomer = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectRBTreeMap<List<Hit>> byAccount = new Int2ObjectRBTreeMap<>();

    private ListedAccounts(GraphView view) {
        accounts = view.transfers().accounts();
        for (WatchList list : view.lists().lists()) {
            for (ListEntry entry : list.entries()) {
                entry.keys()
                        .forEach(key -> byKey.computeIfAbsent(key.text(), none -> new ArrayList<>(1))
                                .add(new Hit(list, entry, key.kind())));
            }
        }
        if (!byKey.isEmpty()) {
            nameCustomers(view.identities().links());
            nameAccounts();
            nameAccounts(view.lists().accountsByNumber());
        }
    }

    /** {@return the listed accounts of a view, matched once for all who ask} */
    public static ListedAccounts of(GraphView view) {
        return view.derived().get(ListedAccounts.class, "listed", () -> new ListedAccounts(view));
    }

    /** {@return numbers of the accounts that any list names, ascending} */
    public int[] numbers() {
        return byAccount.keySet().toIntArray();
    }

    /** {@return what names an account; nothing if no list does} */
    public List<Hit> hits(int account) {
        return byAccount.getOrDefault(account, List.of());
    }

    private void nameCustomers(List<Link> links) {
        for (int customer = 0; customer < accounts.customerCount(); customer++) {
            add(byCustomer, customer, new ListKey(ListKey.Kind.CUSTOMER, accounts.customerId(customer)).text());
        }
        int begin = 0;
        while (begin < links.size()) {
            String identifier = links.get(begin).identifierId();
            int end = begin;
            while (end < links.size() && links.get(end).identifierId().equals(identifier)) {
                end++;
            }
            if (end - begin <= Parties.MOST_USERS && byKey.containsKey(identifier)) {
                for (Link user : links.subList(begin, end)) {
                    add(byCustomer, accounts.customerNumber(user.customerId()), identifier);
                }
            }
            begin = end;
        }
    }

    private void nameAccounts() {
        for (int account = 0; account < accounts.count(); account++) {
            String id = accounts.id(account);
            add(byAccount, account, new ListKey(ListKey.Kind.ACCOUNT, id).text());
            add(byAccount, account, new ListKey(ListKey.Kind.ACCOUNT_NUMBER, id).text());
            for (int owner : accounts.ownerNumbers(account)) {
                List<Hit> hits = byCustomer.get(owner);
                if (hits != null) {
                    all(byAccount, account).addAll(hits);
                }
            }
        }
    }

    private void nameAccounts(Map<String, List<String>> accountsByNumber) {
        accountsByNumber.forEach((number, ids) -> {
            String key = new ListKey(ListKey.Kind.ACCOUNT_NUMBER, number).text();
            ids.stream().filter(id -> !id.equals(number)).forEach(id -> add(byAccount, accounts.number(id), key));
        });
    }

    private void add(Int2ObjectMap<List<Hit>> named, int number, String key) {
        List<Hit> hits = byKey.get(key);
        if (hits != null && number >= 0) {
            all(named, number).addAll(hits);
        }
    }

    private static List<Hit> all(Int2ObjectMap<List<Hit>> named, int number) {
        return named.computeIfAbsent(number, none -> new ArrayList<>(1));
    }

    /**
     * An entry names an account.
     *
     * @param list the list
     * @param entry the entry
     * @param matchedBy what matched
     */
    public record Hit(WatchList list, ListEntry entry, ListKey.Kind matchedBy) {

        /** {@return what a finding says of it} */
        public Listing listing(String accountId) {
            return new Listing(list.name(), list.version(), entry.id(), entry.reason(), matchedBy, accountId);
        }
    }
}
