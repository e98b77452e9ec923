// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param name for a person; a part of the one above begins with two blanks
 * @param items how many things were done, 0 where that says nothing
 * @param took time on the clock
 * @param processor processor time of all processes that took part, where it was measured
 */
public record Measurement(
        String name, long items, Duration took, @Nullable Duration processor) {

    private static final double NANOS = 1e9;

    /** {@return things a second, 0 where that says nothing} */
    public long rate() {
        return Math.round(items / seconds(took));
    }

    double seconds() {
        return seconds(took);
    }

    @Nullable
    Double processorSeconds() {
        return processor == null ? null : seconds(processor);
    }

    private static double seconds(Duration duration) {
        return Math.max(1, duration.toNanos()) / NANOS;
    }
}
