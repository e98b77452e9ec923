// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;

/**
 * An instant for each account met, and the accounts whose instant has become better since their transfers were looked at. As large
 * as what was met, however large the window is.
 */
final class TimeLabels {

    private final Int2LongOpenHashMap label = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap scanned = new Int2LongOpenHashMap();
    private final IntArrayList queue = new IntArrayList();
    private int taken;

    boolean isKnown(int account) {
        return label.containsKey(account);
    }

    /** {@return the instant of an account that is known} */
    long of(int account) {
        return label.get(account);
    }

    /** {@return the instant of an account, or another if it is not known} */
    long orElse(int account, long other) {
        return label.getOrDefault(account, other);
    }

    IntSet accounts() {
        return label.keySet();
    }

    /** Notes an instant; the account's transfers will be looked at. */
    void put(int account, long millis) {
        label.put(account, millis);
        queue.add(account);
    }

    /** Notes an instant of an account whose transfers need not be looked at. */
    void mark(int account, long millis) {
        label.put(account, millis);
    }

    boolean hasNext() {
        return taken < queue.size();
    }

    int next() {
        return queue.getInt(taken++);
    }

    /** {@return up to where the account's transfers were looked at before, or another if they never were; from now on to the label} */
    long scannedBefore(int account, long other) {
        long before = scanned.getOrDefault(account, other);
        scanned.put(account, of(account));
        return before;
    }
}
