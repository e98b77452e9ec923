// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.window.column.IdColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The accounts of a window by number, with the customers who own them.
 *
 * <p>Numbers follow the order of the ids, code point by code point. An account that nobody we know owns is its own controller.
 * Ids and owners are packed: {@link #id} and {@link #owners} make new strings at each call, the other methods make nothing.
 */
public final class AccountTable {

    private final IdColumn ids;
    private final IdColumn customers;
    private final int[] ownerOffsets;
    private final int[] owners;

    /**
     * Takes packed accounts.
     *
     * @param ids account ids, ascending
     * @param customers customer ids, ascending
     * @param ownerOffsets where each account's owners begin in {@code owners}, and the end; empty if nobody owns anything
     * @param owners customer numbers, ascending inside an account
     */
    AccountTable(IdColumn ids, IdColumn customers, int[] ownerOffsets, int[] owners) {
        this.ids = ids;
        this.customers = customers;
        this.ownerOffsets = ownerOffsets;
        this.owners = owners;
    }

    /** {@return the number of accounts} */
    public int count() {
        return ids.count();
    }

    /** {@return the business id of an account} */
    public String id(int account) {
        return ids.get(account);
    }

    /** {@return the number of the account with that id, or -1} */
    public int number(String id) {
        return find(ids, id);
    }

    /** {@return ids of the customers who own the account, in the order of their ids; empty if none is known} */
    public List<String> owners(int account) {
        List<String> found = new ArrayList<>();
        for (int place = ownersStart(account); place < ownersEnd(account); place++) {
            found.add(customers.get(owners[place]));
        }
        return Collections.unmodifiableList(found);
    }

    /** {@return the number of customers who own an account of the window} */
    public int customerCount() {
        return customers.count();
    }

    /** {@return the business id of a customer} */
    public String customerId(int customer) {
        return customers.get(customer);
    }

    /** {@return the number of the customer with that id, or -1} */
    public int customerNumber(String id) {
        return find(customers, id);
    }

    /** {@return numbers of the customers who own the account, ascending, as an array of the caller's own} */
    public int[] ownerNumbers(int account) {
        return Arrays.copyOfRange(owners, ownersStart(account), ownersEnd(account));
    }

    /** {@return whether an owner of the account is known} */
    public boolean hasOwner(int account) {
        return ownersStart(account) < ownersEnd(account);
    }

    /** {@return whether one party controls both: the same account, or a common owner} */
    public boolean sameController(int account, int other) {
        if (account == other) {
            return true;
        }
        int place = ownersStart(account);
        int otherPlace = ownersStart(other);
        while (place < ownersEnd(account) && otherPlace < ownersEnd(other)) {
            int difference = Integer.compare(owners[place], owners[otherPlace]);
            if (difference == 0) {
                return true;
            }
            place += difference < 0 ? 1 : 0;
            otherPlace += difference > 0 ? 1 : 0;
        }
        return false;
    }

    private static int find(IdColumn column, String id) {
        int low = 0;
        int high = column.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = IdOrder.compare(column.get(middle), id);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    private int ownersStart(int account) {
        return ownerOffsets.length == 0 ? 0 : ownerOffsets[account];
    }

    private int ownersEnd(int account) {
        return ownerOffsets.length == 0 ? 0 : ownerOffsets[account + 1];
    }
}
