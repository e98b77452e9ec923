// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

/** The whole command on a bank of a few transfers whose answers anybody can check. */
class EvaluateCommandIT {

    private static final String HEADER =
            "transfer_id,from_account_id,to_account_id,at,amount,currency,channel,reference\n";
    private static final String TRUTH = "pattern_id,typology,element,id,role\n";

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @TempDir
    private Path folder = Path.of("");

    private Path data = Path.of("");

    @BeforeEach
    void writeBank() throws IOException {
        data = Files.createDirectories(folder.resolve("bank"));
        Files.createDirectories(data.resolve("truth"));
        StringBuilder transfers = new StringBuilder(HEADER);
        ring(transfers, "R", 30_000);
        ring(transfers, "S", 40);
        for (int day = 10; day < 28; day++) {
            transfers.append("N%d,shop,supplier,2026-03-%dT09:00:00Z,120,USD,ACH,\n".formatted(day, day));
        }
        Files.writeString(data.resolve("transfers.csv"), transfers);
        truth("R", "S");
    }

    @Test
    void measuresWhatWasPlanted() throws IOException {
        CommandLineRun run = evaluate("one");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode figures = json("one");
        JsonNode cycle = figures.get("typologies").get(0);
        assertThat(cycle.get("typology").asText()).isEqualTo("cycle");
        assertThat(cycle.get("planted").asInt()).isEqualTo(2);
        assertThat(cycle.get("own").get("found").get(0).asInt()).isEqualTo(1);
        assertThat(cycle.get("own").get("recall").get(2).asDouble()).isEqualTo(0.5);
        assertThat(figures.get("transfers").get("illicit").asInt()).isEqualTo(6);
        assertThat(figures.get("transfers").get("alertedIllicit").asInt()).isEqualTo(3);
        assertThat(figures.get("misses")).hasSize(1);
        assertThat(figures.get("misses").get(0).get("id").asText()).isEqualTo("S");
        assertThat(figures.get("misses").get(0).get("words").asText()).contains("minAmount");
        assertThat(figures.get("reliability").get("bins").get(0).get("true").asInt())
                .isOne();
        assertThat(figures.get("reliability").get("brier").asDouble()).isBetween(0.0, 1.0);
        assertThat(folder.resolve("one/reliability.csv"))
                .content()
                .contains("mean_score")
                .hasLineCount(2);
        assertThat(run.out())
                .contains("Brier score")
                .contains("planted typology")
                .contains("alerts per 1,000 customers a month");
        assertThat(folder.resolve("one/index.html")).content().contains("<svg").doesNotContain("<script");
        assertThat(folder.resolve("one/patterns.csv")).content().contains("R,cycle,true,TRANSFERS,3,0,1.0,1.0,");
    }

    @Test
    void findsTheSameWhateverTheLabelsSay() throws IOException {
        evaluate("honest");
        truth("N1", "N2");

        CommandLineRun shuffled = evaluate("shuffled");

        assertThat(shuffled.out()).as(shuffled.err()).contains("the data are stored already");
        assertThat(alerts("shuffled")).isEqualTo(alerts("honest")).isNotEmpty();
        assertThat(json("shuffled").get("run").get("detectors"))
                .isEqualTo(json("honest").get("run").get("detectors"));
        assertThat(json("honest").get("overall").get("any").get("found").get(0).asInt())
                .isOne();
        assertThat(json("shuffled")
                        .get("overall")
                        .get("any")
                        .get("found")
                        .get(0)
                        .asInt())
                .isZero();
    }

    @Test
    void measuresItemsOfWorkAndPutsBanksTogether() throws IOException {
        CommandLineRun run = evaluate("items", "--workload", "100000");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode items = json("items").get("items");
        assertThat(items.get("joined").get("items").asInt())
                .isEqualTo(items.get("list").size())
                .isLessThanOrEqualTo(json("items").get("alerts").size());
        assertThat(items.get("line").get("found").asInt()).isOne();
        assertThat(items.get("line").get("leastRecall").asDouble()).isEqualTo(0.5);
        assertThat(run.out()).contains("At no more than 100,000 items per 1,000 customers a month");
        assertThat(folder.resolve("items/items.csv")).content().contains(",R");
        assertThat(folder.resolve("items/index.html")).content().contains("items of work");

        CommandLineRun together = CommandLineRun.of(
                "evaluate", "together", folder.resolve("items").toString(), "--workload", "100000");
        assertThat(together.exitCode()).as(together.err()).isEqualTo(ExitCode.DONE);
        assertThat(together.out()).contains("found above the line").containsPattern("cycle +2 +1 +1 +50.0 %");
        assertThat(CommandLineRun.of(
                                "evaluate", "together", folder.resolve("items").toString(), "--least-score", "0.9999")
                        .out())
                .contains("Above the score of 0.9999: no item")
                .containsPattern("cycle +2 +0 +0.0 % +0.0 to 65.8 +1");
        assertThat(evaluate("none", "--workload", "0").err()).contains("--workload must be above 0");
    }

    @Test
    void comparesTwoEvaluations() throws IOException {
        evaluate("strict");
        evaluate("loose", "--set", "skein.detectors.cycle.min-amount=10");

        CommandLineRun compared = CommandLineRun.of(
                "evaluate",
                "compare",
                folder.resolve("strict").toString(),
                folder.resolve("loose").toString());

        assertThat(compared.exitCode()).as(compared.err()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out()).containsPattern("cycle +2 +1 +2 +1 +0 +\\+50.0");
    }

    @Test
    void saysInOneLineWhatIsMissing() throws IOException {
        assertThat(CommandLineRun.of("evaluate").err()).contains("missing DATA");
        assertThat(CommandLineRun.of("evaluate", data.toString()).err()).contains("missing --out DIR");
        assertThat(CommandLineRun.of("evaluate", "nowhere", "--out", folder.toString())
                        .err())
                .contains("nowhere: there is no such file or folder");
        Files.delete(data.resolve("truth/truth.csv"));
        assertThat(evaluate("none").err()).contains("holds no file of answers");
    }

    private CommandLineRun evaluate(String out, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "evaluate",
                data.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--replay",
                "2",
                "--state",
                folder.resolve("state").toString(),
                "--neo4j-uri",
                SharedNeo4j.instance().boltUri().toString(),
                "--neo4j-password-file",
                SharedNeo4j.instance().passwordFile().toString()));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static void ring(StringBuilder transfers, String name, int dollars) {
        for (int leg = 0; leg < 3; leg++) {
            transfers.append("%s%d,%s-%d,%s-%d,2026-03-10T%02d:00:00Z,%d,USD,WIRE,\n"
                    .formatted(name, leg, name, leg, name, (leg + 1) % 3, 9 + leg, dollars - leg));
        }
    }

    private void truth(String... patterns) throws IOException {
        StringBuilder truth = new StringBuilder(TRUTH);
        for (String pattern : patterns) {
            for (int leg = 0; leg < 3; leg++) {
                truth.append("%s,cycle,TRANSFER,%s%d,leg\n".formatted(pattern, pattern, leg));
            }
        }
        Files.writeString(data.resolve("truth/truth.csv"), truth);
    }

    /** Everything of the alerts but what the labels say of them. */
    private List<String> alerts(String out) throws IOException {
        List<String> alerts = new ArrayList<>();
        for (JsonNode alert : json(out).get("alerts")) {
            alerts.add(alert.get("id") + " " + alert.get("detector") + " " + alert.get("score") + " "
                    + alert.get("evidenceSha256"));
        }
        return alerts;
    }

    private JsonNode json(String out) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve(out).resolve("evaluation.json")));
    }
}
