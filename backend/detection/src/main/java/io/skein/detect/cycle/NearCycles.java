// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.anchored.PathBounds;
import io.skein.detect.anchored.Surroundings;
import io.skein.exec.Pace;
import io.skein.window.TransferWindow;
import java.util.function.Consumer;

/**
 * Walks the temporal simple cycles through one account, each once, from the transfer by which it leaves the account.
 *
 * <p>Seen from there a cycle goes on in time until it reaches its last transfer, goes back in time by at most the span to its first one, and from
 * there on in time to the account again; a cycle that begins at the account itself never goes back. Three sets of labels keep
 * the walk to accounts that can close a cycle: how early money can be there when it left with that transfer, how late it must
 * leave to reach the account before that transfer, and how late it may arrive so that one of the latter is still reached within the span.
 * Two transfers of one cycle are as alike as the square of the share that each must have in the first one; but nothing can be told of two
 * where the first one may be in a currency without a rate.
 *
 * <p>Cost: for each transfer that leaves the account, time and memory in proportion to the transfers within the span that are alike enough in
 * amount and can be reached from it or reach it, and to the partial paths that the labels leave over.
 */
final class NearCycles {

    private final TransferWindow window;
    private final float[] paid;
    private final float minAmount;
    private final PathBounds bounds;
    private final Surroundings near;
    private final Pace pace;
    private final Consumer<int[]> sink;
    private final int anchor;
    private final long gap;
    private final long span;
    private final double alike;
    private final double roughlyAlike;
    private final Path path;
    private TimeLabels arrivals = new TimeLabels();
    private TimeLabels departures = new TimeLabels();
    private TimeLabels deadlines = new TimeLabels();
    private long first;
    private long earliest;
    private long latest;
    private double value;

    NearCycles(
            TransferWindow window,
            LegAmounts.Rough rough,
            PathBounds bounds,
            Surroundings near,
            Pace pace,
            Consumer<int[]> sink) {
        this.window = window;
        this.paid = rough.values();
        this.minAmount = CycleRules.slightlyBelow(bounds.minAmount());
        this.bounds = bounds;
        this.near = near;
        this.pace = pace;
        this.sink = sink;
        this.anchor = near.anchor();
        this.gap = bounds.maxGap().toMillis();
        this.span = bounds.maxSpan().toMillis();
        this.alike = CycleRules.slightlyBelow(bounds.lowestShare());
        this.roughlyAlike = rough.areAllPriced() ? alike * alike : 0;
        this.path = new Path(bounds.maxHops());
    }

    void walk() {
        int end = window.firstOutAfter(anchor, near.lastMillis());
        int start = window.firstOutAfter(anchor, near.firstMillis() - 1);
        for (int place = start; place < end && !pace.isSpent(); place++) {
            int leg = window.outTransfer(place);
            value = paid[leg];
            if (isAdmitted(leg, window.to(leg))) {
                from(leg);
            }
        }
    }

    private void from(int leg) {
        first = window.epochMillis(leg);
        earliest = Math.max(near.firstMillis(), first - span);
        latest = Math.min(near.lastMillis(), first + span);
        departures = new TimeLabels();
        arrivals = new TimeLabels();
        deadlines = new TimeLabels();
        labelDepartures();
        boolean mayReturn = window.firstInAfter(anchor, first) < window.firstInAfter(anchor, latest);
        if (departures.accounts().isEmpty() && !mayReturn) {
            return;
        }
        labelArrivals(window.to(leg));
        labelDeadlines();
        if (deadlines.orElse(window.to(leg), Long.MIN_VALUE) >= first) {
            path.begin(leg, window.to(leg), value);
            forward(window.to(leg), first);
        }
    }

    /** How late money must leave each account to be at the anchor before its first transfer. */
    private void labelDepartures() {
        payersOf(anchor, Math.max(earliest, first - gap), first);
        while (departures.hasNext() && !pace.isSpent()) {
            int account = departures.next();
            long from = departures.scannedBefore(account, earliest);
            payersOf(account, from, departures.of(account));
        }
    }

    private void payersOf(int account, long from, long before) {
        int end = window.firstInAfter(account, before - 1);
        for (int place = window.firstInAfter(account, from - 1); place < end; place++) {
            pace.step(1);
            int transfer = window.inTransfer(place);
            int payer = window.from(transfer);
            long at = window.epochMillis(transfer);
            if (payer != anchor && departures.orElse(payer, Long.MIN_VALUE) < at && isNear(transfer, payer)) {
                departures.put(payer, at);
            }
        }
    }

    /** How early money that left with the first transfer can be at each account. */
    private void labelArrivals(int head) {
        arrivals.put(head, first);
        while (arrivals.hasNext() && !pace.isSpent()) {
            int account = arrivals.next();
            long until = arrivals.scannedBefore(account, latest);
            payeesOf(account, arrivals.of(account), until);
        }
    }

    private void payeesOf(int account, long after, long until) {
        int end = window.firstOutAfter(account, until);
        for (int place = window.firstOutAfter(account, after); place < end; place++) {
            pace.step(1);
            int transfer = window.outTransfer(place);
            int payee = window.to(transfer);
            long at = window.epochMillis(transfer);
            if (arrivals.orElse(payee, Long.MAX_VALUE) > at && isNear(transfer, payee)) {
                if (payee == anchor) {
                    arrivals.mark(payee, at);
                } else {
                    arrivals.put(payee, at);
                }
            }
        }
    }

    /** How late money may arrive at each account that it can reach, so that a cycle can still close. */
    private void labelDeadlines() {
        if (arrivals.isKnown(anchor)) {
            deadlines.put(anchor, latest);
        }
        for (int account : arrivals.accounts()) {
            long deadline = Math.min(latest, departures.orElse(account, Long.MIN_VALUE / 2) + span);
            if (account != anchor && deadline >= arrivals.of(account)) {
                deadlines.put(account, deadline);
            }
        }
        while (deadlines.hasNext() && !pace.isSpent()) {
            int account = deadlines.next();
            long after = deadlines.scannedBefore(account, first);
            feedersOf(account, after, deadlines.of(account));
        }
    }

    private void feedersOf(int account, long after, long until) {
        int end = window.firstInAfter(account, until);
        for (int place = window.firstInAfter(account, after); place < end; place++) {
            pace.step(1);
            int transfer = window.inTransfer(place);
            int payer = window.from(transfer);
            long before = window.epochMillis(transfer) - 1;
            if (payer != anchor
                    && arrivals.orElse(payer, Long.MAX_VALUE) <= before
                    && deadlines.orElse(payer, Long.MIN_VALUE) < before
                    && isNear(transfer, payer)) {
                deadlines.put(payer, before);
            }
        }
    }

    /** The part of the cycle that follows the first transfer in time. */
    private void forward(int account, long arrived) {
        back(account, arrived);
        int end = window.firstOutAfter(account, Math.min(latest, arrived + gap));
        for (int place = window.firstOutAfter(account, arrived); place < end && !pace.isSpent(); place++) {
            pace.step(1);
            int transfer = window.outTransfer(place);
            int payee = window.to(transfer);
            if (payee == anchor) {
                close(transfer, 0);
            } else if (window.epochMillis(transfer) <= deadlines.orElse(payee, Long.MIN_VALUE)
                    && path.hasRoom()
                    && !path.holds(payee)
                    && isAdmitted(transfer, payee)
                    && path.isAlike(paid[transfer], roughlyAlike)) {
                path.push(transfer, payee, paid[transfer]);
                forward(payee, window.epochMillis(transfer));
                path.pop();
            }
        }
    }

    /** Goes back in time: the transfer by which money reached the account was the last of the cycle, one that leaves it the first. */
    private void back(int account, long arrived) {
        if (!departures.isKnown(account)) {
            return;
        }
        int turn = path.length();
        int end = window.firstOutAfter(account, departures.of(account));
        int start = window.firstOutAfter(account, Math.max(earliest, arrived - span) - 1);
        for (int place = start; place < end && !pace.isSpent(); place++) {
            int transfer = window.outTransfer(place);
            if (path.isWithin(paid[transfer], alike)) {
                rewind(transfer, paid[transfer], turn);
            }
        }
    }

    /** The part of the cycle that precedes the first transfer in time. */
    private void rewind(int transfer, double begun, int turn) {
        pace.step(1);
        int payee = window.to(transfer);
        long at = window.epochMillis(transfer);
        if (payee == anchor) {
            if (first - at <= gap) {
                close(transfer, turn);
            }
            return;
        }
        boolean leads = departures.orElse(payee, Long.MIN_VALUE) > at
                && path.hasRoom()
                && !path.holds(payee)
                && isAdmitted(transfer, payee)
                && areAlike(begun, paid[transfer], alike);
        if (!leads) {
            return;
        }
        path.push(transfer, payee, paid[transfer]);
        int end = window.firstOutAfter(payee, Math.min(first - 1, at + gap));
        for (int place = window.firstOutAfter(payee, at); place < end && !pace.isSpent(); place++) {
            rewind(window.outTransfer(place), begun, turn);
        }
        path.pop();
    }

    private void close(int transfer, int turn) {
        int length = path.length() + 1;
        if (length >= bounds.minHops() && length <= bounds.maxHops() && isAdmitted(transfer, window.from(transfer))) {
            sink.accept(path.turned(turn, transfer));
        }
    }

    private boolean isNear(int transfer, int other) {
        return areAlike(value, paid[transfer], roughlyAlike) && isAdmitted(transfer, other);
    }

    private boolean isAdmitted(int transfer, int other) {
        return window.from(transfer) != window.to(transfer) && !(paid[transfer] < minAmount) && !near.isHub(other);
    }

    /** {@return whether two amounts lie near each other; those that cannot be compared do} */
    private static boolean areAlike(double one, double other, double share) {
        return !(other < one * share || other * share > one);
    }

    /** The transfers of a cycle so far, as walked, with the accounts they reach. */
    private static final class Path {

        private final int[] transfers;
        private final int[] accounts;
        private final double[] least;
        private final double[] most;
        private int length;

        Path(int maxHops) {
            transfers = new int[maxHops];
            accounts = new int[maxHops];
            least = new double[maxHops];
            most = new double[maxHops];
        }

        void begin(int transfer, int account, double value) {
            length = 0;
            push(transfer, account, value);
        }

        void push(int transfer, int account, double value) {
            double before = length == 0 ? Double.POSITIVE_INFINITY : least[length - 1];
            double above = length == 0 ? Double.NEGATIVE_INFINITY : most[length - 1];
            transfers[length] = transfer;
            accounts[length] = account;
            least[length] = value < before ? value : before;
            most[length] = value > above ? value : above;
            length++;
        }

        void pop() {
            length--;
        }

        int length() {
            return length;
        }

        /** {@return whether a further transfer leaves room for the one that closes the cycle} */
        boolean hasRoom() {
            return length + 1 < transfers.length;
        }

        boolean holds(int account) {
            for (int place = 0; place < length; place++) {
                if (accounts[place] == account) {
                    return true;
                }
            }
            return false;
        }

        boolean isAlike(double value, double share) {
            return !(value < most[length - 1] * share || value * share > least[length - 1]);
        }

        /** {@return whether all transfers so far are alike enough to one that is to be the first} */
        boolean isWithin(double begun, double share) {
            return !(least[length - 1] < begun * share || most[length - 1] * share > begun);
        }

        /** {@return the cycle in time order: what was walked from the turn on, the closing transfer, what was walked up to the turn} */
        int[] turned(int turn, int closing) {
            int[] cycle = new int[length + 1];
            int before = length - turn;
            System.arraycopy(transfers, turn, cycle, 0, before);
            cycle[before] = closing;
            System.arraycopy(transfers, 0, cycle, before + 1, turn);
            return cycle;
        }
    }
}
