// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.AccountFlow;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a ring's money did in each of its accounts. */
final class RingFlows {

    private final TransferWindow window;
    private final LegAmounts amounts;
    private final int[] transfers;
    private final Weight weight;

    RingFlows(GraphView view, int[] transfers) {
        this.window = view.transfers();
        this.amounts = new LegAmounts(view);
        this.transfers = transfers;
        this.weight = weight();
    }

    List<AccountFlow> of(IntList accounts) {
        List<AccountFlow> flows = new ArrayList<>();
        for (int account : accounts) {
            flows.add(flow(account));
        }
        return flows;
    }

    private AccountFlow flow(int account) {
        Map<String, Money> in = new TreeMap<>();
        Map<String, Money> out = new TreeMap<>();
        Map<String, Money> kept = new TreeMap<>();
        for (int transfer : transfers) {
            if (window.to(transfer) == account) {
                add(in, window.receivedMinor(transfer), window.receivedCurrency(transfer));
                add(kept, window.receivedMinor(transfer), window.receivedCurrency(transfer));
            }
            if (window.from(transfer) == account) {
                add(out, window.paidMinor(transfer), window.paidCurrency(transfer));
                add(kept, -window.paidMinor(transfer), window.paidCurrency(transfer));
            }
        }
        return new AccountFlow(
                window.accounts().id(account),
                List.copyOf(in.values()),
                List.copyOf(out.values()),
                List.copyOf(kept.values()),
                dwell(account));
    }

    private static void add(Map<String, Money> sums, long minor, CurrencyUnit currency) {
        sums.merge(
                currency.code(),
                new Money(minor, currency),
                (sum, further) -> new Money(Math.addExact(sum.amountMinor(), further.amountMinor()), currency));
    }

    private @Nullable Duration dwell(int account) {
        Inflows inflows = new Inflows();
        for (int transfer : transfers) {
            long at = window.epochMillis(transfer);
            if (window.from(transfer) == account) {
                inflows.spend(at, paid(transfer));
            }
            if (window.to(transfer) == account) {
                inflows.add(at, received(transfer));
            }
        }
        return inflows.meanDwell();
    }

    private double paid(int transfer) {
        double minor = window.paidMinor(transfer);
        return switch (weight) {
            case BASE -> amounts.paid(transfer);
            case MINOR -> minor;
            case COUNT -> 1;
        };
    }

    private double received(int transfer) {
        double minor = window.receivedMinor(transfer);
        return switch (weight) {
            case BASE -> amounts.received(transfer);
            case MINOR -> minor;
            case COUNT -> 1;
        };
    }

    private Weight weight() {
        boolean rated = true;
        Set<CurrencyUnit> currencies = new HashSet<>();
        for (int transfer : transfers) {
            rated &= !Double.isNaN(amounts.paid(transfer)) && !Double.isNaN(amounts.received(transfer));
            currencies.add(window.paidCurrency(transfer));
            currencies.add(window.receivedCurrency(transfer));
        }
        return rated ? Weight.BASE : currencies.size() == 1 ? Weight.MINOR : Weight.COUNT;
    }

    /** How inflows and outflows are weighed against each other: in base units, in their one currency, or one by one. */
    private enum Weight {
        BASE,
        MINOR,
        COUNT
    }
}
