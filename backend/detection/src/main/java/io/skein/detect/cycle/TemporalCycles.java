// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates temporal simple cycles: transfers e1 .. ek with 2 &lt;= k, each leaving the account the one before has reached, the
 * last one reaching the account the first one left, no account twice, t(e1) &lt; t(e2) &lt; ... &lt; t(ek), and t(ek) at most the
 * span after t(e1). Each cycle comes exactly once, from its first leg; parallel transfers make cycles of their own.
 *
 * <p>First legs are taken in blocks by several threads. What a block finds goes into a sink of its own, and the sinks come back
 * in the order of the blocks (by the first leg's account, then time), so the result does not depend on the threads. Where the
 * limit on work ends a run, it ends after the last block that fits when steps are added up in that same order.
 *
 * <p>Cost: time O(m log m) for the lay-out and, for each first leg, O(the smaller of the two neighbourhoods that the span allows
 * it) plus O(the partial paths that the labels leave over, at least one for each hop of each cycle). Memory: {@link
 * CycleIndex#BYTES_PER_TRANSFER} bytes a transfer, and {@link #BYTES_PER_ACCOUNT} an account and thread.
 *
 * @param <S> what a block fills
 */
final class TemporalCycles<S extends CycleSink> {

    static final int BYTES_PER_ACCOUNT = 6 * Integer.BYTES + 1;

    private static final int BLOCK = 64;

    /** Blocks that a thread takes at once. */
    private static final int CHUNK = 8;

    private static final int LEG_SHARE = 1_000;
    private static final int LEAST_LEG_STEPS = 100_000;

    private final CycleIndex index;
    private final CycleRules rules;
    private final Supplier<S> sinks;
    private final RunContext context;
    private final WorkLedger<S> ledger;
    private final AtomicInteger nextBlock = new AtomicInteger();

    TemporalCycles(CycleIndex index, CycleRules rules, Supplier<S> sinks, RunContext context) {
        this.index = index;
        this.rules = rules;
        this.sinks = sinks;
        this.context = context;
        this.ledger = new WorkLedger<>(blockCount(), context.limits().maxWork());
    }

    /** {@return what was found, block by block} */
    WorkLedger<S> enumerate() {
        context.progress().begin("cycles", index.size());
        if (context.threads() == 1 || blockCount() < 2) {
            takeBlocks();
        } else {
            takeBlocksInParallel();
        }
        context.progress().end();
        return ledger;
    }

    /** {@return most steps that one first leg may take: a thousandth of all work, but never so few that ordinary legs are cut} */
    static long maxLegSteps(Limits limits) {
        return Math.max(LEAST_LEG_STEPS, limits.maxWork() / LEG_SHARE);
    }

    private int blockCount() {
        return (index.size() + BLOCK - 1) / BLOCK;
    }

    private void takeBlocksInParallel() {
        try (ExecutorService executor = Executors.newFixedThreadPool(
                context.threads() - 1, Thread.ofPlatform().name("cycles-", 0).factory())) {
            List<Future<?>> others = new ArrayList<>();
            for (int thread = 1; thread < context.threads(); thread++) {
                others.add(executor.submit(this::takeBlocks));
            }
            takeBlocks();
            for (Future<?> other : others) {
                other.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void takeBlocks() {
        Shift shift = new Shift();
        Pace pace = new Pace(context);
        // what is taken must be read first: all of it then comes before the blocks that follow
        long before = ledger.taken();
        int first = nextBlock.getAndAdd(CHUNK);
        while (first < blockCount() && ledger.hasRoom(before)) {
            int end = Math.min(blockCount(), first + CHUNK);
            shift.take(first, end, before);
            pace.finished(Math.min(index.size(), end * BLOCK) - first * BLOCK);
            before = ledger.taken();
            first = nextBlock.getAndAdd(CHUNK);
        }
        pace.tell();
    }

    /** The work of one thread. */
    private final class Shift {

        private final SearchBudget budget = new SearchBudget(context.cancellation(), maxLegSteps(context.limits()));
        private final CycleSearch search = new CycleSearch(index, rules, budget, this::hand);
        private @Nullable S sink;

        /** Takes blocks that come after blocks of at least so many steps, as far as the limit on work lets them count. */
        void take(int first, int end, long stepsBefore) {
            long begun = budget.steps();
            for (int block = first; block < end && ledger.hasRoom(stepsBefore + budget.steps() - begun); block++) {
                take(block);
            }
            ledger.add(budget.steps() - begun);
        }

        private void take(int block) {
            S filled = sinks.get();
            sink = filled;
            long begun = budget.steps();
            List<Integer> cutRoots = new ArrayList<>(0);
            int end = Math.min(index.size(), (block + 1) * BLOCK);
            int root = index.rootOf(block * BLOCK);
            for (int position = block * BLOCK; position < end; position++) {
                while (index.outOffsets[root + 1] <= position) {
                    root++;
                }
                try {
                    search.from(root, position);
                } catch (SearchBudget.ExhaustedException cut) {
                    cutRoots.add(root);
                }
            }
            ledger.put(block, filled, budget.steps() - begun, cutRoots);
        }

        private void hand(int[] transfers, int length) {
            if (sink != null) {
                sink.cycle(transfers, length);
            }
        }
    }
}
