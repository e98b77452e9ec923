// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReadCommandIT {

    @TempDir
    private Path folder;

    @Test
    void readsTheSameTransfersOverBoltAndFromTheKeptFile() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path result = folder.resolve("result.json");
        CommandLineRun run = CommandLineRun.of(
                "bench",
                "read",
                "../../docs/samples/skein-csv",
                "--copies",
                "40",
                "--runs",
                "1",
                "--work",
                work.toString(),
                "--out",
                result.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode bench = JsonMapper.builder().build().readTree(Files.readString(result));
        assertThat(bench.at("/rows"))
                .extracting(row -> row.get("name").asText())
                .containsExactly(
                        "bare Bolt, first run",
                        "bare Bolt",
                        "window over Bolt, first run",
                        "window over Bolt",
                        "window over Bolt, and kept",
                        "kept window, first run",
                        "kept window");
        assertThat(bench.at("/rows/3/items").asLong())
                .isEqualTo(bench.at("/rows/6/items").asLong())
                .isPositive();
        assertThat(work).isEmptyDirectory();
    }
}
