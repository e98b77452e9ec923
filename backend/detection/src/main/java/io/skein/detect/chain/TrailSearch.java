// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Following;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Looks, account by account, where the money came from that reached it: the ledger first, then trails back along it. */
public final class TrailSearch {

    /** What such a search needs. */
    public static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(0, 640), new MemoryEstimate(40, 2_048))
            .andAtMost(64 * 1_024);

    private final GraphView view;
    private final RunContext context;

    public TrailSearch(GraphView view, RunContext context) {
        this.view = view;
        this.context = context;
    }

    /**
     * Searches all accounts.
     *
     * @param following how money is followed through accounts
     * @param maxHops most transfers of a trail
     * @param task what is looked for, as progress calls it
     * @param search given the trails, what to do with each account
     * @param <M> type of a match
     */
    public <M> Subjects<M> search(
            Following following, int maxHops, String task, Function<MoneyTrails, IntFunction<List<M>>> search) {
        TransferWindow window = view.transfers();
        context.cancellation().check();
        context.progress().begin("follow money through accounts", window.accountCount() + 2L * window.transferCount());
        FlowLedger ledger = FlowLedger.of(view, following, context);
        context.progress().end();
        context.progress().begin(task, 2L * window.transferCount());
        MoneyTrails trails = new MoneyTrails(window, ledger, maxHops, new Pace(context));
        Subjects<M> found = Subjects.search(
                window.accountCount(), account -> FlowLedger.degree(window, account), context, search.apply(trails));
        context.progress().end();
        return found;
    }
}
