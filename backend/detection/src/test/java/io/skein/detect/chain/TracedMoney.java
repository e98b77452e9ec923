// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ways of money, told once more and otherwise: accounts are purses of single notes, and money is followed forward from
 * where it began. For currencies that are never changed into each other, and the policies that have an order.
 */
public final class TracedMoney {

    private final TransferWindow window;
    private final Map<Integer, Map<Integer, Long>> spent = new HashMap<>();

    /** Spends every transfer's money note by note. */
    public TracedMoney(TransferWindow window, Following following) {
        this.window = window;
        for (int account = 0; account < window.accountCount(); account++) {
            int holder = account;
            int[] own = IntStream.range(0, window.transferCount())
                    .filter(transfer -> window.from(transfer) == holder || window.to(transfer) == holder)
                    .toArray();
            long degree = IntStream.of(own)
                    .mapToLong(transfer -> window.from(transfer) == window.to(transfer) ? 2 : 1)
                    .sum();
            if (degree <= following.hubLimit()) {
                spend(holder, own, following);
            }
        }
    }

    /**
     * One way of money.
     *
     * @param path transfers in the order of time
     * @param part which part of the last one came this way
     */
    public record Way(List<Integer> path, double part) {

        /** {@return the transfer that left the origin} */
        public int first() {
            return path.getFirst();
        }

        /** {@return the transfer that arrived} */
        public int last() {
            return path.getLast();
        }
    }

    /** {@return all ways of at most so many transfers from an origin to anywhere that pass no other origin} */
    public List<Way> ways(IntPredicate isOrigin, int maxHops) {
        List<Way> ways = new ArrayList<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            if (isOrigin.test(window.from(transfer))) {
                extend(List.of(transfer), isOrigin, maxHops, ways);
            }
        }
        return ways;
    }

    /** {@return ways with pauses between their arrivals shorter than the span, put together} */
    public static List<List<Way>> matters(TransferWindow window, List<Way> ways, Duration span) {
        List<List<Way>> matters = new ArrayList<>();
        long before = 0;
        for (int arrival : new TreeSet<>(ways.stream().map(Way::last).toList())) {
            if (matters.isEmpty() || window.epochMillis(arrival) - before >= span.toMillis()) {
                matters.add(new ArrayList<>());
            }
            ways.stream().filter(way -> way.last() == arrival).forEach(matters.getLast()::add);
            before = window.epochMillis(arrival);
        }
        return matters;
    }

    private void extend(List<Integer> path, IntPredicate isOrigin, int maxHops, List<Way> ways) {
        double part = part(path);
        if (part < MoneyTrails.LEAST_PART) {
            return;
        }
        ways.add(new Way(path, part));
        int last = path.getLast();
        if (path.size() == maxHops || isOrigin.test(window.to(last))) {
            return;
        }
        spent.forEach((outflow, notes) -> {
            if (notes.containsKey(last)) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(outflow);
                extend(longer, isOrigin, maxHops, ways);
            }
        });
    }

    private double part(List<Integer> path) {
        double part = 1;
        for (int place = path.size() - 1; place > 0; place--) {
            int outflow = path.get(place);
            part = part * notes(path.get(place - 1), outflow) / window.paidMinor(outflow);
        }
        return part;
    }

    /** {@return how much of an inflow an outflow spent, in minor units} */
    public long notes(int inflow, int outflow) {
        return spent.getOrDefault(outflow, Map.of()).getOrDefault(inflow, 0L);
    }

    private void spend(int account, int[] own, Following following) {
        for (int outflow : own) {
            if (window.from(outflow) == account && window.to(outflow) != account) {
                Integer inflow = nextNote(account, own, outflow, following);
                for (long note = 0; inflow != null && note < window.paidMinor(outflow); note++) {
                    spent.computeIfAbsent(outflow, none -> new HashMap<>()).merge(inflow, 1L, Long::sum);
                    inflow = nextNote(account, own, outflow, following);
                }
            }
        }
    }

    /** {@return the inflow whose note is next to be spent, or null if there is none left} */
    private @Nullable Integer nextNote(int account, int[] own, int outflow, Following following) {
        long now = window.epochMillis(outflow);
        Deque<Integer> purse = new ArrayDeque<>();
        for (int inflow : own) {
            boolean isThere = window.to(inflow) == account
                    && window.from(inflow) != account
                    && window.receivedCurrency(inflow).equals(window.paidCurrency(outflow))
                    && window.epochMillis(inflow) < now
                    && now - window.epochMillis(inflow) <= following.dwell().toMillis();
            if (isThere && left(inflow, account) > 0) {
                purse.add(inflow);
            }
        }
        return following.policy() == FlowPolicy.FIRST_IN_FIRST_OUT ? purse.pollFirst() : purse.pollLast();
    }

    private long left(int inflow, int account) {
        return window.receivedMinor(inflow)
                - spent.entrySet().stream()
                        .filter(entry -> window.from(entry.getKey()) == account)
                        .mapToLong(entry -> notes(inflow, entry.getKey()))
                        .sum();
    }
}
