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

class EvaluateProfileCommandTest {

    private static final Path SAMPLES = Path.of("../../docs/samples");

    @TempDir
    private Path out = Path.of("");

    @Test
    void laysSetsOfAllLayoutsBesideEachOther() throws IOException {
        CommandLineRun run = profile("skein-csv", "skein-jsonl", "amlworld", "amlsim");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode sets = JsonMapper.builder()
                .build()
                .readTree(out.resolve("profile.json").toFile())
                .get("sets");
        assertThat(sets)
                .hasSize(4)
                .allSatisfy(set -> assertThat(set.get("transfers").asLong()).isPositive());
        assertThat(sets.get(0).get("transfers")).isEqualTo(sets.get(1).get("transfers"));
        String page = Files.readString(out.resolve("index.html"));
        assertThat(page).contains("amlworld", "amlsim", "<svg").doesNotContain("<script", "NaN", "Infinity");
        assertThat(Files.readString(out.resolve("distributions.csv"))).startsWith("set,distribution,from,to,count");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(CommandLineRun.of("evaluate", "profile", "--out", out.toString())
                        .err())
                .contains("missing DATA");
        assertThat(profile("nowhere").err()).contains("there is no such file or folder");
        assertThat(profile("amlsim", "amlsim").err()).contains("is named twice");
    }

    private CommandLineRun profile(String... sets) {
        String[] args = new String[sets.length + 4];
        args[0] = "evaluate";
        args[1] = "profile";
        args[2] = "--out";
        args[3] = out.toString();
        for (int i = 0; i < sets.length; i++) {
            args[i + 4] = SAMPLES.resolve(sets[i]).toString();
        }
        return CommandLineRun.of(args);
    }
}
