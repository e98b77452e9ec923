// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Processor time of this process, of the children it has waited for and of those that still run. On a machine that does other
 * work as well it says more than the clock. Known on Linux only.
 */
public final class ProcessorTime {

    private static final Path STATISTICS = Path.of("/proc/self/stat");
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;
    private static final long MILLIS_PER_TICK = 10;

    private ProcessorTime() {}

    /** {@return the time so far; empty where the system does not say} */
    public static Optional<Duration> soFar() {
        try {
            String text = Files.readString(STATISTICS);
            // the name of the process, in brackets, may hold blanks
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return Optional.of(Duration.ofMillis(ticks * MILLIS_PER_TICK).plus(ofRunningChildren()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** {@return the time since that one; empty where one of the two is not known} */
    public static Optional<Duration> since(Optional<Duration> before) {
        return before.flatMap(then -> soFar().map(now -> now.minus(then)));
    }

    private static Duration ofRunningChildren() {
        return ProcessHandle.current()
                .children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
