// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

import java.time.InstantSource;

/**
 * Everything a computation takes from outside besides its data and parameters.
 *
 * @param progress hears how far it is
 * @param cancellation may stop it
 * @param clock for durations in reports only: no result may depend on it
 * @param limits bounds on output and work
 * @param threads threads it may use, at least 1; the result is the same for any number
 */
public record RunContext(
        Progress progress, Cancellation cancellation, InstantSource clock, Limits limits, int threads) {

    public RunContext {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, were " + threads);
        }
    }

    /** {@return a context for one thread, without progress, cancellation or tight limits} */
    public static RunContext plain() {
        return new RunContext(Progress.NONE, Cancellation.NEVER, InstantSource.system(), Limits.DEFAULTS, 1);
    }

    /** {@return this context with other limits} */
    public RunContext withLimits(Limits other) {
        return new RunContext(progress, cancellation, clock, other, threads);
    }

    /** {@return this context with another cancellation} */
    public RunContext withCancellation(Cancellation other) {
        return new RunContext(progress, other, clock, limits, threads);
    }

    /** {@return this context with that many threads} */
    public RunContext withThreads(int other) {
        return new RunContext(progress, cancellation, clock, limits, other);
    }
}
