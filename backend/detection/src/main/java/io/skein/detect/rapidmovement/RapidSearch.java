// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.money.AccountTransfers;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Passage;
import io.skein.detect.money.Throughflow;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.rapidmovement.RapidUse.Rest;
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
                .filter(stretch ->
                        stretch.quietMillis() >= quiet || isNew(account, all, stretch) || isLeft(all, stretch))
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

    /** {@return whether the account was used from the beginning of the data for some days, and then for nothing any more} */
    private boolean isLeft(int[] all, Stretch stretch) {
        long first = window.epochMillis(all[stretch.begin()]);
        long last = window.epochMillis(all[stretch.end() - 1]);
        return stretch.isFirst()
                && last - first < parameters.freshness().maxAge().toMillis()
                && quietAfter(all, stretch) >= parameters.freshness().minQuiet().toMillis();
    }

    private long quietAfter(int[] all, Stretch stretch) {
        long next = stretch.end() < all.length
                ? window.epochMillis(all[stretch.end()])
                : window.interval().to().toEpochMilli();
        return next - window.epochMillis(all[stretch.end() - 1]);
    }

    private RapidUse use(int account, int[] all, Stretch stretch, List<Passage> passages) {
        long age = parameters.freshness().maxAge().toMillis();
        int[] inflows = Arrays.stream(stretch.opening(window, all, age))
                .filter(transfer -> window.to(transfer) == account && Passage.isToOthers(window, transfer))
                .toArray();
        Rest rest = rest(account, all, stretch);
        return new RapidUse(
                all[stretch.begin()],
                rest,
                rest == Rest.LEFT ? quietAfter(all, stretch) : stretch.quietMillis(),
                Throughflow.of(account, inflows, passages));
    }

    private Rest rest(int account, int[] all, Stretch stretch) {
        if (!stretch.isFirst()) {
            return Rest.WOKEN;
        }
        boolean isQuiet =
                stretch.quietMillis() >= parameters.freshness().minQuiet().toMillis();
        return isQuiet || isNew(account, all, stretch) ? Rest.NEW : Rest.LEFT;
    }

    /** Who buys something pays one party once, most of the price is one party's loan or savings, and nobody pays him for it. */
    private boolean isNoPurchase(Throughflow flow) {
        return flow.turns() >= parameters.spread().minTurns()
                || flow.greatestPayeeShare(view, transfers::to)
                        <= parameters.spread().maxPayeeShare()
                || flow.greatestPayerShare(view, transfers::from)
                        <= parameters.spread().maxPayerShare()
                || flow.keptShare(view) >= parameters.spread().minKeptShare();
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
