// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/**
 * Counts elementary steps of a computation: every so many it tells progress and asks whether to go on, and it knows when the
 * permitted work is spent. One per thread.
 */
public final class Pace {

    private static final int POLL_EVERY = 10_000;

    private final RunContext context;
    private long done;
    private long told;

    public Pace(RunContext context) {
        this.context = context;
    }

    /**
     * Counts steps.
     *
     * @throws CancelledException if the context says so
     */
    public void step(long steps) {
        done += steps;
        if (done - told >= POLL_EVERY) {
            context.cancellation().check();
            context.progress().advance(done - told);
            told = done;
        }
    }

    /** {@return whether as many steps as the context's limits permit are done} */
    public boolean isSpent() {
        return done >= context.limits().maxWork();
    }
}
