// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.Require;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Payments by which a party passes on what it has received shortly before, amount by amount. Where money is mixed or split first, {@link
 * io.skein.detect.money.FlowLedger} follows it instead.
 */
public final class Relays {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final Rules rules;
    private final Pace pace;
    private long leftOut;

    public Relays(GraphView view, PartyTransfers transfers, Rules rules, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.rules = rules;
        this.pace = pace;
    }

    /**
     * What passes on another payment.
     *
     * @param maxRest longest time between the two; above zero
     * @param tolerance greatest difference of the two amounts, as a share of the first; from 0 to 1
     * @param hubDegree parties with more transfers than this pass on nothing; at least 1
     */
    public record Rules(Duration maxRest, double tolerance, int hubDegree) {

        public Rules {
            Require.that(maxRest.isPositive(), "maxRest must be above zero, was " + maxRest);
            Require.that(tolerance >= 0 && tolerance <= 1, "tolerance must be from 0 to 1, was " + tolerance);
            Require.that(hubDegree >= 1, "hubDegree must be at least 1, was " + hubDegree);
        }
    }

    /**
     * Payments to one sink that relay payments of one source.
     *
     * @param first what the middlemen received, one for each of {@code second}
     * @param second what they passed on, in the window's order
     */
    public record Bundle(IntArrayList first, IntArrayList second) {

        private void add(int inflow, int outflow) {
            first.add(inflow);
            second.add(outflow);
        }

        private boolean endsWith(int outflow) {
            return !second.isEmpty() && second.getInt(second.size() - 1) == outflow;
        }
    }

    /** {@return the relays that end at a party, by their sources, in the order of the data} */
    public Map<Integer, Bundle> into(int sink) {
        Map<Integer, Bundle> bySource = new LinkedHashMap<>();
        for (int outflow : transfers.of(sink, Direction.IN)) {
            int middle = transfers.from(outflow);
            if (transfers.count(middle, Direction.IN) + transfers.count(middle, Direction.OUT) <= rules.hubDegree()) {
                match(sink, middle, outflow, bySource);
            } else {
                leftOut++;
            }
        }
        return bySource;
    }

    /** {@return how many payments were not looked behind because a hub made them} */
    public long leftOut() {
        return leftOut;
    }

    // latest inflow first, so that each source's latest is the one that is kept
    private void match(int sink, int middle, int outflow, Map<Integer, Bundle> bySource) {
        long at = window.epochMillis(outflow);
        long oldest = at - rules.maxRest().toMillis();
        int place = transfers.firstNotBefore(middle, Direction.IN, at) - 1;
        int begin = transfers.begin(middle, Direction.IN);
        while (place >= begin && window.epochMillis(transfers.at(place, Direction.IN)) >= oldest) {
            pace.step(1);
            int inflow = transfers.at(place, Direction.IN);
            int source = transfers.from(inflow);
            if (source != sink && isLike(inflow, outflow)) {
                Bundle bundle =
                        bySource.computeIfAbsent(source, none -> new Bundle(new IntArrayList(), new IntArrayList()));
                if (!bundle.endsWith(outflow)) {
                    bundle.add(inflow, outflow);
                }
            }
            place--;
        }
    }

    private boolean isLike(int inflow, int outflow) {
        if (window.receivedCurrency(inflow).equals(window.paidCurrency(outflow))) {
            return isWithin((double) window.receivedMinor(inflow), (double) window.paidMinor(outflow));
        }
        OptionalDouble received = view.rates()
                .inBase(window.receivedMinor(inflow), window.receivedCurrency(inflow), window.epochMillis(inflow));
        OptionalDouble paid = view.paidInBase(outflow);
        return received.isPresent() && paid.isPresent() && isWithin(received.getAsDouble(), paid.getAsDouble());
    }

    private boolean isWithin(double received, double paid) {
        return Math.abs(paid - received) <= rules.tolerance() * received;
    }
}
