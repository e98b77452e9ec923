// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.model.CurrencyUnit;
import java.util.Arrays;

/** Inflows of one currency in one account, oldest first, with what is left of each. Reused from account to account. */
final class Purse {

    private static final int LEAST_CAPACITY = 16;

    private CurrencyUnit currency;
    private int[] inflows = new int[LEAST_CAPACITY];
    private long[] rests = new long[LEAST_CAPACITY];
    private int head;
    private int tail;

    Purse(CurrencyUnit currency) {
        this.currency = currency;
    }

    void reuse(CurrencyUnit other) {
        currency = other;
        head = 0;
        tail = 0;
    }

    CurrencyUnit currency() {
        return currency;
    }

    boolean isEmpty() {
        return head == tail;
    }

    /** {@return the place of the oldest inflow, or of the newest; the purse must not be empty} */
    int end(boolean newest) {
        return newest ? tail - 1 : head;
    }

    /** {@return the inflow at a place} */
    int inflow(int place) {
        return inflows[place];
    }

    /** {@return what is left of the inflow at a place} */
    long rest(int place) {
        return rests[place];
    }

    /** {@return what is left of each inflow, oldest first, as an array of the caller's own} */
    long[] rests() {
        return Arrays.copyOfRange(rests, head, tail);
    }

    /** {@return the place of the oldest inflow} */
    int first() {
        return head;
    }

    void dropOldest() {
        head++;
    }

    /** Takes from one of both ends. */
    void takeAtEnd(boolean newest, long minor) {
        int place = end(newest);
        rests[place] -= minor;
        if (rests[place] == 0) {
            head += newest ? 0 : 1;
            tail -= newest ? 1 : 0;
        }
    }

    /** Takes from anywhere; {@link #closeGaps} has to follow. */
    void takeAt(int place, long minor) {
        rests[place] -= minor;
    }

    /** Forgets the inflows of which nothing is left. */
    void closeGaps() {
        int kept = head;
        for (int place = head; place < tail; place++) {
            if (rests[place] > 0) {
                inflows[kept] = inflows[place];
                rests[kept] = rests[place];
                kept++;
            }
        }
        tail = kept;
    }

    void add(int inflow, long minor) {
        if (tail == inflows.length) {
            inflows = Arrays.copyOf(inflows, tail * 2);
            rests = Arrays.copyOf(rests, tail * 2);
        }
        inflows[tail] = inflow;
        rests[tail] = minor;
        tail++;
    }
}
