// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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
    private static final int REPORT_EVERY = 8_192;
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
        SearchBudget budget = new SearchBudget(context.cancellation(), maxLegSteps(context.limits()));
        Relay relay = new Relay();
        CycleSearch search = new CycleSearch(index, rules, budget, relay);
        int done = 0;
        for (int block = nextBlock.getAndIncrement();
                block < blockCount() && ledger.hasRoom();
                block = nextBlock.getAndIncrement()) {
            S sink = sinks.get();
            relay.sink = sink;
            long before = budget.steps();
            int end = Math.min(index.size(), (block + 1) * BLOCK);
            List<Integer> cutRoots = takeBlock(search, block * BLOCK, end);
            ledger.put(block, sink, budget.steps() - before, cutRoots);
            done += end - block * BLOCK;
            if (done >= REPORT_EVERY) {
                context.progress().advance(done);
                done = 0;
            }
        }
        context.progress().advance(done);
    }

    /** {@return roots of which a first leg was given up} */
    private List<Integer> takeBlock(CycleSearch search, int start, int end) {
        List<Integer> cutRoots = new ArrayList<>();
        int root = rootOf(start);
        for (int position = start; position < end; position++) {
            while (index.outOffsets[root + 1] <= position) {
                root++;
            }
            try {
                search.from(root, position);
            } catch (SearchBudget.ExhaustedException cut) {
                cutRoots.add(root);
            }
        }
        return cutRoots;
    }

    private int rootOf(int position) {
        int low = 0;
        int high = index.accountCount() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.outOffsets[middle + 1] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Hands cycles to the sink of the block in hand. */
    private static final class Relay implements CycleSink {

        private CycleSink sink = (transfers, length) -> {};

        @Override
        public void cycle(int[] transfers, int length) {
            sink.cycle(transfers, length);
        }
    }
}
