// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Measures heap bytes a transfer and transfers a second of a window built from columns.
 *
 * <p>Arguments: TRANSFERS ACCOUNTS. Bytes are the difference of used heap after a full collection, with and without the window:
 * transfers, both indices, ids, accounts and owners, all there is. Seconds are processor time of the one thread.
 * Run it with a heap of at least 300 bytes a transfer.
 */
public final class WindowBenchmark {

    private static final int BATCH = 8_192;
    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.of("USD"), CurrencyUnit.of("EUR"), CurrencyUnit.of("CNY"), CurrencyUnit.of("XBT"));

    private WindowBenchmark() {}

    public static void main(String[] arguments) {
        int transfers = Integer.parseInt(arguments[0]);
        int accounts = Integer.parseInt(arguments[1]);
        PrintStream out = System.out;
        out.printf(
                "%-28s %16s %22s %22s%n", "transfer ids", "bytes/transfer", "build, transfers/s", "whole, transfers/s");
        for (IdStyle style : IdStyle.values()) {
            double bytes = 0;
            double build = 0;
            double whole = 0;
            for (int run = 0; run < RUNS; run++) {
                Measurement measured = measure(style, transfers, accounts);
                bytes = measured.bytesPerTransfer();
                build = Math.max(build, measured.buildPerSecond());
                whole = Math.max(whole, measured.wholePerSecond());
            }
            out.printf("%-28s %16.1f %22.0f %22.0f%n", style, bytes, build, whole);
        }
    }

    /** {@return what one window of random transfers takes} */
    static Measurement measure(IdStyle style, int transfers, int accounts) {
        Random random = new Random(42);
        TransferWindowBuilder builder = new TransferWindowBuilder(
                new TimeWindow(TransferWindows.ORIGIN, TransferWindows.ORIGIN.plusSeconds(86_400L * 400)));
        int[] handles = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            String id = "%06d/%08X".formatted(account % 300, random.nextInt());
            builder.owner(id, "C-" + account / 2);
            handles[account] = builder.handle(id);
        }
        TransferBatch batch = TransferBatch.ofCapacity(BATCH);
        long adding = 0;
        for (int first = 0; first < transfers; first += BATCH) {
            int rows = Math.min(BATCH, transfers - first);
            fill(batch, first, rows, handles, style, random);
            long start = THREADS.getCurrentThreadCpuTime();
            builder.transfers(batch.withSize(rows));
            adding += THREADS.getCurrentThreadCpuTime() - start;
        }
        long start = THREADS.getCurrentThreadCpuTime();
        TransferWindow window = builder.build();
        long building = THREADS.getCurrentThreadCpuTime() - start;
        builder = new TransferWindowBuilder(window.interval());
        long with = usedAfterCollection();
        int kept = window.transferCount();
        window = builder.build();
        try {
            long without = usedAfterCollection();
            return new Measurement(
                    (with - without) / (double) kept, kept / (building / 1e9), kept / ((adding + building) / 1e9));
        } finally {
            Reference.reachabilityFence(window);
        }
    }

    private static void fill(TransferBatch batch, int first, int rows, int[] handles, IdStyle style, Random random) {
        for (int row = 0; row < rows; row++) {
            batch.ids()[row] = style.id(first + row, random);
            batch.from()[row] = handles[random.nextInt(handles.length)];
            batch.to()[row] = handles[random.nextInt(handles.length)];
            batch.epochMillis()[row] =
                    TransferWindows.ORIGIN.toEpochMilli() + (long) (random.nextDouble() * 86_400_000L * 365);
            long minor = 1 + (long) Math.exp(random.nextGaussian() * 2.5 + 10);
            CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            batch.paid().minor()[row] = minor;
            batch.paid().currencies()[row] = currency;
            boolean converted = random.nextInt(20) == 0;
            batch.received().minor()[row] = converted ? minor + 7 : minor;
            batch.received().currencies()[row] = converted ? CURRENCIES.getFirst() : currency;
            batch.channels()[row] = Channel.values()[random.nextInt(Channel.values().length)];
        }
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    /**
     * What a window took.
     *
     * @param bytesPerTransfer heap, everything included
     * @param buildPerSecond transfers a second of the last step alone
     * @param wholePerSecond transfers a second from filled columns to the window
     */
    record Measurement(double bytesPerTransfer, double buildPerSecond, double wholePerSecond) {}

    /** Kinds of transfer ids as banks have them. */
    enum IdStyle {
        /** Twelve digits behind a prefix. */
        NUMBERS,
        /** Random UUIDs. */
        UUIDS,
        /** 128-bit digests in hexadecimal behind a prefix. */
        DIGESTS,
        /** SWIFT-like: up to 35 characters, letters and digits, of many lengths. */
        LONG_REFERENCES;

        private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

        String id(int number, Random random) {
            return switch (this) {
                case NUMBERS -> "T-" + (100_000_000_000L + number);
                case UUIDS -> new UUID(random.nextLong(), random.nextLong()).toString();
                case DIGESTS -> "sha:%016x%016x".formatted(random.nextLong(), random.nextLong());
                case LONG_REFERENCES -> reference(random);
            };
        }

        private static String reference(Random random) {
            StringBuilder text = new StringBuilder();
            for (int left = 20 + random.nextInt(16); left > 0; left--) {
                text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
            }
            return text.toString();
        }
    }
}
