// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.AccountFlow;
import io.skein.detect.money.FlowSums;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;

/** What the chain's money did in each account: exact sums per currency, and how long it rested. */
final class ChainFlows {

    private final GraphView view;
    private final TransferWindow window;
    private final FlowSums sums = new FlowSums();

    ChainFlows(GraphView view, Chain chain) {
        this.view = view;
        this.window = view.transfers();
        for (int transfer : chain.transfers()) {
            sums.add(window, transfer);
        }
        for (Chain.Link link : chain.links()) {
            int inflow = chain.transfers()[link.inflow()];
            int outflow = chain.transfers()[link.outflow()];
            long rest = window.epochMillis(outflow) - window.epochMillis(inflow);
            sums.rested(window.to(inflow), weight(link.takenMinor(), inflow), rest);
        }
    }

    /** {@return one flow per account, in the order in which the chain reaches them} */
    List<AccountFlow> flows() {
        return sums.flows(window.accounts());
    }

    // in the base currency where there is a rate; without one an account's links are of one currency each
    private double weight(long minor, int inflow) {
        CurrencyUnit currency = window.receivedCurrency(inflow);
        return view.rates()
                .inBase(minor, currency, window.epochMillis(inflow))
                .orElse(new Money(minor, currency).major().doubleValue());
    }
}
