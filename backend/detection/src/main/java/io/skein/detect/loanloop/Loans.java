// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.model.AccountKind;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Mandate;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Objects;

/** Which accounts are loans, and who answers for them beside the borrower. */
final class Loans {

    private final GraphView view;
    private final AccountTable accounts;
    private final Int2ObjectMap<IntSet> guaranteedBy = new Int2ObjectOpenHashMap<>();

    Loans(GraphView view) {
        this.view = view;
        this.accounts = view.transfers().accounts();
        for (Mandate mandate : view.identities().mandates()) {
            int account = accounts.number(mandate.accountId());
            int customer = accounts.customerNumber(mandate.customerId());
            if (account >= 0 && customer >= 0 && isLoan(account)) {
                guaranteedBy
                        .computeIfAbsent(customer, none -> new IntOpenHashSet())
                        .add(account);
            }
        }
    }

    /** {@return whether an account is a loan} */
    boolean isLoan(int account) {
        return view.profiles().accountKind(account) == AccountKind.LOAN;
    }

    /** {@return the number of loans} */
    long count() {
        long count = 0;
        for (int account = 0; account < accounts.count(); account++) {
            count += isLoan(account) ? 1 : 0;
        }
        return count;
    }

    /** {@return loans for which an owner of the account signs without borrowing} */
    IntSet guaranteedBy(int account) {
        IntSet loans = new IntOpenHashSet();
        for (int owner : accounts.ownerNumbers(account)) {
            loans.addAll(guaranteedBy.getOrDefault(owner, IntSet.of()));
        }
        loans.removeIf((int loan) -> accounts.sameController(loan, account));
        return loans;
    }

    /** {@return whether one party has both loans from one bank, or it is not asked what it does with loans of different banks} */
    boolean isRefinancing(int loan, int repaid, boolean withOwn) {
        if (!accounts.sameController(loan, repaid)) {
            return false;
        }
        String bank = view.profiles().bankId(loan);
        return !withOwn || (bank != null && Objects.equals(bank, view.profiles().bankId(repaid)));
    }
}
