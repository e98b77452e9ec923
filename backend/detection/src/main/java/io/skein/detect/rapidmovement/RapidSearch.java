// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.money.AccountTransfers;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Passage;
import io.skein.detect.money.Throughflow;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Stretch;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;

/** Looks at the first weeks of accounts, one by one, each time they begin to be used. */
final class RapidSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final FlowLedger ledger;
    private final RapidParameters parameters;
    private final PartyTransfers transfers;

    RapidSearch(GraphView view, FlowLedger ledger, RapidParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.ledger = ledger;
        this.parameters = parameters;
        this.transfers = PartyTransfers.of(view);
    }

    /** {@return the rapid uses of an account, in time order} */
    List<RapidUse> uses(int account) {
        int[] all = AccountTransfers.of(view, account, parameters.amounts().minEach());
        long quiet = parameters.freshness().minQuiet().toMillis();
        List<Stretch> fresh = Stretch.of(window, all, quiet).stream()
                .filter(stretch -> stretch.quietMillis() >= quiet || isNew(account, all, stretch))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Passage> passages = Passage.through(window, ledger, account, Integer.MAX_VALUE);
        return fresh.stream()
                .map(stretch -> use(account, all, stretch, passages))
                .filter(this::isRapid)
                .toList();
    }

    /** {@return whether the account was opened so shortly before that what it was used for before the data begin is known: nothing} */
    private boolean isNew(int account, int[] all, Stretch stretch) {
        long opened = view.profiles().openedAtMillis(account);
        return stretch.isFirst()
                && opened != Profiles.UNKNOWN
                && opened
                        >= window.interval().from().toEpochMilli()
                                - parameters.freshness().maxAge().toMillis()
                && window.epochMillis(all[stretch.begin()]) - opened
                        <= parameters.freshness().maxAge().toMillis();
    }

    private RapidUse use(int account, int[] all, Stretch stretch, List<Passage> passages) {
        long age = parameters.freshness().maxAge().toMillis();
        int[] inflows = Arrays.stream(stretch.opening(window, all, age))
                .filter(transfer -> window.to(transfer) == account && Passage.isToOthers(window, transfer))
                .toArray();
        return new RapidUse(
                all[stretch.begin()],
                stretch.quietMillis(),
                stretch.isFirst(),
                Throughflow.of(account, inflows, passages));
    }

    /** Who buys something pays one party once, and most of the price is one party's loan or savings. */
    private boolean isNoPurchase(Throughflow flow) {
        return flow.turns() >= parameters.spread().minTurns()
                || flow.greatestPayeeShare(view, transfers::to)
                        <= parameters.spread().maxPayeeShare()
                || flow.greatestPayerShare(view, transfers::from)
                        <= parameters.spread().maxPayerShare();
    }

    private boolean isRapid(RapidUse use) {
        Throughflow flow = use.flow();
        return !flow.passages().isEmpty()
                && BaseSum.paid(view, flow.inflows())
                        .reaches(parameters.amounts().minTotal())
                && isNoPurchase(flow)
                && flow.passedShare(view) >= parameters.minShare();
    }
}
