// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;

/** Accounts in the order in which money goes round them, from the smallest, with the cycles that did. */
final class Ring {

    /** Cycles kept as evidence; further ones are counted. */
    static final int MAX_CYCLES = 256;

    private final IntList accounts;
    private final List<int[]> cycles = new ArrayList<>(1);
    private long cycleCount;

    Ring(IntList accounts) {
        this.accounts = accounts;
    }

    IntList accounts() {
        return accounts;
    }

    /** {@return the transfers of each kept cycle in time order} */
    List<int[]> cycles() {
        return cycles;
    }

    /** {@return how many cycles there are, kept or not} */
    long cycleCount() {
        return cycleCount;
    }

    boolean isCut() {
        return cycleCount > cycles.size();
    }

    void add(int[] cycle) {
        cycleCount++;
        if (cycles.size() < MAX_CYCLES) {
            cycles.add(cycle);
        }
    }

    void addAll(Ring other) {
        int room = Math.min(MAX_CYCLES - cycles.size(), other.cycles.size());
        cycles.addAll(other.cycles.subList(0, room));
        cycleCount += other.cycleCount;
    }
}
