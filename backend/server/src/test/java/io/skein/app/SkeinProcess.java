// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command as a process of its own, as the launcher starts it, and what becomes of it. */
final class SkeinProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private SkeinProcess(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /**
     * Starts a command.
     *
     * @param folder where its standard error is kept
     */
    static SkeinProcess start(Path folder, String... arguments) throws IOException {
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // The tests' own configuration of the log comes first on their class path.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Skein.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SKEIN_"));
        return new SkeinProcess(builder.start(), err);
    }

    /** {@return the first line that holds the text; fails if the process ends before it says so} */
    String awaitLine(String text) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains(text)) {
                    return line;
                }
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        throw new AssertionError("ended without saying '" + text + "': " + errors());
    }

    /** {@return the processes it has started} */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end, as Ctrl-C and service managers do. */
    void stop() {
        process.destroy();
    }

    /** {@return its exit code, once it has ended} */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still runs: " + errors());
        }
        return process.exitValue();
    }

    /** {@return what it wrote on standard error} */
    String errors() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether all these have ended, at the latest after a while} */
    static boolean haveEnded(List<ProcessHandle> processes) {
        return processes.stream().allMatch(SkeinProcess::hasEnded);
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean hasEnded(ProcessHandle process) {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .handle((ended, late) -> late == null)
                .join();
    }
}
