// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Results of blocks of work, added up in the order of the blocks, so that a limit on work cuts at the same place whichever thread
 * does what. Threads do not wait for each other here: blocks are so small that a lock for each would cost as much as the work.
 *
 * @param <S> result of a block
 */
final class WorkLedger<S> {

    private final AtomicReferenceArray<Entry<S>> entries;
    private final long maxSteps;
    private final AtomicLong taken = new AtomicLong();

    WorkLedger(int blocks, long maxSteps) {
        this.entries = new AtomicReferenceArray<>(blocks);
        this.maxSteps = maxSteps;
    }

    /** {@return steps of all blocks that were {@link #add added}} */
    long taken() {
        return taken.get();
    }

    /** Adds the steps of blocks that are done. */
    void add(long steps) {
        taken.addAndGet(steps);
    }

    /** {@return whether a block may still count that comes after blocks of so many steps} */
    boolean hasRoom(long stepsBefore) {
        return stepsBefore <= maxSteps;
    }

    /** A block is done; first legs at the cut roots were given up after their share of the work. */
    void put(int block, S result, long steps, List<Integer> cutRoots) {
        entries.setRelease(block, new Entry<>(result, steps, cutRoots));
    }

    /** {@return results of the blocks that fit, in order} */
    List<S> results() {
        return kept().stream().map(Entry::result).toList();
    }

    /** {@return whether the limit on work has cut blocks} */
    boolean isCut() {
        return kept().size() < entries.length();
    }

    /** {@return accounts of which a first leg was given up, ascending} */
    List<Integer> cutRoots() {
        return kept().stream()
                .flatMap(entry -> entry.cutRoots.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Entry<S>> kept() {
        List<Entry<S>> kept = new ArrayList<>(entries.length());
        long steps = 0;
        for (int block = 0; block < entries.length(); block++) {
            Entry<S> entry = entries.getAcquire(block);
            steps += entry == null ? 0 : entry.steps;
            if (entry == null || steps > maxSteps) {
                break;
            }
            kept.add(entry);
        }
        return kept;
    }

    private record Entry<S>(S result, long steps, List<Integer> cutRoots) {}
}
