// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import io.skein.detect.money.AccountBalance;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Passage;
import io.skein.detect.party.Parties;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Looks through accounts one by one for stretches in which money passes again and again. */
final class PassThroughSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final FlowLedger ledger;
    private final Parties parties;
    private final PassThroughParameters parameters;
    private final SlidingWindow sliding;

    PassThroughSearch(
            GraphView view, FlowLedger ledger, Parties parties, PassThroughParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.ledger = ledger;
        this.parties = parties;
        this.parameters = parameters;
        this.sliding =
                new SlidingWindow(view, this::payer, parameters.repetition().span(), new Pace(context));
    }

    /** {@return the stretches of one account, in time order} */
    List<PassThrough> through(int account) {
        int least = parameters.repetition().min();
        if (window.inEnd(account) - window.inStart(account) < least) {
            return List.of();
        }
        List<Passage> passages = passages(account);
        if (passages.size() < least) {
            return List.of();
        }
        int[] inflows = passages.stream().mapToInt(Passage::inflow).toArray();
        List<PassThrough> found = new ArrayList<>();
        for (Episode episode : Episode.of(inflows, sliding, this::isRepeated, SlidingWindow::count)) {
            PassThrough candidate = candidate(account, passages.subList(episode.begin(), episode.end()));
            if (candidate.amount().reaches(parameters.minAmount())
                    && isEven(candidate.balance())
                    && isItsLife(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private List<Passage> passages(int account) {
        int branches = parameters.pass().maxBranches();
        return Passage.whole(window, ledger, account, parameters.pass().minFed()).stream()
                .filter(each ->
                        view.paidInBase(each.inflow()).orElse(parameters.pass().minEach())
                                >= parameters.pass().minEach())
                .filter(each -> each.share() >= parameters.pass().minShare() && each.outflows().length <= branches)
                .toList();
    }

    private PassThrough candidate(int account, List<Passage> passages) {
        int[] inflows = passages.stream().mapToInt(Passage::inflow).toArray();
        int last = passages.stream()
                .mapToInt(each -> each.outflows()[each.outflows().length - 1])
                .max()
                .orElseThrow();
        AccountBalance balance =
                AccountBalance.between(view, account, window.epochMillis(inflows[0]), window.epochMillis(last));
        int payers = (int) IntStream.of(inflows).map(this::payer).distinct().count();
        return new PassThrough(account, passages, payers, BaseSum.paid(view, inflows), balance);
    }

    /** {@return whether the account has little other life: what was passed on is a large part of all that others paid in} */
    private boolean isItsLife(PassThrough candidate) {
        int account = candidate.account();
        double all = 0;
        for (int place = window.inStart(account); place < window.inEnd(account); place++) {
            int inflow = window.inTransfer(place);
            all += Passage.isToOthers(window, inflow) ? view.paidInBase(inflow).orElse(0) : 0;
        }
        return all == 0 || candidate.amount().known() >= parameters.minInflowShare() * all;
    }

    private int payer(int inflow) {
        return parties.of(window.from(inflow));
    }

    private boolean isRepeated(SlidingWindow inside) {
        return inside.count() >= parameters.repetition().min()
                && inside.counterparties() >= parameters.repetition().minPayers();
    }

    private boolean isEven(AccountBalance balance) {
        return !balance.isWhole() || balance.keptShare() <= parameters.maxKept();
    }
}
