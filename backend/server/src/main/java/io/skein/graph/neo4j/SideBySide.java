// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Readings in sessions of their own at the same time. */
final class SideBySide {

    private SideBySide() {}

    /** Runs all of them, each in a thread of its own, and throws what the first that failed threw when all have ended. */
    static void run(List<Runnable> readings) {
        try (ExecutorService sessions = Executors.newFixedThreadPool(readings.size())) {
            List<Future<?>> ends = new ArrayList<>();
            readings.forEach(reading -> ends.add(sessions.submit(reading)));
            ends.forEach(SideBySide::await);
        }
    }

    private static void await(Future<?> end) {
        try {
            end.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a reading can only fail unchecked", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the graph was read", interrupted);
        }
    }
}
