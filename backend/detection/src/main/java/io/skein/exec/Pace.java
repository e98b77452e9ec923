// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/**
 * Keeps a computation to its context: counts elementary steps against the permitted work, asks every so many steps whether to go
 * on, and tells progress of finished items in batches. One per thread.
 */
public final class Pace {

    private static final int EVERY = 10_000;

    private final RunContext context;
    private long steps;
    private long asked;
    private long untold;

    public Pace(RunContext context) {
        this.context = context;
    }

    /**
     * Counts steps of work.
     *
     * @throws CancelledException if the context says so
     */
    public void step(long further) {
        steps += further;
        if (steps - asked >= EVERY) {
            asked = steps;
            context.cancellation().check();
        }
    }

    /** Counts items, of those the progress was begun with, as finished. */
    public void finished(long items) {
        untold += items;
        if (untold >= EVERY) {
            tell();
        }
    }

    /** Tells the progress what it has not heard yet. */
    public void tell() {
        if (untold > 0) {
            context.progress().advance(untold);
            untold = 0;
        }
    }

    /** {@return whether as many steps as the context's limits permit are done} */
    public boolean isSpent() {
        return steps >= context.limits().maxWork();
    }
}
