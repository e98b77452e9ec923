// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestMemoryTest {

    private static final int ROWS = 400_000;

    @TempDir
    private static Path directory;

    /** Every tenth row repeats the one before it, so that duplicates have to be told apart as well. */
    @BeforeAll
    static void writeFileLargerThanTheHeap() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("large.csv"))) {
            out.write("Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,"
                    + "Payment Currency,Payment Format,Is Laundering\n");
            for (int i = 0; i < ROWS; i++) {
                int n = i % 10 == 9 ? i - 1 : i;
                out.write(
                        "2022/09/%02d 10:%02d,0%d,ACCOUNT%07d,7,ACCOUNT%07d,%d.25,US Dollar,%d.25,US Dollar,Cheque,0\n"
                                .formatted(1 + n % 28, n % 60, n % 50, n % 90_000, n % 70_000, n + 1, n + 1));
            }
        }
        assertThat(Files.size(directory.resolve("large.csv"))).isGreaterThan(32_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulk", "batches"})
    void readsFileLargerThanItsHeap(String way) throws IOException, InterruptedException {
        Path output = directory.resolve(way + ".txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestInLittleMemory.class.getName(),
                        directory.resolve("large.csv").toString(),
                        directory.resolve("work-" + way).toString(),
                        way))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8).strip())
                .endsWith("read 400,000 = stored 400,000 + duplicate 0 + rejected 0");
    }
}
