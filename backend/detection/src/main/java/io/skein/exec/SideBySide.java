// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Independent pieces of work at the same time. */
public final class SideBySide {

    private SideBySide() {}

    /** Does all of them, each in a thread of its own, and throws what the first that failed threw when all have ended. */
    public static void run(List<Runnable> pieces) {
        List<Supplier<Boolean>> done = new ArrayList<>();
        for (Runnable piece : pieces) {
            done.add(() -> {
                piece.run();
                return true;
            });
        }
        results(pieces.size(), done);
    }

    /**
     * {@return what each of them came to, in their order}
     *
     * @param threads how many at a time, at least 1
     * @throws CancelledException if the calling thread is interrupted; what a piece threw, of the first that failed, when all have ended
     */
    public static <T> List<T> results(int threads, List<Supplier<T>> pieces) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> ends =
                    pieces.stream().map(piece -> executor.submit(piece::get)).toList();
            return ends.stream().map(SideBySide::ended).toList();
        }
    }

    private static <T> T ended(Future<T> end) {
        try {
            return end.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a piece of work can only fail unchecked", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
