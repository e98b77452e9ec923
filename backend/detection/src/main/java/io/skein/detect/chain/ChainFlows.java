// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.AccountFlow;
import io.skein.detect.money.FlowSums;
import io.skein.window.GraphView;
import java.util.List;

/** What the chain's money did in each account: exact sums per currency, and how long it rested. */
final class ChainFlows {

    private ChainFlows() {}

    /** {@return one flow per account, in the order in which the chain reaches them} */
    static List<AccountFlow> of(GraphView view, Chain chain) {
        FlowSums sums = new FlowSums();
        for (int transfer : chain.transfers()) {
            sums.add(view.transfers(), transfer);
        }
        for (Chain.Link link : chain.links()) {
            int inflow = chain.transfers()[link.inflow()];
            int outflow = chain.transfers()[link.outflow()];
            sums.rested(view, inflow, outflow, link.takenMinor());
        }
        return sums.flows(view.transfers().accounts());
    }
}
