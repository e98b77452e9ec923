// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.detect.AccountFlow;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the transfers of a finding did in each account, exactly, per currency. Since every transfer is counted once at both
 * ends, what all accounts kept adds up to what conversion changed and to nothing within one currency.
 */
public final class FlowSums {

    private final Map<Integer, Sums> byAccount = new LinkedHashMap<>();

    /** Counts a transfer at both its accounts. */
    public void add(TransferWindow window, int transfer) {
        Money paid = new Money(window.paidMinor(transfer), window.paidCurrency(transfer));
        Money received = new Money(window.receivedMinor(transfer), window.receivedCurrency(transfer));
        sums(window.from(transfer)).out.merge(paid.currency(), paid, FlowSums::sum);
        sums(window.to(transfer)).in.merge(received.currency(), received, FlowSums::sum);
    }

    /**
     * Counts how long money rested between an inflow and the outflow that spent it, weighed by how much it is: in the base currency where there is
     * a rate; without one an account's links are of one currency each.
     *
     * @param view where the two are
     * @param inflow brought the money
     * @param outflow took it on
     * @param takenMinor how much of it, in minor units of the currency it was received in
     */
    public void rested(GraphView view, int inflow, int outflow, long takenMinor) {
        TransferWindow window = view.transfers();
        CurrencyUnit currency = window.receivedCurrency(inflow);
        double weight = view.rates()
                .inBase(takenMinor, currency, window.epochMillis(inflow))
                .orElse(new Money(takenMinor, currency).major().doubleValue());
        Sums sums = sums(window.to(inflow));
        sums.weights += weight;
        sums.weightedMillis += weight * (window.epochMillis(outflow) - window.epochMillis(inflow));
    }

    /** {@return one flow per account, in the order in which they were first counted} */
    public List<AccountFlow> flows(AccountTable accounts) {
        List<AccountFlow> flows = new ArrayList<>();
        byAccount.forEach((account, sums) -> flows.add(sums.flow(accounts.id(account))));
        return flows;
    }

    /** {@return the flow of an account; all zero if it was never counted} */
    public AccountFlow flow(AccountTable accounts, int account) {
        return byAccount.getOrDefault(account, new Sums()).flow(accounts.id(account));
    }

    private Sums sums(int account) {
        return byAccount.computeIfAbsent(account, none -> new Sums());
    }

    private static Money sum(Money one, Money other) {
        return new Money(Math.addExact(one.amountMinor(), other.amountMinor()), one.currency());
    }

    /** Sums of one account. */
    private static final class Sums {

        private final SortedMap<CurrencyUnit, Money> in = new TreeMap<>(FlowSums::byCode);
        private final SortedMap<CurrencyUnit, Money> out = new TreeMap<>(FlowSums::byCode);
        private double weights;
        private double weightedMillis;

        AccountFlow flow(String accountId) {
            SortedMap<CurrencyUnit, Money> kept = new TreeMap<>(in);
            out.forEach(
                    (currency, paid) -> kept.merge(currency, new Money(-paid.amountMinor(), currency), FlowSums::sum));
            return new AccountFlow(
                    accountId,
                    List.copyOf(in.values()),
                    List.copyOf(out.values()),
                    List.copyOf(kept.values()),
                    dwell());
        }

        private @Nullable Duration dwell() {
            return weights == 0 ? null : Duration.ofMillis(Math.round(weightedMillis / weights));
        }
    }

    private static int byCode(CurrencyUnit one, CurrencyUnit other) {
        return one.code().compareTo(other.code());
    }
}
