// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.exec.Cancellation;

/** Counts the steps of one thread, asks now and then whether anybody still wants them, and ends what takes too many. */
final class SearchBudget {

    private static final int POLL_EVERY = 8_192;

    private final Cancellation cancellation;
    private final long maxLegSteps;
    private long steps;
    private long nextPoll = POLL_EVERY;
    private long legEnd;
    private long checkpoint;

    SearchBudget(Cancellation cancellation, long maxLegSteps) {
        this.cancellation = cancellation;
        this.maxLegSteps = maxLegSteps;
    }

    /** {@return steps so far} */
    long steps() {
        return steps;
    }

    /** A first leg begins, with its own bound. */
    void beginLeg() {
        legEnd = steps + maxLegSteps;
        checkpoint = Math.min(nextPoll, legEnd);
        add(1);
    }

    /**
     * Counts steps.
     *
     * @throws ExhaustedException if the first leg has taken more than its share
     */
    void add(int count) {
        steps += count;
        if (steps >= checkpoint) {
            poll();
        }
    }

    private void poll() {
        if (steps >= nextPoll) {
            cancellation.check();
            nextPoll = steps + POLL_EVERY;
        }
        if (steps >= legEnd) {
            throw new ExhaustedException();
        }
        checkpoint = Math.min(nextPoll, legEnd);
    }

    /** A first leg has taken more steps than it may. */
    static final class ExhaustedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("step limit of one first leg", null, false, false);
        }
    }
}
