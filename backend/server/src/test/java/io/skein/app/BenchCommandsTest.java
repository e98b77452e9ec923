// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandsTest {

    private static final String SAMPLE = "../../docs/samples/skein-csv";

    @TempDir
    private Path folder;

    private Path work = Path.of("");

    @BeforeEach
    void makeWorkFolder() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void countsCyclesWithOneAndSeveralThreads() throws IOException {
        JsonNode result = run("cycles", SAMPLE, "--span", "P30D", "--runs", "1");
        assertThat(result.at("/rows/1/name").asText()).isEqualTo("720h, first run");
        assertThat(result.at("/rows/1/items").asLong()).isPositive();
        assertThat(result.at("/notes/0").asText()).contains("(length:count), in all ");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void measuresEveryDetectorAndHowItGrows() throws IOException {
        JsonNode result = run("scan", SAMPLE, "--detectors", "cycle,layering", "--copies", "1,2");
        assertThat(result.at("/rows")).hasSize(6);
        assertThat(result.at("/rows/3/items").asLong())
                .isEqualTo(2 * result.at("/rows/0/items").asLong());
        assertThat(result.at("/ratios").properties())
                .extracting(ratio -> ratio.getKey().replaceAll(":.*", ""))
                .containsExactly("cycle", "layering", "all");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void findsTheSameOnTheViewAsOnGraphsOfJgrapht() throws IOException {
        JsonNode result = run("graph", SAMPLE, "--runs", "1");
        assertThat(result.at("/rows")).hasSize(12);
        assertThat(result.at("/ratios")).hasSize(9);
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void buildsTheWindowAgainFromColumns() throws IOException {
        JsonNode result = run("window", SAMPLE, "--runs", "1");
        assertThat(result.at("/rows/1/items").asLong())
                .isEqualTo(result.at("/rows/0/items").asLong())
                .isPositive();
        assertThat(result.at("/ratios")).hasSize(1);
    }

    @Test
    void saysHowManyRecordsWereLeftOut() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("bank"));
        for (String file : new String[] {"accounts.csv", "transfers.csv"}) {
            Files.copy(Path.of(SAMPLE, file), bank.resolve(file));
        }
        Files.writeString(bank.resolve("transfers.csv"), "broken,row\n", StandardOpenOption.APPEND);
        JsonNode result = run("scan", bank.toString(), "--detectors", "cycle");
        assertThat(result.at("/notes"))
                .extracting(JsonNode::asText)
                .contains("records left out because they are not sound: 1; ingest says which");
    }

    @Test
    void saysWhatNumbersOfCopiesAreAllowed() {
        CommandLineRun run = CommandLineRun.of("bench", "scan", SAMPLE, "--copies", "0", "--work", work.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("copies must be 1 to 1000, were 0");
    }

    private JsonNode run(String... arguments) throws IOException {
        Path result = folder.resolve("result.json");
        String[] all = new String[arguments.length + 5];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 4] = "--work";
        all[all.length - 3] = work.toString();
        all[all.length - 2] = "--out";
        all[all.length - 1] = result.toString();
        CommandLineRun run = CommandLineRun.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(Files.readString(result));
    }
}
