// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Baseline;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.stream.IntStream;

/**
 * Tells a party that pays out what it was given in small gifts just before, such as a charity after its drive, from one that spreads a sum
 * of its own or of few.
 */
final class GiftDrive {

    /** Givers for each payee from which on a drive is seen: what few gave and few got is a gathering and scattering, and no drive. */
    private static final int LEAST_GIVERS_FOR_EACH = 2;

    private final GraphView view;
    private final PartyTransfers transfers;
    private final FanParameters parameters;
    private final SlidingWindow sliding;

    /** @param sliding slides over what comes in, over the parameters' span */
    GiftDrive(GraphView view, PartyTransfers transfers, FanParameters parameters, SlidingWindow sliding) {
        this.view = view;
        this.transfers = transfers;
        this.parameters = parameters;
        this.sliding = sliding;
    }

    /** {@return whether a surprising number of strangers gave small sums in the last while before a fan's end} */
    boolean paysFor(Fan fan) {
        TransferWindow window = view.transfers();
        int[] gifts = gifts(fan.party());
        long end = window.epochMillis(fan.burst().peak()[fan.burst().peak().length - 1]);
        long since = window.epochMillis(fan.burst().first()) - sliding.lengthMillis();
        int least = LEAST_GIVERS_FOR_EACH * fan.counterparties();
        for (Episode episode :
                Episode.of(gifts, sliding, inside -> inside.counterparties() >= least, SlidingWindow::counterparties)) {
            long last = window.epochMillis(gifts[episode.peak().end() - 1]);
            if (last >= since && last <= end && isSurprising(gifts, episode.peak())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSurprising(int[] gifts, Episode.Peak peak) {
        Baseline usual = Baseline.beside(view.transfers(), gifts, peak, sliding, SlidingWindow::counterparties);
        return usual.deviance(peak.measure()) >= parameters.rarity().minSurprise();
    }

    private int[] gifts(int party) {
        int[] all = transfers.of(party, Direction.IN);
        int[] gifts = IntStream.of(all)
                .filter(transfer -> view.paidInBase(transfer).orElse(Double.MAX_VALUE)
                        < parameters.amounts().minEach())
                .toArray();
        return new Strangers(view.transfers(), all, transfers::from).among(gifts, sliding.lengthMillis());
    }
}
