// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.listed.ListedParty;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Taint;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows the money of one listed party after the other, on in time and back. */
final class ExposureSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final FlowLedger ledger;
    private final ExposureParameters parameters;

    ExposureSearch(GraphView view, FlowLedger ledger, ExposureParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = PartyTransfers.of(view);
        this.ledger = ledger;
        this.parameters = parameters;
    }

    /** {@return who is exposed to a listed party, by party, those who received first} */
    List<Exposure> exposures(ListedParty source, Pace pace) {
        List<Exposure> found = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Taint taint = taint(source, direction, pace);
            traced(taint, source, direction).forEach((party, reached) -> {
                Exposure exposure = new Exposure(
                        source,
                        party,
                        direction,
                        taint,
                        reached.toIntArray(),
                        measures(taint, party, direction, reached));
                if (isEnough(exposure.measures())) {
                    found.add(exposure);
                }
            });
        }
        return found;
    }

    /** Where the money of a listed party went, for those who received it, or came from, for those who paid. */
    private Taint taint(ListedParty source, Direction direction, Pace pace) {
        boolean received = direction == Direction.IN;
        int[] sources = Arrays.stream(transfers.of(source.party(), received ? Direction.OUT : Direction.IN))
                .filter(transfer -> source.isListedAt(window.epochMillis(transfer)))
                .toArray();
        Taint.Rules rules = new Taint.Rules(
                parameters.maxHops(),
                received,
                transfer -> transfers.from(transfer) == transfers.to(transfer),
                transfer -> (received ? transfers.to(transfer) : transfers.from(transfer)) == source.party());
        return Taint.of(view, ledger, parameters.following(), sources, rules, pace);
    }

    /** A hub is not exposed: everybody's money goes through a utility. */
    private SortedMap<Integer, IntRBTreeSet> traced(Taint taint, ListedParty source, Direction direction) {
        SortedMap<Integer, IntRBTreeSet> byParty = new TreeMap<>();
        for (int hop = 1; hop <= parameters.maxHops(); hop++) {
            for (int transfer : taint.transfers(hop)) {
                int account = direction == Direction.IN ? window.to(transfer) : window.from(transfer);
                int party = transfers.parties().of(account);
                boolean isHub = FlowLedger.degree(window, account)
                        > parameters.following().hubLimit();
                if (party != source.party() && transfers.from(transfer) != transfers.to(transfer) && !isHub) {
                    byParty.computeIfAbsent(party, none -> new IntRBTreeSet()).add(transfer);
                }
            }
        }
        return byParty;
    }

    private Exposure.Measures measures(Taint taint, int party, Direction direction, IntRBTreeSet reached) {
        double amount = 0;
        double weighed = 0;
        int hops = 0;
        boolean whole = true;
        double weight = 1;
        for (int hop = 1; hop <= parameters.maxHops(); hop++) {
            for (int transfer : reached) {
                long minor = taint.minor(transfer, hop);
                OptionalDouble value =
                        view.rates().inBase(minor, window.paidCurrency(transfer), window.epochMillis(transfer));
                amount += value.orElse(0);
                weighed += value.orElse(0) * weight;
                whole &= minor == 0 || value.isPresent();
                hops = minor > 0 && hops == 0 ? hop : hops;
            }
            weight *= parameters.decay();
        }
        double all = BaseSum.paid(view, transfers.of(party, direction)).known();
        return new Exposure.Measures(amount, weighed, all == 0 ? 0 : Math.min(1, amount / all), hops, whole);
    }

    private boolean isEnough(Exposure.Measures measures) {
        return !measures.isWhole()
                || (measures.weighed() >= parameters.minExposure() && measures.share() >= parameters.minShare());
    }
}
