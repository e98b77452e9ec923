// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real {@code skein ingest} in a JVM and a state directory of its own, to be killed. */
final class IngestProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 10;

    private final Path state;
    private final Path output;
    private final Process process;

    private IngestProcess(Path state, Path output, Process process) {
        this.state = state;
        this.output = output;
        this.process = process;
    }

    static IngestProcess start(Path input, Path state, String load) throws IOException {
        Path output = Files.createTempFile(input.getParent(), "output-", ".txt");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Skein.class.getName(),
                        "ingest",
                        input.toString(),
                        "--state",
                        state.toString(),
                        "--load",
                        load))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // a Neo4j that was killed does not come back
        command.environment().put("SKEIN_NEO4J_RETRY_FOR", "1s");
        return new IngestProcess(state, output, command.start());
    }

    /** {@return everything it has printed} */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until something can be seen from outside. */
    void await(String what, Sight sight) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sight.isThere()) {
            assertThat(process.isAlive())
                    .as("ended before %s:%n%s", what, output())
                    .isTrue();
            assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(deadline);
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Kills it, unless it ends before. */
    void killAfter(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Kills the Neo4j that it has started. */
    void killNeo4jAfter(Duration time) throws IOException, InterruptedException {
        String line = Files.readAllLines(state.resolve("neo4j/neo4j.pid")).getFirst();
        long neo4j = Long.parseLong(line.substring(0, line.indexOf(' ')));
        Thread.sleep(time.toMillis());
        ProcessHandle.of(neo4j).ifPresent(ProcessHandle::destroyForcibly);
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** {@return what was added to a file since it had that size} */
    static String addedTo(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(size, Files.size(file)));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Something that can be seen from outside. */
    @FunctionalInterface
    interface Sight {
        boolean isThere() throws IOException;
    }
}
