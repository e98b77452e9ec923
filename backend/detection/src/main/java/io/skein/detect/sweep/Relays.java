// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.Require;
import io.skein.detect.money.Legs;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Payments by which a party passes on what it has received shortly before, amount by amount; what one party pays another in several payments
 * within a short time may be one amount. Where money is mixed or split first, {@link
 * io.skein.detect.money.FlowLedger} follows it instead.
 */
public final class Relays {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final Rules rules;
    private final Pace pace;
    private final IntOpenHashSet met = new IntOpenHashSet();
    private final int[] single = new int[1];
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
     * @param pieceSpan longest time in which payments of one pair may be pieces of one; zero if each stands for itself
     * @param tolerance greatest difference of the two amounts, as a share of the first; from 0 to 1
     * @param hubDegree parties with more transfers than this pass on nothing; at least 1
     */
    public record Rules(Duration maxRest, Duration pieceSpan, double tolerance, int hubDegree) {

        public Rules {
            Require.that(maxRest.isPositive(), "maxRest must be above zero, was " + maxRest);
            Require.that(!pieceSpan.isNegative(), "pieceSpan must not be negative, was " + pieceSpan);
            Require.that(tolerance >= 0 && tolerance <= 1, "tolerance must be from 0 to 1, was " + tolerance);
            Require.that(hubDegree >= 1, "hubDegree must be at least 1, was " + hubDegree);
        }
    }

    /**
     * Payments to one sink that relay payments of one source.
     *
     * @param first what the middlemen received, one or more payments for each of {@code second}
     * @param second what they passed on, in the window's order
     */
    public record Bundle(List<int[]> first, IntArrayList second) {

        /** {@return this bundle's relays by what was passed on, in the window's order} */
        static Bundle of(SortedMap<Integer, int[]> byOutflow) {
            return new Bundle(List.copyOf(byOutflow.values()), new IntArrayList(byOutflow.keySet()));
        }

        /** {@return what the middlemen received for the payments of places [begin, end), ascending} */
        public int[] first(int begin, int end) {
            return first.subList(begin, end).stream()
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }

    /** {@return the relays that end at a party, by their sources, in the order of the data} */
    public Map<Integer, Bundle> into(int sink) {
        Map<Integer, SortedMap<Integer, int[]>> bySource = new LinkedHashMap<>();
        for (int[] fromOne : PartyTransfers.grouped(transfers.of(sink, Direction.IN), transfers::from)) {
            int middle = transfers.from(fromOne[0]);
            if (transfers.count(middle, Direction.IN) + transfers.count(middle, Direction.OUT) <= rules.hubDegree()) {
                match(sink, fromOne, bySource);
            } else {
                leftOut += fromOne.length;
            }
        }
        Map<Integer, Bundle> bundles = new LinkedHashMap<>();
        bySource.forEach((source, byOutflow) -> bundles.put(source, Bundle.of(byOutflow)));
        return bundles;
    }

    /** {@return how many payments were not looked behind because a hub made them} */
    public long leftOut() {
        return leftOut;
    }

    /** Looks behind what one middleman pays the sink, pieces of one amount before payments by themselves. */
    private void match(int sink, int[] outflows, Map<Integer, SortedMap<Integer, int[]>> bySource) {
        for (int[] run : Legs.longestRuns(window, outflows, rules.pieceSpan())) {
            match(new Paid(sink, run), bySource);
        }
        for (int outflow : outflows) {
            match(new Paid(sink, new int[] {outflow}), bySource);
        }
    }

    /** Latest first, and what came in one payment before what came in several, so that each source's latest is the one that is kept. */
    private void match(Paid paid, Map<Integer, SortedMap<Integer, int[]>> bySource) {
        long at = window.epochMillis(paid.last());
        int middle = transfers.from(paid.last());
        long restFrom = at - rules.maxRest().toMillis();
        int begin = transfers.firstNotBefore(middle, Direction.IN, restFrom);
        // the last piece must be in time, the others may have come before
        int earliest = transfers.firstNotBefore(
                middle, Direction.IN, restFrom - rules.pieceSpan().toMillis());
        met.clear();
        boolean repeats = false;
        for (int place = transfers.firstNotBefore(middle, Direction.IN, at) - 1; place >= earliest; place--) {
            pace.step(1);
            single[0] = transfers.at(place, Direction.IN);
            repeats |= !met.add(transfers.from(single[0]));
            if (place >= begin) {
                relay(single, paid, bySource);
            }
        }
        if (repeats && !rules.pieceSpan().isZero()) {
            for (int[] fromOne : PartyTransfers.grouped(inflowsNear(middle, at), transfers::from)) {
                Legs.longestRuns(window, fromOne, rules.pieceSpan())
                        .reversed()
                        .forEach(run -> relay(run, paid, bySource));
            }
        }
    }

    /** What was received in time, and for twice the time of pieces around it, so that no run of pieces is cut off. */
    private int[] inflowsNear(int middle, long at) {
        long pieces = rules.pieceSpan().toMillis();
        long oldest = at - rules.maxRest().toMillis() - 2 * pieces;
        int begin = transfers.firstNotBefore(middle, Direction.IN, oldest);
        int end = transfers.firstNotBefore(middle, Direction.IN, at + pieces);
        pace.step(end - begin);
        return IntStream.range(begin, end)
                .map(place -> transfers.at(place, Direction.IN))
                .toArray();
    }

    private void relay(int[] received, Paid paid, Map<Integer, SortedMap<Integer, int[]>> bySource) {
        int source = transfers.from(received[0]);
        if (source == paid.sink || !isInTime(received, paid.transfers) || !isLike(received, paid.transfers)) {
            return;
        }
        SortedMap<Integer, int[]> relays = bySource.computeIfAbsent(source, none -> new TreeMap<>());
        for (int outflow : paid.transfers) {
            relays.computeIfAbsent(outflow, none -> received.clone());
        }
    }

    private boolean isInTime(int[] received, int[] paid) {
        long complete = window.epochMillis(received[received.length - 1]);
        long passedOn = window.epochMillis(paid[paid.length - 1]);
        return complete < passedOn
                && passedOn - complete <= rules.maxRest().toMillis()
                && window.epochMillis(received[0]) < window.epochMillis(paid[0]);
    }

    private boolean isLike(int[] received, int[] paid) {
        boolean isOneCurrency = isOneCurrency(received, paid);
        double in = 0;
        for (int inflow : received) {
            in += isOneCurrency
                    ? window.receivedMinor(inflow)
                    : view.rates()
                            .inBase(
                                    window.receivedMinor(inflow),
                                    window.receivedCurrency(inflow),
                                    window.epochMillis(inflow))
                            .orElse(Double.NaN);
        }
        double out = 0;
        for (int outflow : paid) {
            out += isOneCurrency
                    ? window.paidMinor(outflow)
                    : view.paidInBase(outflow).orElse(Double.NaN);
        }
        return isWithin(in, out);
    }

    private boolean isOneCurrency(int[] received, int[] paid) {
        CurrencyUnit currency = window.receivedCurrency(received[0]);
        boolean isOne = true;
        for (int inflow : received) {
            isOne &= window.receivedCurrency(inflow).equals(currency);
        }
        for (int outflow : paid) {
            isOne &= window.paidCurrency(outflow).equals(currency);
        }
        return isOne;
    }

    /** {@return whether two amounts are alike; without a rate they are not} */
    private boolean isWithin(double received, double paid) {
        return Math.abs(paid - received) <= rules.tolerance() * received;
    }

    /**
     * What a middleman paid a sink: one payment, or pieces of one amount.
     *
     * @param transfers ascending
     */
    private record Paid(int sink, int[] transfers) {

        private int last() {
            return transfers[transfers.length - 1];
        }
    }
}
