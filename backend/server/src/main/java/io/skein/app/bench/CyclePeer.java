// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.window.TransferWindow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C++ program of {@code scripts/bench}, compiled here, and the transfers in a file as it wants them. */
public final class CyclePeer {

    private static final String NAME = "temporal_cycles";
    private static final Pattern TIME = Pattern.compile("time ([0-9.]+) s");
    private static final Pattern COUNT = Pattern.compile("^(\\d+), (\\d+)$");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long MILLIS_PER_SECOND = 1_000;

    private final Path program;
    private final Path input;

    private CyclePeer(Path program, Path input) {
        this.program = program;
        this.input = input;
    }

    /**
     * What the program said.
     *
     * @param counts by number of transfers
     * @param took time of counting alone
     */
    public record Answer(long[] counts, Duration took) {}

    /**
     * {@return the program, if there is a compiler for it; transfers are told apart by the second, as the program does}
     *
     * @param window transfers
     * @param source folder of the program's text
     * @param work where program and transfers go
     */
    public static Optional<CyclePeer> in(TransferWindow window, Path source, Path work) throws IOException {
        Path program = work.resolve(NAME);
        Path text = source.resolve(NAME + ".cpp");
        if (!Files.exists(text) || !isCompiled(text, program)) {
            return Optional.empty();
        }
        Path input = work.resolve("transfers.txt");
        try (BufferedWriter writer = Files.newBufferedWriter(input)) {
            long origin = window.transferCount() == 0 ? 0 : window.epochMillis(0);
            for (int transfer = 0; transfer < window.transferCount(); transfer++) {
                writer.write(window.from(transfer) + " " + window.to(transfer) + " "
                        + (window.epochMillis(transfer) - origin) / MILLIS_PER_SECOND + "\n");
            }
        }
        return Optional.of(new CyclePeer(program, input));
    }

    /** {@return the number of cycles of each length} */
    Answer count(Duration span, int maxHops, int threads) {
        List<String> lines = run(List.of(
                program.toString(),
                input.toString(),
                Long.toString(span.toSeconds()),
                Integer.toString(maxHops),
                Integer.toString(threads)));
        long[] counts = new long[maxHops + 1];
        double seconds = Double.NaN;
        for (String line : lines) {
            Matcher time = TIME.matcher(line);
            seconds = time.find() ? Double.parseDouble(time.group(1)) : seconds;
            Matcher count = COUNT.matcher(line);
            if (count.find()) {
                counts[Integer.parseInt(count.group(1))] = Long.parseLong(count.group(2));
            }
        }
        return new Answer(counts, Duration.ofNanos((long) (seconds * NANOS_PER_SECOND)));
    }

    private static boolean isCompiled(Path text, Path program) {
        try {
            run(List.of("g++", "-O3", "-march=native", "-fopenmp", "-o", program.toString(), text.toString()));
            return true;
        } catch (UncheckedIOException noCompiler) {
            return false;
        }
    }

    private static List<String> run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + said);
            }
            return said.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", interrupted);
        }
    }
}
