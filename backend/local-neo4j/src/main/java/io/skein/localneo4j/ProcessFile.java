// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers which process serves a home and which one started it, so that the next start finds a process left behind.
 *
 * <p>A process is told from a later one of the same number by its start time.
 */
final class ProcessFile {

    private final Path file;

    ProcessFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle child) throws IOException {
        Files.write(file, List.of(line(child), line(ProcessHandle.current())));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Stops the process that a dead parent has left behind.
     *
     * @throws PlatformException if the parent lives: the home is in use
     */
    void stopStale(Duration patience) {
        List<String> lines = read();
        if (lines.size() < 2) {
            return;
        }
        Optional<ProcessHandle> child = running(lines.get(0));
        if (child.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> parent = running(lines.get(1));
        if (parent.isPresent()) {
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "Neo4j of " + file.getParent() + " is in use by process "
                            + parent.get().pid() + "; stop that one first or choose another state directory");
        }
        stop(child.get(), patience);
    }

    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot read " + file, unreadable);
        }
    }

    private static Optional<ProcessHandle> running(String line) {
        return line.matches("\\d+ .*")
                ? ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> line(process).equals(line))
                : Optional.empty();
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }
}
