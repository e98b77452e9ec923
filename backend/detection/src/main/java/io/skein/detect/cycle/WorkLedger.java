// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of blocks of work, added up in the order of the blocks, so that a limit on work cuts at the same place whichever thread
 * does what.
 *
 * @param <S> result of a block
 */
final class WorkLedger<S> {

    private final List<Entry<S>> entries;
    private final long maxSteps;
    private long taken;

    WorkLedger(int blocks, long maxSteps) {
        this.entries = new ArrayList<>(blocks);
        for (int block = 0; block < blocks; block++) {
            entries.add(new Entry<>(null, 0, List.of()));
        }
        this.maxSteps = maxSteps;
    }

    /** {@return whether a block that has not begun may still count; blocks begin in their order, so all finished ones come before it} */
    synchronized boolean hasRoom() {
        return taken <= maxSteps;
    }

    /** A block is done; first legs at the cut roots were given up after their share of the work. */
    synchronized void put(int block, S result, long steps, List<Integer> cutRoots) {
        entries.set(block, new Entry<>(result, steps, cutRoots));
        taken += steps;
    }

    /** {@return results of the blocks that fit, in order} */
    List<S> results() {
        List<S> results = new ArrayList<>();
        for (Entry<S> entry : kept()) {
            if (entry.result != null) {
                results.add(entry.result);
            }
        }
        return results;
    }

    /** {@return whether the limit on work has cut blocks} */
    boolean isCut() {
        return kept().size() < entries.size();
    }

    /** {@return accounts of which a first leg was given up, ascending} */
    List<Integer> cutRoots() {
        return kept().stream()
                .flatMap(entry -> entry.cutRoots.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private synchronized List<Entry<S>> kept() {
        long steps = 0;
        int blocks = 0;
        for (Entry<S> entry : entries) {
            steps += entry.steps;
            if (entry.result == null || steps > maxSteps) {
                break;
            }
            blocks++;
        }
        return List.copyOf(entries.subList(0, blocks));
    }

    private record Entry<S>(@Nullable S result, long steps, List<Integer> cutRoots) {}
}
