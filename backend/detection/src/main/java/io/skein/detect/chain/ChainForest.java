// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.LocalizedText;
import io.skein.detect.money.FlowLedger;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;

/**
 * Every transfer's place in the chains of a window, found in one pass in time order.
 *
 * <p>A transfer continues the chain that feeds more than {@code minFed} of it, which is at most one as {@code minFed} is half or more; one that
 * no chain feeds so begins a chain of its own. Transfers that leave one account within the dwell time of the first of them and that
 * no chain feeds begin together, so that a source that pays out in parts is one source if the parts meet again.
 */
public final class ChainForest {

    /** The transfer is in no chain. */
    public static final int NONE = -1;

    /** In what order transfers are placed. */
    public static final LocalizedText ORDER =
            new LocalizedText("transfers in time order, earliest first", "转账按时间先后，最早者优先");

    private final TransferWindow window;
    private final FlowLedger ledger;
    private final ChainRules rules;
    private final int[] start;
    private final int[] feeder;
    private final int[] component;
    private final byte[] length;
    private final byte[] hops;
    private final int[] openStart;
    private boolean complete = true;

    private ChainForest(TransferWindow window, FlowLedger ledger, ChainRules rules) {
        this.window = window;
        this.ledger = ledger;
        this.rules = rules;
        this.start = new int[window.transferCount()];
        this.feeder = new int[window.transferCount()];
        this.component = new int[window.transferCount()];
        this.length = new byte[window.transferCount()];
        this.hops = new byte[window.transferCount()];
        this.openStart = new int[window.accountCount()];
        Arrays.fill(start, NONE);
        Arrays.fill(feeder, NONE);
        Arrays.setAll(component, transfer -> transfer);
        Arrays.fill(openStart, NONE);
    }

    /**
     * {@return the forest of a view, grown if no detector of the run has asked for the same yet}
     *
     * @param context polled for cancellation, told progress, and asked how much work is permitted
     */
    public static ChainForest of(GraphView view, ChainRules rules, RunContext context) {
        record Asked(ChainRules rules, long maxWork) {}
        Asked asked = new Asked(rules, context.limits().maxWork());
        return view.derived().get(ChainForest.class, asked, () -> grown(view, rules, context));
    }

    private static ChainForest grown(GraphView view, ChainRules rules, RunContext context) {
        TransferWindow window = view.transfers();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, rules.following(), context);
        context.progress().end();
        context.progress().begin("grow chains", window.transferCount());
        ChainForest forest = new ChainForest(window, ledger, rules);
        forest.grow(context);
        context.progress().end();
        return forest;
    }

    /** {@return whether all transfers were placed; false if the work limit came first} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return the chains with at least that many hops, by their first transfers} */
    public List<Chain> chains(int minHops) {
        return Chain.longEnough(window, ledger, this, minHops);
    }

    private void grow(RunContext context) {
        Pace pace = new Pace(context);
        for (int transfer = 0; transfer < start.length && complete; transfer++) {
            place(transfer);
            pace.finished(1);
            pace.step(1L + ledger.afterLastLink(transfer) - ledger.firstLink(transfer));
            complete = transfer == start.length - 1 || !pace.isSpent();
        }
        pace.tell();
    }

    /** {@return the first transfer of the chain that a transfer belongs to, or {@link #NONE}} */
    public int chain(int transfer) {
        return start[transfer] == NONE ? NONE : representative(transfer);
    }

    /** {@return transfers between different controllers from the source up to and with this one, along the main feeders} */
    public int hops(int transfer) {
        return hops[transfer];
    }

    /** {@return the transfers from the source up to and with this one, along the main feeders} */
    public int[] pathTo(int transfer) {
        int[] path = new int[length[transfer]];
        int place = path.length;
        for (int earlier = transfer; earlier != NONE; earlier = feeder[earlier]) {
            path[--place] = earlier;
        }
        return path;
    }

    /** {@return the transfer of the chain that feeds this one most, or {@link #NONE}} */
    public int feeder(int transfer) {
        return feeder[transfer];
    }

    /** {@return whether nothing in a chain feeds this transfer} */
    public boolean isSource(int transfer) {
        return feeder[transfer] == NONE;
    }

    /** {@return whether the link's money moves on inside one chain} */
    public boolean joins(int link, int outflow) {
        int inflow = ledger.inflow(link);
        return !isSource(outflow) && start[inflow] == start[outflow] && feeds(inflow);
    }

    /** {@return whether only the greatest number of hops keeps this transfer from feeding others} */
    public boolean isCut(int transfer) {
        return length[transfer] >= rules.maxHops() && forwards(transfer);
    }

    /** {@return whether a transfer of a chain may feed others} */
    public boolean feeds(int inflow) {
        return length[inflow] < rules.maxHops() && forwards(inflow);
    }

    private boolean forwards(int inflow) {
        if (start[inflow] == NONE || ledger.outflowCount(inflow) > rules.maxBranches()) {
            return false;
        }
        double share = (double) ledger.spentMinor(inflow) / window.receivedMinor(inflow);
        return share >= rules.shares().minForwarded() && share <= rules.shares().maxForwarded();
    }

    private void place(int transfer) {
        int fedBy = mainChain(transfer);
        if (fedBy == NONE) {
            begin(transfer);
        } else if (!returns(transfer, fedBy)) {
            continueChain(transfer, fedBy);
        }
    }

    /** {@return the largest feeder inside the chain that feeds enough of the transfer, or {@link #NONE}} */
    private int mainChain(int transfer) {
        int candidate = majority(transfer);
        if (candidate == NONE) {
            return NONE;
        }
        long fed = 0;
        long largest = -1;
        int main = NONE;
        for (int link = ledger.firstLink(transfer); link < ledger.afterLastLink(transfer); link++) {
            int inflow = ledger.inflow(link);
            if (start[inflow] == candidate && feeds(inflow)) {
                fed += ledger.givenMinor(link);
                if (ledger.givenMinor(link) > largest) {
                    largest = ledger.givenMinor(link);
                    main = inflow;
                }
            }
        }
        return fed > rules.shares().minFed() * window.paidMinor(transfer) ? main : NONE;
    }

    // Boyer and Moore's majority vote, weighted: the only chain that can feed more than half
    private int majority(int transfer) {
        int candidate = NONE;
        long weight = 0;
        for (int link = ledger.firstLink(transfer); link < ledger.afterLastLink(transfer); link++) {
            int inflow = ledger.inflow(link);
            if (!feeds(inflow)) {
                continue;
            }
            long given = ledger.givenMinor(link);
            if (start[inflow] == candidate) {
                weight += given;
            } else if (given > weight) {
                candidate = start[inflow];
                weight = given - weight;
            } else {
                weight -= given;
            }
        }
        return candidate;
    }

    private boolean returns(int transfer, int fedBy) {
        if (ownMove(transfer)) {
            return false;
        }
        int to = window.to(transfer);
        for (int earlier = fedBy; earlier != NONE; earlier = feeder[earlier]) {
            if (window.accounts().sameController(to, window.from(earlier))) {
                return true;
            }
        }
        return false;
    }

    private void continueChain(int transfer, int fedBy) {
        start[transfer] = start[fedBy];
        feeder[transfer] = fedBy;
        length[transfer] = (byte) (length[fedBy] + 1);
        hops[transfer] = (byte) (hops[fedBy] + (ownMove(transfer) ? 0 : 1));
        for (int link = ledger.firstLink(transfer); link < ledger.afterLastLink(transfer); link++) {
            if (joins(link, transfer)) {
                unite(ledger.inflow(link), transfer);
            }
        }
    }

    private void begin(int transfer) {
        if (ownMove(transfer)) {
            return;
        }
        int from = window.from(transfer);
        int open = openStart[from];
        long dwell = rules.following().dwell().toMillis();
        if (open == NONE || window.epochMillis(transfer) - window.epochMillis(open) > dwell) {
            openStart[from] = transfer;
        }
        start[transfer] = openStart[from];
        length[transfer] = 1;
        hops[transfer] = 1;
    }

    private boolean ownMove(int transfer) {
        return window.accounts().sameController(window.from(transfer), window.to(transfer));
    }

    private void unite(int one, int other) {
        int first = representative(one);
        int second = representative(other);
        component[Math.max(first, second)] = Math.min(first, second);
    }

    private int representative(int transfer) {
        int top = transfer;
        while (component[top] != top) {
            component[top] = component[component[top]];
            top = component[top];
        }
        return top;
    }
}
