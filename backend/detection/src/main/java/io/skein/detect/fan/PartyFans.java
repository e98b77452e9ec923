// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Burst;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.model.AccountKind;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sweeps the transfers of one party at every scale, and keeps the episodes that stand out from its own usual. */
final class PartyFans {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final Direction direction;
    private final FanParameters parameters;
    private final PeerCounts peers;
    private final List<List<FanScale>> scales;
    private final List<SlidingWindow> sliding = new ArrayList<>();
    private final GiftDrive drive;

    PartyFans(
            GraphView view,
            PartyTransfers transfers,
            Direction direction,
            FanParameters parameters,
            Pace pace,
            PeerCounts peers) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.direction = direction;
        this.parameters = parameters;
        this.peers = peers;
        this.scales = FanScale.of(parameters);
        scales.forEach(sameAmount -> sameAmount.forEach(
                scale -> sliding.add(new SlidingWindow(view, this::counterparty, scale.length(), pace))));
        this.drive = new GiftDrive(
                view, transfers, parameters, new SlidingWindow(view, transfers::from, parameters.span(), pace));
    }

    /** {@return the fans of a party that its own past does not explain, at all scales} */
    List<Fan> of(int party) {
        int[] all = IntStream.of(transfers.of(party, direction))
                .filter(transfer -> !isClientMoney(transfer))
                .toArray();
        Strangers strangers = new Strangers(window, all, this::counterparty);
        int[] counted = strangers.among(all, parameters.span().toMillis());
        List<Fan> fans = new ArrayList<>();
        for (List<FanScale> sameAmount : scales) {
            double minEach = sameAmount.getFirst().minEach();
            all = BaseSum.atLeast(view, all.clone(), minEach);
            counted = BaseSum.atLeast(view, counted.clone(), minEach);
            if (all.length == 0) {
                return fans;
            }
            for (FanScale scale : sameAmount) {
                fans.addAll(fans(party, scale, counted, all, strangers));
            }
        }
        return fans;
    }

    private List<Fan> fans(int party, FanScale scale, int[] counted, int[] all, Strangers strangers) {
        List<Fan> fans = new ArrayList<>();
        int greatest = 0;
        List<Burst> bursts = counted.length < parameters.minCounterparties()
                ? List.of()
                : Burst.of(window, counted, sliding.get(scale.number()), this::isWide, SlidingWindow::counterparties);
        for (Burst burst : bursts) {
            greatest = Math.max(greatest, (int) burst.measure());
            int[] peak = burst.peak();
            BaseSum amount = BaseSum.paid(view, peak);
            int met = strangers.met(all, peak[0], peak[peak.length - 1]);
            Fan fan = new Fan(party, scale, burst, amount.known(), met, 0);
            if (isUnusual(fan) && amount.reaches(parameters.amounts().minTotal())) {
                fans.add(fan);
            }
        }
        peers.add(scale, greatest);
        return fans;
    }

    private boolean isWide(SlidingWindow inside) {
        return inside.counterparties() >= parameters.minCounterparties();
    }

    private boolean isUnusual(Fan fan) {
        FanParameters.Rarity rarity = parameters.rarity();
        return fan.scale().hasPast(fan.burst().baseline().windows())
                && fan.isSurprising(rarity.minSurprise())
                && fan.strangerShare() >= rarity.minStrangerShare()
                && (direction == Direction.IN || !drive.paysFor(fan));
    }

    private int counterparty(int transfer) {
        return transfers.counterparty(transfer, direction);
    }

    // an account that holds money of clients is there to be paid by strangers, and to pay them
    private boolean isClientMoney(int transfer) {
        int own = direction == Direction.IN ? window.to(transfer) : window.from(transfer);
        return view.profiles().accountKind(own) == AccountKind.CUSTODY;
    }
}
