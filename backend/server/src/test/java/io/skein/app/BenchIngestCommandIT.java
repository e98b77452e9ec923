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

class BenchIngestCommandIT {

    @TempDir
    private Path folder;

    @Test
    void measuresLoadAndImporterAloneAndLeavesNothingBehind() throws IOException {
        Path result = folder.resolve("result.json");
        Path work = Files.createDirectory(folder.resolve("work"));
        CommandLineRun run = CommandLineRun.of(
                "bench",
                "ingest",
                "../../docs/samples/skein-csv",
                "--bolt-transfers",
                "0",
                "--work",
                work.toString(),
                "--out",
                result.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("cores").contains("importer alone").contains("end to end: ");
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(result));
        assertThat(json.at("/rows/0/items").asLong())
                .isEqualTo(json.at("/rows/6/items").asLong())
                .isPositive();
        double parts = 0;
        for (int row = 1; row < 5; row++) {
            parts += json.at("/rows/" + row + "/seconds").asDouble();
        }
        assertThat(parts)
                .isPositive()
                .isLessThanOrEqualTo(json.at("/rows/0/seconds").asDouble());
        assertThat(work).isEmptyDirectory();
    }
}
