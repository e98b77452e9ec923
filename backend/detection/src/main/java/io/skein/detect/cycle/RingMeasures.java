// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What can be counted and measured on one ring. */
final class RingMeasures {

    private static final double HOUR_MILLIS = 3_600_000;
    private static final int ROUND_MAJOR = 100;

    private final Legs legs;
    private final TransferWindow window;
    private final LegAmounts amounts;
    private final Ring ring;
    private final List<int[]> passes;
    private final int[] transfers;

    RingMeasures(Legs legs, Ring ring) {
        this.legs = legs;
        this.window = legs.window();
        this.amounts = new LegAmounts(legs);
        this.ring = ring;
        this.passes = passes();
        this.transfers = transfers();
    }

    /** {@return all transfers of the ring's cycles, in the window's order} */
    int[] evidence() {
        return transfers.clone();
    }

    /** {@return cycles that follow one another, each beginning after the one before has closed; as many as there can be} */
    List<int[]> roundTrips() {
        return passes;
    }

    /** {@return the pass that brought most back; the first where amounts cannot be compared} */
    int[] greatest() {
        int[] greatest = passes.getFirst();
        for (int[] pass : passes) {
            if (amounts.returned(pass).orElse(0) > amounts.returned(greatest).orElse(0)) {
                greatest = pass;
            }
        }
        return greatest;
    }

    /** {@return what came back in the greatest pass, as a share of what was sent, at most 1} */
    OptionalDouble returnedShare() {
        int[] pass = greatest();
        OptionalDouble share = amounts.receivedShare(pass[0], pass[pass.length - 1]);
        return share.isPresent() ? OptionalDouble.of(Math.min(1, share.getAsDouble())) : share;
    }

    /** {@return what came round in all passes, in the base currency; nothing if no pass has a rate} */
    OptionalDouble amount() {
        double[] known = passes.stream()
                .map(amounts::returned)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return known.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(known).sum());
    }

    /** {@return hours from the first to the last transfer of the greatest pass} */
    double hours() {
        int[] pass = greatest();
        return (legs.epochMillis(pass[pass.length - 1]) - begin(pass[0])) / HOUR_MILLIS;
    }

    /** {@return mean hours money rested between two legs of the greatest pass} */
    double meanDwellHours() {
        return hours() / (greatest().length - 1);
    }

    /** {@return share of the transfers whose amount is a multiple of 100 major units} */
    double roundAmountShare() {
        return (double) roundAmounts().size() / transfers.length;
    }

    /** {@return the transfers whose amount is a multiple of 100 major units} */
    List<Integer> roundAmounts() {
        List<Integer> round = new ArrayList<>();
        for (int transfer : transfers) {
            long unit = ROUND_MAJOR
                    * (long) Math.pow(10, window.paidCurrency(transfer).minorDigits());
            if (window.paidMinor(transfer) % unit == 0) {
                round.add(transfer);
            }
        }
        return round;
    }

    /** {@return how many currencies the transfers are paid and received in} */
    int currencies() {
        return currencyCodes().size();
    }

    Set<String> currencyCodes() {
        Set<String> codes = new TreeSet<>();
        for (int transfer : transfers) {
            codes.add(window.paidCurrency(transfer).code());
            codes.add(window.receivedCurrency(transfer).code());
        }
        return codes;
    }

    /** {@return likelihood that the greatest pass came about without any money being passed on} */
    double chance(Chance chance) {
        return chance.of(greatest(), new IntOpenHashSet(transfers));
    }

    /** {@return how many controllers the accounts have; accounts with a common owner have one} */
    int parties() {
        return parties(window, ring.accounts().toIntArray());
    }

    /** {@return how many controllers some accounts have; accounts with a common owner have one} */
    static int parties(TransferWindow window, int[] accounts) {
        int[] party = new int[accounts.length];
        int parties = 0;
        for (int place = 0; place < party.length; place++) {
            party[place] = place;
            parties++;
            for (int earlier = 0; earlier < place; earlier++) {
                if (party[earlier] != party[place]
                        && window.accounts().sameController(accounts[earlier], accounts[place])) {
                    join(party, party[earlier], party[place]);
                    parties--;
                }
            }
        }
        return parties;
    }

    private static void join(int[] party, int kept, int dropped) {
        for (int place = 0; place < party.length; place++) {
            party[place] = party[place] == dropped ? kept : party[place];
        }
    }

    private List<int[]> passes() {
        List<int[]> byEnd = new ArrayList<>(comparableOrAll());
        byEnd.sort(Comparator.<int[]>comparingInt(cycle -> legs.last(cycle[cycle.length - 1]))
                .thenComparingDouble(cycle -> -amounts.returned(cycle).orElse(0))
                .thenComparing(Arrays::compare));
        List<int[]> chosen = new ArrayList<>();
        long lastEnd = Long.MIN_VALUE;
        for (int[] cycle : byEnd) {
            if (begin(cycle[0]) > lastEnd) {
                chosen.add(cycle);
                lastEnd = legs.epochMillis(cycle[cycle.length - 1]);
            }
        }
        return List.copyOf(chosen);
    }

    /** {@return the transfers of some legs, leg by leg} */
    int[] pieces(int... someLegs) {
        return Arrays.stream(someLegs)
                .flatMap(leg -> Arrays.stream(legs.pieces(leg)))
                .toArray();
    }

    private long begin(int leg) {
        return window.epochMillis(legs.first(leg));
    }

    /** A cycle that mixes currencies without a rate must not stand in the way of one whose amounts can be told. */
    private List<int[]> comparableOrAll() {
        List<int[]> comparable = ring.cycles().stream()
                .filter(cycle -> amounts.returned(cycle).isPresent())
                .filter(cycle ->
                        amounts.receivedShare(cycle[0], cycle[cycle.length - 1]).isPresent())
                .toList();
        return comparable.isEmpty() ? ring.cycles() : comparable;
    }

    private int[] transfers() {
        IntOpenHashSet distinct = new IntOpenHashSet();
        ring.cycles().forEach(cycle -> distinct.addAll(IntList.of(pieces(cycle))));
        int[] sorted = distinct.toIntArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
