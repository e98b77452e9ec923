// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import java.util.Arrays;
import java.util.List;

/**
 * Tells strangers from people who belong together for all to see: customers who declared it (joint owners), whose accounts one party
 * controls (a common owner, one identity document), or who live at one address that few others use.
 *
 * <p>Only what two customers have to do with each other counts, and what others of the same group have: a friend of a friend outside
 * the group makes nobody related. Memory: about 100 bytes for each use of a dwelling.
 */
public final class Strangers {

    private final AccountTable accounts;
    private final int[] partyOf;
    private final DeclaredTies declared;
    private final Dwellings dwellings;

    private Strangers(GraphView view, int mostAtHome) {
        this.accounts = view.transfers().accounts();
        this.partyOf = PartyTransfers.of(view).parties().ofCustomers();
        this.declared = new DeclaredTies(view.identities());
        this.dwellings = new Dwellings(view.identities().links(), mostAtHome);
    }

    /**
     * {@return who is a stranger to whom in a view}
     *
     * @param mostAtHome an address with more customers than this is no dwelling and makes nobody related; 0 if none does
     */
    public static Strangers of(GraphView view, int mostAtHome) {
        return view.derived().get(Strangers.class, mostAtHome, () -> new Strangers(view, mostAtHome));
    }

    /** {@return how many groups of strangers there are among customers} */
    public int count(List<String> customerIds) {
        return (int) Arrays.stream(groups(customerIds)).distinct().count();
    }

    /** {@return for each customer the place of the first who belongs with them, from one to the next; the work is the square of their number} */
    public int[] groups(List<String> customerIds) {
        DisjointSets sets = new DisjointSets(customerIds.size());
        for (int one = 0; one < customerIds.size(); one++) {
            for (int other = one + 1; other < customerIds.size(); other++) {
                if (sets.root(one) != sets.root(other) && belong(customerIds.get(one), customerIds.get(other))) {
                    sets.join(one, other);
                }
            }
        }
        int[] groups = new int[customerIds.size()];
        Arrays.setAll(groups, sets::root);
        return groups;
    }

    private boolean belong(String one, String other) {
        return declared.join(one, other)
                || dwellings.join(one, other)
                || haveOneParty(accounts.customerNumber(one), accounts.customerNumber(other));
    }

    private boolean haveOneParty(int one, int other) {
        return one >= 0 && other >= 0 && partyOf[one] >= 0 && partyOf[one] == partyOf[other];
    }
}
