// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Counts temporal cycles in a file of {@code from to epochSeconds} lines and prints counts by length and times.
 *
 * <p>Arguments: FILE WINDOW_SECONDS MAXHOPS THREADS [RUNS]. The first of the runs warms up; the least and the median of the others
 * are printed, for the enumeration alone and with the lay-out before it.
 */
public final class CycleBenchmark {

    private static final int BATCH = 65_536;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CycleBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        TransferWindow window = read(Path.of(arguments[0]));
        Duration span = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int maxHops = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        int runs = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 6;
        PrintStream out = System.out;
        double[] enumeration = new double[runs];
        double[] processor = new double[runs];
        double[] whole = new double[runs];
        long[] counts = {};
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            BitSet all = new BitSet();
            all.set(0, window.transferCount());
            CycleIndex index = new CycleIndex(window, all, new float[0], span, span);
            long laidOut = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            List<CycleCounts> parts = new TemporalCycles<>(
                            index,
                            new CycleRules(2, maxHops, false, 0),
                            CycleCounts::new,
                            RunContext.plain().withThreads(threads))
                    .enumerate()
                    .results();
            counts = CycleCounts.sum(parts, maxHops);
            processor[run] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
            enumeration[run] = (System.nanoTime() - laidOut) / 1e9;
            whole[run] = (System.nanoTime() - start) / 1e9;
        }
        out.printf(
                "transfers %d accounts %d window %s maxhops %d threads %d%n",
                window.transferCount(), window.accountCount(), span, maxHops, threads);
        out.printf("enumeration, seconds:            %s%n", times(enumeration));
        out.printf("  processor time of one thread:  %s%n", times(processor));
        out.printf("  enumeration and lay-out:       %s%n", times(whole));
        for (int length = 2; length < counts.length; length++) {
            if (counts[length] > 0) {
                out.printf("%d, %d%n", length, counts[length]);
            }
        }
        out.printf("Total, %d%n", Arrays.stream(counts).sum());
    }

    private static String times(double[] runs) {
        double[] warm =
                Arrays.stream(runs).skip(Math.min(1, runs.length - 1)).sorted().toArray();
        return "least %.3f median %.3f first %.3f".formatted(warm[0], warm[warm.length / 2], runs[0]);
    }

    private static TransferWindow read(Path file) throws IOException {
        TransferWindowBuilder builder =
                new TransferWindowBuilder(new TimeWindow(Instant.EPOCH, Instant.ofEpochSecond(1L << 40)));
        TransferBatch batch = TransferBatch.ofCapacity(BATCH);
        Arrays.fill(batch.paid().minor(), 100);
        Arrays.fill(batch.received().minor(), 100);
        Arrays.fill(batch.paid().currencies(), CurrencyUnit.of("USD"));
        Arrays.fill(batch.received().currencies(), CurrencyUnit.of("USD"));
        Arrays.fill(batch.channels(), Channel.UNKNOWN);
        int rows = 0;
        int line = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                String[] words = text.split(" ", -1);
                batch.ids()[rows] = Integer.toString(line++);
                batch.from()[rows] = builder.handle(words[0]);
                batch.to()[rows] = builder.handle(words[1]);
                batch.epochMillis()[rows] = Long.parseLong(words[2]) * 1_000;
                if (++rows == BATCH) {
                    builder.transfers(batch);
                    rows = 0;
                }
            }
        }
        return builder.transfers(batch.withSize(rows)).build();
    }
}
