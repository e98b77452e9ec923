// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.party.Dealings;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;

/**
 * Two neighbouring layers: parties who pay, parties who are paid, and the dealings between them.
 *
 * @param payers who pays
 * @param payees who is paid
 * @param dealings between them, in order
 */
record Block(IntSortedSet payers, IntSortedSet payees, IntSortedSet dealings) {

    static Block of(Dealings all, IntSortedSet dealings) {
        IntSortedSet payers = new IntRBTreeSet();
        IntSortedSet payees = new IntRBTreeSet();
        dealings.forEach((int dealing) -> {
            payers.add(all.from(dealing));
            payees.add(all.to(dealing));
        });
        return new Block(payers, payees, dealings);
    }

    /** {@return share of all pairs of a payer and a payee that deal} */
    double density() {
        return (double) dealings.size() / ((double) payers.size() * payees.size());
    }

    /** {@return whether nobody stands on both sides, as among friends who share their bills} */
    boolean isOneWay() {
        return payers.intStream().noneMatch(payees::contains);
    }
}
