// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, per currency. */
final class Totals {

    private static final Comparator<Money> LARGEST_FIRST = Comparator.comparing(Money::major)
            .reversed()
            .thenComparing(money -> money.currency().code());

    private Totals() {}

    static List<Money> of(List<Transfer> transfers) {
        Map<String, Money> byCurrency = new TreeMap<>();
        for (Transfer transfer : transfers) {
            byCurrency.merge(transfer.paid().currency().code(), transfer.paid(), Totals::plus);
        }
        return byCurrency.values().stream().sorted(LARGEST_FIRST).toList();
    }

    private static Money plus(Money one, Money other) {
        CurrencyUnit currency = one.currency();
        return new Money(Math.addExact(one.amountMinor(), other.amountMinor()), currency);
    }
}
