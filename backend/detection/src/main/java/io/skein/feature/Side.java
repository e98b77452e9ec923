// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import io.skein.window.TransferWindow;
import java.util.Arrays;

/** The transfers of every account in one direction, with sums. Counting counterparties uses scratch memory: one per thread. */
final class Side {

    /** Most transfers that are looked at to count different counterparties: the latest. */
    static final int MOST_COUNTED = 256;

    /** Most transfers of an account through which features go on to other accounts: the latest. */
    static final int MOST_FOLLOWED = 32;

    private final TransferWindow window;
    private final boolean outgoing;
    private final long[] sums;
    private final int[] stamps;
    private int stamp;

    Side(TransferWindow window, boolean outgoing, BaseAmounts amounts) {
        this.window = window;
        this.outgoing = outgoing;
        this.sums = new long[window.transferCount() + 1];
        this.stamps = new int[window.accountCount()];
        for (int place = 0; place < window.transferCount(); place++) {
            sums[place + 1] = sums[place] + amounts.hundredths(transfer(place));
        }
    }

    /** {@return the first place in the account's bucket whose transfer is later than that instant} */
    int firstAfter(int account, long millis) {
        return outgoing ? window.firstOutAfter(account, millis) : window.firstInAfter(account, millis);
    }

    int transfer(int place) {
        return outgoing ? window.outTransfer(place) : window.inTransfer(place);
    }

    /** {@return the other side's account of the transfer at a place} */
    int counterparty(int place) {
        int transfer = transfer(place);
        return outgoing ? window.to(transfer) : window.from(transfer);
    }

    long millis(int place) {
        return window.epochMillis(transfer(place));
    }

    /** {@return sum of places [start, end) of one bucket, in major units of the base currency} */
    double sum(int start, int end) {
        return (sums[end] - sums[start]) / BaseAmounts.PER_MAJOR;
    }

    /** {@return how many transfers an account has after an instant and not after another} */
    int count(int account, long after, long until) {
        return firstAfter(account, until) - firstAfter(account, after);
    }

    /** {@return the first of the latest places in [start, end) through which features go on} */
    static int followedFrom(int start, int end) {
        return Math.max(start, end - MOST_FOLLOWED);
    }

    /**
     * Counts different counterparties in nested parts of a bucket, all of which end at one place.
     *
     * @param starts where the parts begin, the smallest part first
     * @param end place after the last
     * @return how many each part has
     */
    int[] counterparties(int[] starts, int end) {
        int[] counts = new int[starts.length];
        restart();
        int least = Math.max(starts[starts.length - 1], end - MOST_COUNTED);
        int part = 0;
        int seen = 0;
        for (int place = end - 1; place >= least; place--) {
            while (place < starts[part]) {
                counts[part++] = seen;
            }
            seen += isNew(counterparty(place)) ? 1 : 0;
        }
        Arrays.fill(counts, part, counts.length, seen);
        return counts;
    }

    /** Forgets which accounts were seen. */
    void restart() {
        if (++stamp == 0) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    /** {@return whether an account is seen for the first time since {@link #restart}} */
    boolean isNew(int account) {
        boolean isNew = stamps[account] != stamp;
        stamps[account] = stamp;
        return isNew;
    }

    /** {@return whether an account was seen since {@link #restart}} */
    boolean isSeen(int account) {
        return stamps[account] == stamp;
    }
}
