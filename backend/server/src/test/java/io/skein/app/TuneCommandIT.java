// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.graph.neo4j.EmptyGraph;
import io.skein.localneo4j.SharedNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a bank of a few transfers, divided by time: rings of 700 dollars are planted in both parts. */
class TuneCommandIT {

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @TempDir
    private Path folder = Path.of("");

    private Path data = Path.of("");

    @BeforeEach
    void writeBank() throws IOException {
        data = Files.createDirectories(folder.resolve("bank"));
        Files.createDirectories(data.resolve("truth"));
        StringBuilder transfers =
                new StringBuilder("transfer_id,from_account_id,to_account_id,at,amount,currency,channel,reference\n");
        StringBuilder truth = new StringBuilder("pattern_id,typology,element,id,role\n");
        for (int day = 1; day <= 28; day++) {
            transfers.append("N%d,shop,supplier,2026-03-%02dT08:00:00Z,120,USD,ACH,\n".formatted(day, day));
            if (day % 4 == 0) {
                ring(transfers, truth, day);
            }
        }
        Files.writeString(data.resolve("transfers.csv"), transfers);
        Files.writeString(data.resolve("truth/truth.csv"), truth);
    }

    @Test
    void lowersTheAmountUntilItFindsTheRingsOfTheFirstPartAndReportsOnTheRest() throws IOException {
        CommandLineRun run = tune("one", "--until", "0.5");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("one/tuned.properties")).content().contains("skein.detectors.cycle.minAmount=");
        assertThat(folder.resolve("one/tuning.md"))
                .content()
                .contains("bank until 2026-03-")
                .contains("| cycle | 4 | 0 | 4 |")
                .contains("| cycle | 3 | 0 | 3 |");
        assertThat(run.out())
                .contains("any detector finds 100 % of the patterns, each typology counting the same, before 0 %");
    }

    @Test
    void measuresNothingTwiceUnlessTheAnswersChange() throws IOException {
        tune("one", "--until", "2026-03-15");
        long lines = lines("one/tuning.jsonl");

        CommandLineRun again = tune("one", "--until", "2026-03-15");

        assertThat(again.out()).as(again.err()).containsPattern("[1-9][0-9]* trials are known already");
        assertThat(lines("one/tuning.jsonl")).isGreaterThanOrEqualTo(lines);
        Path truth = data.resolve("truth/truth.csv");
        Files.writeString(truth, Files.readString(truth).replace("ring4", "circle4"));
        assertThat(tune("one", "--until", "2026-03-15").out()).contains("; 0 trials are known already");
        tune("one", "--until", "2026-03-15");
        data = Files.move(data, folder.resolve("renamed"));
        assertThat(tune("one", "--until", "2026-03-15").out())
                .as("patterns are logged by the name of their bank")
                .contains("; 0 trials are known already");
    }

    @Test
    void leavesHeldParametersAlone() throws IOException {
        CommandLineRun run = tune("held", "--until", "0.5", "--hold", "cycle.minAmount,hubDegree");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("held/tuned.properties")).content().doesNotContain("minAmount", "hubDegree");
        assertThat(folder.resolve("held/tuning.md"))
                .content()
                .contains("no saving may bring a typology below 90 %; held: cycle.minAmount, hubDegree")
                .contains("| cycle | 0 % | 0 % |");
    }

    @Test
    void calibratesTheScore() throws IOException {
        CommandLineRun run = command(
                List.of("tune", "score"), "score", "--until", "0.5", "--set", "skein.detectors.cycle.min-amount=10");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("score/calibration.properties"))
                .content()
                .contains("skein.score.calibration.cycle.offset=");
        assertThat(folder.resolve("score/findings.csv"))
                .content()
                .hasLineCount(1 + 4 + 3)
                .contains("learned,bank until")
                .contains("reported,bank from");
        assertThat(run.out()).contains("Brier score of calibrated scores less by");
    }

    @Test
    void saysInOneLineWhatIsMissing() {
        assertThat(CommandLineRun.of("tune").err()).contains("missing --train DATA");
        assertThat(CommandLineRun.of("tune", "--train", data.toString()).err()).contains("missing --test DATA");
        assertThat(tune("none", "--until", "soon").err()).contains("--until soon must be a date such as 2026-05-31");
        assertThat(tune("none", "--until", "0.5", "--hold", "cycle.maxHops,cycle.moon")
                        .err())
                .contains("--hold cycle.moon: no detector of a scan has such a parameter");
        assertThat(tune("none", "--until", "0.5", "--least-recall", "1.5").err())
                .contains("--least-recall 1.5 must be 0 to 1");
        assertThat(tune("none", "--until", "1.5").err()).contains("a share between 0 and 1");
        assertThat(tune("none", "--until", "2027-01-01").err()).contains("the cut must lie inside 2026-03-01");
        assertThat(CommandLineRun.of(
                                "tune",
                                "--train",
                                data.toString(),
                                "--test",
                                data.toString(),
                                "--out",
                                "x",
                                "--state",
                                "y")
                        .err())
                .contains("one store cannot hold several sets");
    }

    private CommandLineRun tune(String out, String... more) {
        return command(List.of("tune"), out, more);
    }

    private CommandLineRun command(List<String> command, String out, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "--train",
                data.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--detectors",
                "cycle",
                "--state",
                folder.resolve("state").toString(),
                "--neo4j-uri",
                SharedNeo4j.instance().boltUri().toString(),
                "--neo4j-password-file",
                SharedNeo4j.instance().passwordFile().toString()));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private long lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).size();
    }

    private static void ring(StringBuilder transfers, StringBuilder truth, int day) {
        for (int leg = 0; leg < 3; leg++) {
            transfers.append("R%d-%d,r%d-%d,r%d-%d,2026-03-%02dT%02d:00:00Z,%d,USD,WIRE,\n"
                    .formatted(day, leg, day, leg, day, (leg + 1) % 3, day, 9 + leg, 700 - leg));
            truth.append("ring%d,cycle,TRANSFER,R%d-%d,leg\n".formatted(day, day, leg));
        }
    }
}
