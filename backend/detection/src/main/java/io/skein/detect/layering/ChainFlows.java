// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.AccountFlow;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
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

/** What the chain's money did in each account: exact sums per currency, and how long it rested. */
final class ChainFlows {

    private final GraphView view;
    private final TransferWindow window;
    private final Map<Integer, Sums> byAccount = new LinkedHashMap<>();

    ChainFlows(GraphView view, Chain chain) {
        this.view = view;
        this.window = view.transfers();
        for (int transfer : chain.transfers()) {
            sums(window.from(transfer)).paid(window.paidMinor(transfer), window.paidCurrency(transfer));
            sums(window.to(transfer)).received(window.receivedMinor(transfer), window.receivedCurrency(transfer));
        }
        for (Chain.Link link : chain.links()) {
            int inflow = chain.transfers()[link.inflow()];
            int outflow = chain.transfers()[link.outflow()];
            long rest = window.epochMillis(outflow) - window.epochMillis(inflow);
            sums(window.to(inflow)).rested(weight(link.takenMinor(), inflow), rest);
        }
    }

    /** {@return one flow per account, in the order in which the chain reaches them} */
    List<AccountFlow> flows() {
        List<AccountFlow> flows = new ArrayList<>();
        byAccount.forEach(
                (account, sums) -> flows.add(sums.flow(window.accounts().id(account))));
        return flows;
    }

    private Sums sums(int account) {
        return byAccount.computeIfAbsent(account, none -> new Sums());
    }

    private double weight(long minor, int inflow) {
        CurrencyUnit currency = window.receivedCurrency(inflow);
        return view.rates()
                .inBase(minor, currency, window.epochMillis(inflow))
                .orElse(new Money(minor, currency).major().doubleValue());
    }

    /** Sums of one account, per currency by code. */
    private static final class Sums {

        private final SortedMap<String, Money> in = new TreeMap<>();
        private final SortedMap<String, Money> out = new TreeMap<>();
        private double weights;
        private double weightedMillis;

        void received(long minor, CurrencyUnit currency) {
            in.merge(currency.code(), new Money(minor, currency), Sums::sum);
        }

        void paid(long minor, CurrencyUnit currency) {
            out.merge(currency.code(), new Money(minor, currency), Sums::sum);
        }

        void rested(double weight, long millis) {
            weights += weight;
            weightedMillis += weight * millis;
        }

        AccountFlow flow(String accountId) {
            SortedMap<String, Money> kept = new TreeMap<>(in);
            out.forEach(
                    (code, money) -> kept.merge(code, new Money(-money.amountMinor(), money.currency()), Sums::sum));
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

        private static Money sum(Money one, Money other) {
            return new Money(Math.addExact(one.amountMinor(), other.amountMinor()), one.currency());
        }
    }
}
