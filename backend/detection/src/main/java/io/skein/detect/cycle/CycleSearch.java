// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import java.util.Arrays;

/**
 * Finds the cycles that begin with given transfers; one thread's scratch memory.
 *
 * <p>For a first leg from root to head, labels grow from both ends at once: how early money can be at an account when it left
 * with the first leg, and how late it must leave an account to be back at the root in time. Whichever side has its labels
 * complete first prunes the depth-first search that then runs from the other side, so a first leg costs about twice the smaller
 * of the two neighbourhoods instead of always the one behind the root. An account whose label improves again scans only the
 * transfers that the improvement adds, so each transfer is looked at once for each side.
 */
final class CycleSearch {

    private static final int UNSCANNED = -1;

    private final CycleIndex index;
    private final CycleRules rules;
    private final SearchBudget budget;
    private final CycleSink sink;
    private final Labels arrivals;
    private final Labels departures;
    private final boolean[] onPath;
    private final int[] pathTransfers;
    private final int[] pathAccounts;
    private final int[] pathPositions;
    private final int[] pathEnds;
    private int root = -1;
    private int rootRank;
    private int rootPlace;
    private int head;
    private int firstRank;
    private int lastRank;
    private float firstValue;

    CycleSearch(CycleIndex index, CycleRules rules, SearchBudget budget, CycleSink sink) {
        this.index = index;
        this.rules = rules;
        this.budget = budget;
        this.sink = sink;
        this.arrivals = new Labels(index.accountCount());
        this.departures = new Labels(index.accountCount());
        this.onPath = new boolean[index.accountCount()];
        int most = Math.min(rules.maxHops(), index.accountCount()) + 1;
        this.pathTransfers = new int[most];
        this.pathAccounts = new int[most];
        this.pathPositions = new int[most];
        this.pathEnds = new int[most];
    }

    /** Finds every cycle whose first leg is the transfer at that position of the root's outgoing transfers. */
    void from(int rootAccount, int position) {
        long first = index.out[position];
        firstRank = CycleIndex.rank(first);
        lastRank = index.spanEnd(firstRank);
        budget.beginLeg();
        if (!entersInTime(rootAccount)) {
            return;
        }
        head = CycleIndex.account(first);
        int end = index.outOffsets[head + 1];
        int place = CycleIndex.firstAfter(index.out, index.outOffsets[head], end, firstRank);
        if (place == end || CycleIndex.rank(index.out[place]) > lastRank) {
            return;
        }
        firstValue = index.outValue(position);
        pathTransfers[0] = index.outTransfer[position];
        search(place);
    }

    /** {@return whether the root receives anything inside the span; its incoming transfers are walked along with its outgoing} */
    private boolean entersInTime(int rootAccount) {
        if (rootAccount != root || firstRank < rootRank) {
            root = rootAccount;
            rootPlace = index.inOffsets[rootAccount];
        }
        rootRank = firstRank;
        int end = index.inOffsets[root + 1];
        while (rootPlace < end && CycleIndex.rank(index.in[rootPlace]) <= firstRank) {
            rootPlace++;
        }
        return rootPlace < end && CycleIndex.rank(index.in[rootPlace]) <= lastRank;
    }

    private void search(int headPlace) {
        try {
            arrivals.restart(head, firstRank);
            departures.restart(root, lastRank + 1);
            labelDepartures(departures.next(), rootPlace);
            labelArrivals(arrivals.next(), headPlace);
            switch (label()) {
                case DEPARTURES -> searchForward();
                case ARRIVALS -> searchBackward();
                case NO_CYCLE -> {}
            }
        } catch (SearchBudget.ExhaustedException cut) {
            Arrays.fill(onPath, false);
            throw cut;
        }
    }

    private Complete label() {
        while (true) {
            if (departures.isComplete()) {
                return departures.isKnown(head) ? Complete.DEPARTURES : Complete.NO_CYCLE;
            }
            if (arrivals.isComplete()) {
                return arrivals.isKnown(root) ? Complete.ARRIVALS : Complete.NO_CYCLE;
            }
            if (departures.work <= arrivals.work) {
                int account = departures.next();
                int scanned = departures.scanned(account, firstRank + 1);
                int start = index.inOffsets[account];
                labelDepartures(
                        account, CycleIndex.firstAfter(index.in, start, index.inOffsets[account + 1], scanned - 1));
            } else {
                int account = arrivals.next();
                int start = index.outOffsets[account];
                labelArrivals(
                        account,
                        CycleIndex.firstAfter(
                                index.out, start, index.outOffsets[account + 1], arrivals.label[account]));
            }
        }
    }

    /** Takes one account whose latest departure is known and finds who can pay it in time. */
    private void labelDepartures(int account, int begin) {
        int latest = departures.label[account];
        int end = index.inOffsets[account + 1];
        int place = begin;
        for (; place < end && CycleIndex.rank(index.in[place]) < latest; place++) {
            int payer = CycleIndex.account(index.in[place]);
            int rank = CycleIndex.rank(index.in[place]);
            if (payer == head) {
                departures.mark(head, rank);
            } else if (payer != root
                    && (!departures.isKnown(payer) || departures.label[payer] < rank)
                    && rules.isAlike(firstValue, index.inValue(place))) {
                departures.put(payer, rank);
            }
        }
        departures.finish(account, latest, place - begin + 1);
        budget.add(place - begin + 1);
    }

    /** Takes one account whose earliest arrival is known and finds whom it can pay. */
    private void labelArrivals(int account, int begin) {
        int earliest = arrivals.label[account];
        int scanned = arrivals.scanned(account, lastRank);
        int end = index.outOffsets[account + 1];
        int place = begin;
        for (; place < end && CycleIndex.rank(index.out[place]) <= scanned; place++) {
            int paid = CycleIndex.account(index.out[place]);
            int rank = CycleIndex.rank(index.out[place]);
            if (paid == root) {
                arrivals.mark(root, rank);
            } else if ((!arrivals.isKnown(paid) || arrivals.label[paid] > rank)
                    && rules.isAlike(firstValue, index.outValue(place))) {
                arrivals.put(paid, rank);
            }
        }
        arrivals.finish(account, earliest, place - begin + 1);
        budget.add(place - begin + 1);
    }

    private void searchForward() {
        int depth = 0;
        enterForward(depth, head, firstRank);
        while (depth >= 0) {
            int place = pathPositions[depth]++;
            if (place >= pathEnds[depth] || CycleIndex.rank(index.out[place]) > lastRank) {
                onPath[pathAccounts[depth--]] = false;
                continue;
            }
            budget.add(1);
            int account = CycleIndex.account(index.out[place]);
            int rank = CycleIndex.rank(index.out[place]);
            if (account == root) {
                closeForward(depth, place);
            } else if (depth + 3 <= rules.maxHops()
                    && !onPath[account]
                    && departures.isKnown(account)
                    && departures.label[account] > rank
                    && rules.isAlike(firstValue, index.outValue(place))) {
                pathTransfers[depth + 1] = index.outTransfer[place];
                enterForward(++depth, account, rank);
            }
        }
    }

    private void enterForward(int depth, int account, int rank) {
        onPath[account] = true;
        int end = index.outOffsets[account + 1];
        pathAccounts[depth] = account;
        pathPositions[depth] = CycleIndex.firstAfter(index.out, index.outOffsets[account], end, rank);
        pathEnds[depth] = rules.boundsGaps()
                ? CycleIndex.firstAfter(index.out, pathPositions[depth], end, index.gapEnd(rank))
                : end;
    }

    private void closeForward(int depth, int place) {
        if (depth + 2 >= rules.minHops() && rules.isAlike(firstValue, index.outValue(place))) {
            pathTransfers[depth + 1] = index.outTransfer[place];
            sink.cycle(pathTransfers, depth + 2);
        }
    }

    private void searchBackward() {
        int depth = 0;
        enterBackward(depth, root, lastRank + 1);
        while (depth >= 0) {
            int place = --pathPositions[depth];
            if (place < pathEnds[depth]) {
                onPath[pathAccounts[depth--]] = false;
                continue;
            }
            budget.add(1);
            int account = CycleIndex.account(index.in[place]);
            int rank = CycleIndex.rank(index.in[place]);
            if (account == head) {
                closeBackward(depth, place, rank);
            } else if (depth + 3 <= rules.maxHops()
                    && account != root
                    && !onPath[account]
                    && arrivals.isKnown(account)
                    && arrivals.label[account] < rank
                    && rules.isAlike(firstValue, index.inValue(place))) {
                pathTransfers[depth + 1] = index.inTransfer[place];
                enterBackward(++depth, account, rank);
            }
        }
    }

    private void enterBackward(int depth, int account, int rank) {
        onPath[account] = true;
        int start = index.inOffsets[account];
        int end = index.inOffsets[account + 1];
        pathAccounts[depth] = account;
        pathEnds[depth] = CycleIndex.firstAfter(index.in, start, end, firstRank);
        pathPositions[depth] = CycleIndex.firstAfter(index.in, pathEnds[depth], end, rank - 1);
        if (rules.boundsGaps() && depth > 0) {
            pathEnds[depth] = firstWithinGap(pathEnds[depth], pathPositions[depth], rank);
        }
    }

    /** {@return the first incoming transfer from which the gap reaches that rank} */
    private int firstWithinGap(int start, int end, int rank) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.gapEnd(CycleIndex.rank(index.in[middle])) < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The path was walked from its end, so it is turned round before it is handed on. */
    private void closeBackward(int depth, int place, int secondRank) {
        boolean gapHolds = !rules.boundsGaps() || index.gapEnd(firstRank) >= secondRank;
        if (!gapHolds || depth + 2 < rules.minHops() || !rules.isAlike(firstValue, index.inValue(place))) {
            return;
        }
        int[] turned = Arrays.copyOf(pathTransfers, depth + 2);
        turned[1] = index.inTransfer[place];
        for (int hop = 1; hop <= depth; hop++) {
            turned[depth + 2 - hop] = pathTransfers[hop];
        }
        sink.cycle(turned, depth + 2);
    }

    /** Which labels are complete after both sides have grown. */
    private enum Complete {
        DEPARTURES,
        ARRIVALS,
        NO_CYCLE
    }

    /** Labels of accounts for one first leg, and the accounts whose label has improved since they were scanned. */
    private static final class Labels {

        final int[] label;
        private final int[] scannedTo;
        private final int[] stamp;
        private int[] queue = new int[64];
        private int taken;
        private int queued;
        private int current;
        long work;

        Labels(int accounts) {
            label = new int[accounts];
            scannedTo = new int[accounts];
            stamp = new int[accounts];
        }

        void restart(int account, int rank) {
            if (++current == 0) {
                Arrays.fill(stamp, 0);
                current = 1;
            }
            taken = 0;
            queued = 0;
            work = 0;
            stamp[account] = current;
            label[account] = rank;
            scannedTo[account] = UNSCANNED;
            push(account);
        }

        boolean isKnown(int account) {
            return stamp[account] == current;
        }

        boolean isComplete() {
            return taken == queued;
        }

        int next() {
            return queue[taken++];
        }

        int scanned(int account, int atFirst) {
            return scannedTo[account] == UNSCANNED ? atFirst : scannedTo[account];
        }

        void mark(int account, int rank) {
            if (stamp[account] != current) {
                stamp[account] = current;
                label[account] = rank;
            }
        }

        void put(int account, int rank) {
            if (stamp[account] != current) {
                stamp[account] = current;
                scannedTo[account] = UNSCANNED;
            }
            label[account] = rank;
            push(account);
        }

        void finish(int account, int rank, int looks) {
            scannedTo[account] = rank;
            work += looks;
        }

        private void push(int account) {
            if (queued == queue.length) {
                queue = Arrays.copyOf(queue, queue.length * 2);
            }
            queue[queued++] = account;
        }
    }
}
