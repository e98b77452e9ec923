// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedConsoleTest {

    private static final int BOUND = 2_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void neverGrowsBeyondItsBoundAndEndsWithTheLatestLine() throws IOException {
        Path file = folder.resolve("console.log");
        try (OutputStream console = new BoundedConsole(new FileOutputStream(file.toFile(), true), file, BOUND)) {
            for (int line = 0; line < 1_000; line++) {
                console.write(("line " + line + "\n").getBytes(StandardCharsets.UTF_8));
                assertThat(Files.size(file)).isLessThanOrEqualTo(BOUND);
            }
        }
        assertThat(Files.readAllLines(file))
                .startsWith("(earlier lines were dropped)")
                .endsWith("line 998", "line 999");
    }

    @Test
    void keepsEverythingThatFits() throws IOException {
        Path file = folder.resolve("console.log");
        try (OutputStream console = new BoundedConsole(new FileOutputStream(file.toFile(), true), file, BOUND)) {
            console.write("Started.\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.readAllLines(file)).containsExactly("Started.");
    }
}
