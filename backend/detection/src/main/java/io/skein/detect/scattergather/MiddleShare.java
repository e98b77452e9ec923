// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How large a part middlemen are of all with whom source and sink deal meanwhile. Of the thousand whom an employer pays, a handful happens to pay as
 * much to one card issuer or lender, whom thousands pay: that is chance, not a way for money.
 */
final class MiddleShare {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;

    MiddleShare(GraphView view, PartyTransfers transfers) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
    }

    /**
     * {@return the middlemen as a share of those whom the source pays, or of those who pay the sink, whoever are fewer, from the first payment to
     * the last of the busiest window, without payments smaller than all of those}
     */
    double of(Relayed sum) {
        int[] first = sum.peakFirst();
        int[] second = sum.peakSecond();
        Meanwhile meanwhile = new Meanwhile(
                window.epochMillis(first[0]),
                window.epochMillis(second[second.length - 1]),
                IntStream.concat(IntStream.of(first), IntStream.of(second))
                        .mapToObj(view::paidInBase)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .min()
                        .orElse(0));
        int paid = others(transfers.from(first[0]), Direction.OUT, meanwhile);
        int payers = others(sum.sink(), Direction.IN, meanwhile);
        return (double) sum.middles() / Math.min(paid, payers);
    }

    /** When, and from which amount on. */
    private record Meanwhile(long fromMillis, long toMillis, double least) {}

    private int others(int party, Direction direction, Meanwhile meanwhile) {
        IntSet others = new IntOpenHashSet();
        int end = transfers.begin(party, direction) + transfers.count(party, direction);
        int place = transfers.firstNotBefore(party, direction, meanwhile.fromMillis());
        while (place < end && window.epochMillis(transfers.at(place, direction)) <= meanwhile.toMillis()) {
            int transfer = transfers.at(place, direction);
            if (view.paidInBase(transfer).orElse(meanwhile.least()) >= meanwhile.least()) {
                others.add(transfers.counterparty(transfer, direction));
            }
            place++;
        }
        return others.size();
    }
}
