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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** Looks behind what one middleman pays the sink. */
    private void match(int sink, int[] outflows, Map<Integer, SortedMap<Integer, int[]>> bySource) {
        for (int[] paid : amounts(outflows)) {
            for (int[] fromOne : PartyTransfers.grouped(inflowsNear(paid), transfers::from)) {
                int source = transfers.from(fromOne[0]);
                int[] fed = source == sink ? null : lastFed(amounts(fromOne), paid);
                if (fed != null) {
                    SortedMap<Integer, int[]> relays = bySource.computeIfAbsent(source, none -> new TreeMap<>());
                    Arrays.stream(paid).forEach(outflow -> relays.putIfAbsent(outflow, fed));
                }
            }
        }
    }

    /** What the payer received in time, and for twice the time of pieces around it, so that no run of pieces is cut off. */
    private int[] inflowsNear(int[] paid) {
        int middle = transfers.from(paid[0]);
        long at = window.epochMillis(paid[paid.length - 1]);
        long pieces = rules.pieceSpan().toMillis();
        long oldest = at - rules.maxRest().toMillis() - 2 * pieces;
        int begin = transfers.firstNotBefore(middle, Direction.IN, oldest);
        int end = transfers.firstNotBefore(middle, Direction.IN, at + pieces);
        pace.step(end - begin);
        return IntStream.range(begin, end)
                .map(place -> transfers.at(place, Direction.IN))
                .toArray();
    }

    // latest first, and what came in one payment before what came in several
    private int @Nullable [] lastFed(List<int[]> received, int[] paid) {
        for (int[] fed : received.reversed()) {
            if (isInTime(fed, paid) && isLike(fed, paid)) {
                return fed;
            }
        }
        return null;
    }

    /** {@return the payments of one pair: longest runs that the time allows, then each by itself, each kind in time order} */
    private List<int[]> amounts(int[] ofPair) {
        List<int[]> amounts = new ArrayList<>(Legs.longestRuns(window, ofPair, rules.pieceSpan()));
        for (int payment : ofPair) {
            amounts.add(new int[] {payment});
        }
        return amounts;
    }

    private boolean isInTime(int[] received, int[] paid) {
        long complete = window.epochMillis(received[received.length - 1]);
        long passedOn = window.epochMillis(paid[paid.length - 1]);
        return complete < passedOn
                && passedOn - complete <= rules.maxRest().toMillis()
                && window.epochMillis(received[0]) < window.epochMillis(paid[0]);
    }

    private boolean isLike(int[] received, int[] paid) {
        if (isOneCurrency(received, paid)) {
            long in = Arrays.stream(received).mapToLong(window::receivedMinor).sum();
            long out = Arrays.stream(paid).mapToLong(window::paidMinor).sum();
            return isWithin((double) in, (double) out);
        }
        double in = 0;
        for (int inflow : received) {
            in += view.rates()
                    .inBase(window.receivedMinor(inflow), window.receivedCurrency(inflow), window.epochMillis(inflow))
                    .orElse(Double.NaN);
        }
        double out = 0;
        for (int outflow : paid) {
            out += view.paidInBase(outflow).orElse(Double.NaN);
        }
        return isWithin(in, out);
    }

    private boolean isOneCurrency(int[] received, int[] paid) {
        CurrencyUnit currency = window.receivedCurrency(received[0]);
        return Arrays.stream(received)
                        .allMatch(inflow -> window.receivedCurrency(inflow).equals(currency))
                && Arrays.stream(paid)
                        .allMatch(outflow -> window.paidCurrency(outflow).equals(currency));
    }

    /** {@return whether two amounts are alike; without a rate they are not} */
    private boolean isWithin(double received, double paid) {
        return Math.abs(paid - received) <= rules.tolerance() * received;
    }
}
