// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;

/**
 * Which accounts each customer holds, in whatever capacity, and what moves among some accounts.
 *
 * <p>Memory: 12 bytes an ownership and 4 a customer.
 */
public final class Holdings {

    private final AccountTable accounts;
    private final int[] offsets;
    private final int[] held;

    private Holdings(AccountTable accounts) {
        this.accounts = accounts;
        IntArrayList holders = new IntArrayList(accounts.count());
        IntArrayList accountOf = new IntArrayList(accounts.count());
        for (int account = 0; account < accounts.count(); account++) {
            for (int holder : accounts.ownerNumbers(account)) {
                holders.add(holder);
                accountOf.add(account);
            }
        }
        int[] holderOf = holders.toIntArray();
        this.offsets = Buckets.offsets(holderOf, accounts.customerCount());
        this.held = Buckets.fill(holderOf, offsets);
        Arrays.setAll(held, place -> accountOf.getInt(held[place]));
    }

    /** {@return the holdings in a view, made once for all who ask} */
    public static Holdings of(GraphView view) {
        return view.derived()
                .get(
                        Holdings.class,
                        "holdings",
                        () -> new Holdings(view.transfers().accounts()));
    }

    /** {@return the accounts of a customer, ascending; none if the window does not know the customer} */
    public int[] accounts(String customerId) {
        int customer = accounts.customerNumber(customerId);
        return customer < 0 ? new int[0] : Arrays.copyOfRange(held, offsets[customer], offsets[customer + 1]);
    }

    /** {@return all accounts of several customers, ascending} */
    public int[] accounts(Collection<String> customerIds) {
        IntRBTreeSet all = new IntRBTreeSet();
        customerIds.forEach(customer -> {
            for (int account : accounts(customer)) {
                all.add(account);
            }
        });
        return all.toIntArray();
    }

    /**
     * {@return the transfers from one to another of some accounts, in the window's order}
     *
     * @param window where
     * @param accounts which
     * @param counts which of those transfers count
     */
    public static int[] among(TransferWindow window, int[] accounts, IntPredicate counts) {
        IntOpenHashSet inside = new IntOpenHashSet(accounts);
        IntArrayList found = new IntArrayList();
        for (int account : accounts) {
            for (int place = window.outStart(account); place < window.outEnd(account); place++) {
                int transfer = window.outTransfer(place);
                if (inside.contains(window.to(transfer)) && counts.test(transfer)) {
                    found.add(transfer);
                }
            }
        }
        int[] transfers = found.toIntArray();
        Arrays.sort(transfers);
        return transfers;
    }
}
