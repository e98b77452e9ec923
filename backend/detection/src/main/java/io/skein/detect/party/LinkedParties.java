// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.AccountTable;

/**
 * Parties who are different people and yet probably act together: their owners share telephones, devices or addresses, from party to
 * party. Declared ties do not matter: a household may split a sum as well as strangers do. A group of more than {@value #MOST_LINKED} is taken for an
 * accident of the data, and its members stand alone.
 */
public final class LinkedParties {

    /** Most parties in a group. */
    public static final int MOST_LINKED = 50;

    private final int[] groupOf;
    private final int[] size;

    private LinkedParties(DisjointSets sets, int parties) {
        groupOf = new int[parties];
        size = new int[parties];
        for (int party = 0; party < parties; party++) {
            groupOf[party] = sets.root(party);
            size[groupOf[party]]++;
        }
        for (int party = 0; party < parties; party++) {
            groupOf[party] = size[groupOf[party]] > MOST_LINKED ? party : groupOf[party];
        }
    }

    /** {@return the groups that strong ties make of parties} */
    public static LinkedParties of(Parties parties, AccountTable accounts, IdentityTies ties) {
        int[] partyOf = parties.ofCustomers();
        DisjointSets sets = new DisjointSets(parties.count());
        for (IdentityTies.Tie tie : ties.strong()) {
            int first = accounts.customerNumber(tie.pair().first());
            int second = accounts.customerNumber(tie.pair().second());
            if (first >= 0 && second >= 0 && partyOf[first] >= 0 && partyOf[second] >= 0) {
                sets.join(partyOf[first], partyOf[second]);
            }
        }
        return new LinkedParties(sets, parties.count());
    }

    /** {@return the group of a party, which is one of its members} */
    public int group(int party) {
        return groupOf[party];
    }
}
