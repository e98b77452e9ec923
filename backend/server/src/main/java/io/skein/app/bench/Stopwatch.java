// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes time on the clock and processor time together. */
final class Stopwatch {

    private final long startNanos = System.nanoTime();
    private final Optional<Duration> processorBefore = ProcessorTime.soFar();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    /** {@return what has passed since the start} */
    Measurement measured(String name, long items) {
        return new Measurement(name, items, clock(), processor());
    }

    Duration clock() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private @Nullable Duration processor() {
        Optional<Duration> now = ProcessorTime.soFar();
        return processorBefore.isEmpty() || now.isEmpty() ? null : now.get().minus(processorBefore.get());
    }
}
