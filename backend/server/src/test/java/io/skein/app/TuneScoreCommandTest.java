// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneScoreCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void learnsFromFilesWithoutAnyStore() throws IOException {
        CommandLineRun run = score("--test", bank("second", 5).toString(), "--density", "2.5");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("out/calibration.properties"))
                .content()
                .contains("skein.score.calibration.cycle.offset=")
                .contains("skein.score.calibration.cycle.factor.chance=")
                .doesNotContain("fan-in");
        assertThat(folder.resolve("out/findings.csv"))
                .content()
                .hasLineCount(1 + 7 + 5)
                .contains("learned,first,cycle,")
                .contains("reported,second,cycle,");
        assertThat(folder.resolve("out/calibration.md"))
                .content()
                .contains("for 2.5 patterns among 1,000 customers a month");
    }

    @Test
    void refusesWhatFilesCannotSay() throws IOException {
        assertThat(score("--until", "0.5").err()).contains("leave --in-memory away");
        assertThat(score("--test", bank("second", 5).toString(), "--density", "0")
                        .err())
                .contains("--density 0.0 must be above 0");
        assertThat(score("--test", bank("first", 7).toString()).err()).contains("holds the same data");
    }

    private CommandLineRun score(String... more) throws IOException {
        String[] given = {
            "tune",
            "score",
            "--in-memory",
            "--train",
            bank("first", 7).toString(),
            "--out",
            folder.resolve("out").toString(),
            "--detectors",
            "cycle",
            "--set",
            "skein.detectors.cycle.min-amount=10"
        };
        String[] all = new String[given.length + more.length];
        System.arraycopy(given, 0, all, 0, given.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return CommandLineRun.of(all);
    }

    /** Round trips of which every second is planted. */
    private Path bank(String name, int rings) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(data.resolve("truth"));
        StringBuilder transfers =
                new StringBuilder("transfer_id,from_account_id,to_account_id,at,amount,currency,channel,reference\n");
        StringBuilder truth = new StringBuilder("pattern_id,typology,element,id,role\n");
        for (int ring = 1; ring <= rings; ring++) {
            for (int leg = 0; leg < 4; leg++) {
                transfers.append("T%d-%d,r%d-%d,r%d-%d,2026-03-%02dT%02d:00:00Z,%d,USD,ACH,\n"
                        .formatted(ring, leg, ring, leg, ring, (leg + 1) % 4, ring, 8 + leg, 900 + 500 * ring - leg));
                if (ring % 2 == 0) {
                    truth.append("ring%d,cycle,TRANSFER,T%d-%d,leg\n".formatted(ring, ring, leg));
                }
            }
        }
        Files.writeString(data.resolve("transfers.csv"), transfers);
        Files.writeString(data.resolve("truth/truth.csv"), truth);
        return data;
    }
}
