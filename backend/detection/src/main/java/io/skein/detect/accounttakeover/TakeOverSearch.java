// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import io.skein.detect.money.KnownBalance;
import io.skein.detect.party.Holdings;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Looks at what customers paid after their changes, customer by customer. */
final class TakeOverSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final AccountTakeoverParameters parameters;
    private final Holdings holdings;
    private final PartyTransfers parties;
    private final Pace pace;
    private final List<TakeOver> found = new ArrayList<>();
    private boolean complete = true;

    TakeOverSearch(GraphView view, AccountTakeoverParameters parameters, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.parameters = parameters;
        this.holdings = Holdings.of(view);
        this.parties = PartyTransfers.of(view);
        this.pace = pace;
    }

    /** {@return what is found, in the order of customers' ids, then of time} */
    List<TakeOver> takeOvers(SortedMap<String, List<Change>> changes) {
        int left = changes.size();
        for (Map.Entry<String, List<Change>> customer : changes.entrySet()) {
            if (pace.isSpent()) {
                complete = false;
                break;
            }
            search(customer.getKey(), customer.getValue());
            pace.finished(1);
            left--;
        }
        pace.finished(left);
        pace.tell();
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void search(String customer, List<Change> changes) {
        KnownBalance balance = KnownBalance.of(view, holdings.accounts(customer));
        pace.step(1 + (long) balance.count());
        if (balance.count() == 0) {
            return;
        }
        long settled = window.epochMillis(balance.transfer(0))
                + parameters.minHistory().toMillis();
        IntOpenHashSet known = new IntOpenHashSet();
        double greatest = 0;
        int place = 0;
        long drainedUntil = Long.MIN_VALUE;
        for (int first = 0; first < changes.size(); first++) {
            Change change = changes.get(first);
            int begin = balance.firstNotBefore(change.epochMillis());
            for (; place < begin; place++) {
                known.add(other(balance, place));
                greatest = Math.max(greatest, -balance.change(place));
            }
            if (change.epochMillis() >= settled && change.epochMillis() > drainedUntil) {
                List<Change> following = changes.subList(first, changes.size());
                Past past = new Past(begin, known, greatest);
                int[] places = drain(balance, past, following);
                if (places.length > 0) {
                    found.add(takeOver(customer, following, balance, places));
                    drainedUntil = last(balance, places);
                }
            }
        }
    }

    /** {@return places of the payments that drain the accounts after the first of some changes, and after those that follow meanwhile} */
    private int[] drain(KnownBalance balance, Past past, List<Change> following) {
        long gap = parameters.gap().toMillis();
        int[] places = payments(balance, past, following.getFirst().epochMillis() + gap);
        boolean isDrained = drainedShare(balance, places, parameters.minAmount()) >= parameters.minDrainedShare();
        if (!isDrained && !paysOneRepeatedly(balance, places, past.greatest)) {
            return new int[0];
        }
        for (Change change : following) {
            if (change.epochMillis() <= last(balance, places)) {
                places = payments(balance, past, change.epochMillis() + gap);
            }
        }
        return places;
    }

    /** {@return places of the payments to payees who were not known, from a place on, up to an instant} */
    private int[] payments(KnownBalance balance, Past past, long until) {
        IntArrayList places = new IntArrayList();
        for (int place = past.begin;
                place < balance.count() && window.epochMillis(balance.transfer(place)) <= until;
                place++) {
            pace.step(1);
            int transfer = balance.transfer(place);
            boolean pays = parties.from(transfer) != parties.to(transfer) && balance.isPayment(place);
            if (pays && !past.known.contains(parties.to(transfer))) {
                places.add(place);
            }
        }
        return places.toIntArray();
    }

    /** {@return the greatest share that the payments up to one of them took of what was there and had come in, once they are enough} */
    private double drainedShare(KnownBalance balance, int[] places, double least) {
        double best = 0;
        double drained = 0;
        double there = places.length == 0 ? 0 : balance.before(places[0]);
        boolean isWhole = true;
        int next = places.length == 0 ? 0 : places[0];
        for (int place : places) {
            there += balance.received(next, place);
            next = place;
            drained -= balance.change(place);
            isWhole &= balance.change(place) < 0;
            if (there > 0 && (drained >= least || !isWhole)) {
                best = Math.max(best, Math.min(1, drained / there));
            }
        }
        return best;
    }

    /** {@return whether one payee got several payments, in sum more than a customer of this past pays at once} */
    private boolean paysOneRepeatedly(KnownBalance balance, int[] places, double greatest) {
        AccountTakeoverParameters.Repeated repeated = parameters.repeated();
        double least = Math.max(repeated.minAmount(), repeated.minPastShare() * greatest);
        for (int[] payments : byPayee(balance, places)) {
            double sum = 0;
            boolean isWhole = true;
            for (int place : payments) {
                sum -= balance.change(place);
                isWhole &= balance.change(place) < 0;
            }
            if (payments.length >= repeated.minPayments() && (sum >= least || !isWhole)) {
                return true;
            }
        }
        return false;
    }

    private List<int[]> byPayee(KnownBalance balance, int[] places) {
        return PartyTransfers.grouped(places, place -> parties.to(balance.transfer(place)));
    }

    private long last(KnownBalance balance, int[] places) {
        return window.epochMillis(balance.transfer(places[places.length - 1]));
    }

    private TakeOver takeOver(String customer, List<Change> following, KnownBalance balance, int[] places) {
        int[] payments = transfers(balance, places);
        long last = last(balance, places);
        List<Change> changes = following.stream()
                .filter(change -> change.epochMillis() <= last)
                .toList();
        List<int[]> byPayee = byPayee(balance, places);
        int repeats = byPayee.stream().mapToInt(each -> each.length).max().orElse(0);
        double share = drainedShare(balance, places, parameters.minAmount());
        share = share >= parameters.minDrainedShare() ? share : drainedShare(balance, places, 0);
        return new TakeOver(customer, changes, payments, byPayee.size(), repeats, share);
    }

    private int other(KnownBalance balance, int place) {
        int transfer = balance.transfer(place);
        return balance.isPayment(place) ? parties.to(transfer) : parties.from(transfer);
    }

    private static int[] transfers(KnownBalance balance, int[] places) {
        return Arrays.stream(places).map(balance::transfer).toArray();
    }

    /**
     * What was known of a customer when a change came.
     *
     * @param begin place of the first transfer after it
     * @param known parties with whom there was a transfer
     * @param greatest the greatest payment
     */
    private record Past(int begin, IntOpenHashSet known, double greatest) {}
}
