// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.Arrays;
import java.util.List;

/**
 * Which accounts one party controls.
 *
 * <p>Two accounts belong to one party if they have a common owner, or owners who are known by the same identity document, and so
 * on from account to account. Declared ties alone do not join: a household is several persons. A customer who disposes of more
 * than {@link #MOST_ACCOUNTS} accounts (an accountant, an agent) joins none of them, and a document with more than {@link
 * #MOST_USERS} users neither: one such hub would make a party of half the bank. An account without a known owner is a party.
 *
 * <p>Parties are numbered in the order of their first accounts. Cost: O(n a(n)) time for n accounts, 8 bytes an account.
 */
public final class Parties {

    /** Most accounts that one customer joins. */
    public static final int MOST_ACCOUNTS = 50;

    /** Most customers that one document joins. */
    public static final int MOST_USERS = 20;

    private static final int UNKNOWN = -1;
    private static final int SEVERAL = -2;

    private final AccountTable accounts;
    private final int[] partyOf;
    private final int[] offsets;
    private final int[] members;

    private Parties(AccountTable accounts, int[] partyOf, int count) {
        this.accounts = accounts;
        this.partyOf = partyOf;
        this.offsets = Buckets.offsets(partyOf, count);
        this.members = Buckets.fill(partyOf, offsets);
    }

    /** {@return the parties of a view} */
    public static Parties of(GraphView view) {
        AccountTable accounts = view.transfers().accounts();
        DisjointSets sets = new DisjointSets(accounts.count() + accounts.customerCount());
        joinByOwner(accounts, sets);
        joinByDocument(accounts, view.identities().links(), sets);
        return numbered(accounts, sets);
    }

    /** {@return the number of parties} */
    public int count() {
        return offsets.length - 1;
    }

    /** {@return the party that controls an account} */
    public int of(int account) {
        return partyOf[account];
    }

    /** {@return the party's accounts, ascending, as an array of the caller's own} */
    public int[] accounts(int party) {
        return Arrays.copyOfRange(members, offsets[party], offsets[party + 1]);
    }

    /** {@return the party's first account} */
    public int firstAccount(int party) {
        return members[offsets[party]];
    }

    private static void joinByOwner(AccountTable accounts, DisjointSets sets) {
        int[] owned = new int[accounts.customerCount()];
        for (int account = 0; account < accounts.count(); account++) {
            for (int owner : accounts.ownerNumbers(account)) {
                owned[owner]++;
            }
        }
        for (int account = 0; account < accounts.count(); account++) {
            for (int owner : accounts.ownerNumbers(account)) {
                if (owned[owner] <= MOST_ACCOUNTS) {
                    sets.join(account, accounts.count() + owner);
                }
            }
        }
    }

    private static void joinByDocument(AccountTable accounts, List<Link> links, DisjointSets sets) {
        int begin = 0;
        while (begin < links.size()) {
            Link first = links.get(begin);
            int end = begin;
            while (end < links.size() && links.get(end).identifierId().equals(first.identifierId())) {
                end++;
            }
            if (first.sort() == Sort.DOCUMENT && end - begin <= MOST_USERS) {
                join(accounts, links.subList(begin, end), sets);
            }
            begin = end;
        }
    }

    private static void join(AccountTable accounts, List<Link> users, DisjointSets sets) {
        int before = -1;
        for (Link user : users) {
            int customer = accounts.customerNumber(user.customerId());
            if (customer >= 0 && before >= 0) {
                sets.join(accounts.count() + before, accounts.count() + customer);
            }
            before = customer >= 0 ? customer : before;
        }
    }

    private static Parties numbered(AccountTable accounts, DisjointSets sets) {
        int[] numberOfRoot = new int[accounts.count() + accounts.customerCount()];
        Arrays.fill(numberOfRoot, -1);
        int[] partyOf = new int[accounts.count()];
        int count = 0;
        for (int account = 0; account < partyOf.length; account++) {
            int root = sets.root(account);
            if (numberOfRoot[root] < 0) {
                numberOfRoot[root] = count++;
            }
            partyOf[account] = numberOfRoot[root];
        }
        return new Parties(accounts, partyOf, count);
    }

    /**
     * {@return the party of each customer, by number; below zero for one who has no account, or disposes of the accounts of several
     *     parties as an agent does, and is none of them}
     */
    public int[] ofCustomers() {
        int[] customers = new int[accounts.customerCount()];
        Arrays.fill(customers, UNKNOWN);
        for (int account = 0; account < accounts.count(); account++) {
            int party = of(account);
            for (int owner : accounts.ownerNumbers(account)) {
                customers[owner] = customers[owner] == UNKNOWN || customers[owner] == party ? party : SEVERAL;
            }
        }
        return customers;
    }

    /** {@return ids of the customers who own the party's accounts, in the order of their ids} */
    public List<String> customerIds(int party) {
        return Arrays.stream(accounts(party))
                .flatMap(account -> Arrays.stream(accounts.ownerNumbers(account)))
                .distinct()
                .sorted()
                .mapToObj(accounts::customerId)
                .toList();
    }
}
