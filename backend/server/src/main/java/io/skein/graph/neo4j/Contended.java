// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Statements that take most of their time waiting, and sometimes get in each other's way, such as those that make constraints: each
 * waits for its index, which one thread fills, and for checkpoints of the store.
 */
final class Contended {

    private Contended() {}

    /**
     * Runs all at the same time, and afterwards, one by one, those that others got in the way of: on a large graph a statement may give up after
     * longer than the driver repeats it for.
     *
     * @param statements which may be run again after they failed
     * @param runner runs one of them
     */
    static void run(List<String> statements, Consumer<String> runner) {
        List<String> gaveUp = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<?>> runs = new LinkedHashMap<>();
            statements.forEach(statement -> runs.put(statement, together.submit(() -> runner.accept(statement))));
            runs.forEach((statement, run) -> {
                if (!succeeds(run)) {
                    gaveUp.add(statement);
                }
            });
        }
        gaveUp.forEach(runner);
    }

    private static boolean succeeds(Future<?> run) {
        try {
            run.get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TransientException) {
                return false;
            }
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a migration's statement can only fail unchecked", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformException(ErrorCode.CANCELLED, "migration was interrupted", interrupted);
        }
    }
}
