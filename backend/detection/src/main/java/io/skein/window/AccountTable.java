// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The accounts of a window by number, with the customers who own them.
 *
 * <p>Numbers follow the order of the ids. An account that nobody we know owns is its own controller.
 */
public final class AccountTable {

    private final String[] ids;
    private final List<List<String>> ownersByAccount;

    AccountTable(String[] sortedIds, List<List<String>> ownersByAccount) {
        this.ids = sortedIds;
        this.ownersByAccount = ownersByAccount;
    }

    /** {@return the number of accounts} */
    public int count() {
        return ids.length;
    }

    /** {@return the business id of an account} */
    public String id(int account) {
        return ids[account];
    }

    /** {@return the number of the account with that id, or -1} */
    public int number(String id) {
        int place = Arrays.binarySearch(ids, id);
        return place < 0 ? -1 : place;
    }

    /** {@return ids of the customers who own the account, sorted; empty if none is known} */
    public List<String> owners(int account) {
        return ownersByAccount.get(account);
    }

    /** {@return whether one party controls both: the same account, or a common owner} */
    public boolean sameController(int account, int other) {
        return account == other || !Collections.disjoint(owners(account), owners(other));
    }
}
