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

/** The main job on the samples, from the command line to the files, over a real Neo4j. */
class ScanCommandIT {

    private static final String SAMPLES = "../../docs/samples/skein-csv";
    private static final String TRANSFERS_HEADER =
            "transfer_id,from_account_id,to_account_id,at,amount,currency,received_amount,received_currency,channel,reference\n";

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @TempDir
    private Path folder = Path.of("");

    private Path ring = Path.of("");

    @BeforeEach
    void writeRing() throws IOException {
        ring = Files.writeString(
                folder.resolve("ring.csv"),
                TRANSFERS_HEADER
                        + "R1,A001,A005,2026-03-10T09:00:00Z,30000,USD,,,WIRE,\n"
                        + "R2,A005,A009,2026-03-10T12:00:00Z,29500,USD,,,WIRE,\n"
                        + "R3,A009,A012,2026-03-10T18:00:00Z,29000,USD,,,WIRE,\n"
                        + "R4,A012,A001,2026-03-11T02:00:00Z,28500,USD,,,WIRE,\n");
    }

    @Test
    void readsStoresScansAndWritesWhatItFound() throws IOException {
        CommandLineRun run = scan(SAMPLES, ring.toString());

        assertThat(run.exitCode()).as(run.err()).isLessThan(ExitCode.FAILED);
        assertThat(run.out()).contains("read ").contains("scanned ").contains("report.html");
        JsonNode alert = ringAlert();
        assertThat(alert.get("grade").asText()).isNotEqualTo("NORMAL");
        assertThat(alert.get("customerIds")).isNotEmpty();
        JsonNode file = json("run.json");
        JsonNode ingest = file.get("ingest");
        assertThat(ingest.get("read").asLong())
                .isEqualTo(ingest.get("stored").asLong()
                        + ingest.get("duplicate").asLong()
                        + ingest.get("rejected").asLong());
        assertThat(run.exitCode())
                .isEqualTo(ingest.get("rejected").asLong() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS);
        assertThat(file.get("outcome").asText()).isEqualTo("SUCCEEDED");
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains(alert.get("id").asText());
        assertThat(EmptyGraph.run("MATCH (a:Account {id: 'A005'}) RETURN a.riskScore AS score")
                        .getFirst()
                        .get("score")
                        .asDouble())
                .isGreaterThanOrEqualTo(alert.get("score").asDouble());
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        scan(SAMPLES, ring.toString());
        JsonNode before = ringAlert();

        scan(SAMPLES, ring.toString());

        assertThat(json("run.json").get("ingest").get("stored").asLong()).isZero();
        assertThat(json("run.json").get("counts").get("alerts.created").asLong())
                .isZero();
        assertThat(ringAlert().get("version")).isEqualTo(before.get("version"));
        assertThat(ringAlert().get("evidenceSha256")).isEqualTo(before.get("evidenceSha256"));
    }

    @Test
    void verifiesEvidenceThroughCorrectionsAndNoticesTampering() throws IOException {
        scan(SAMPLES, ring.toString());
        String id = ringAlert().get("id").asText();

        assertThat(verify(id).out()).startsWith("EQUAL");

        Path correction = Files.writeString(
                folder.resolve("correction.csv"),
                TRANSFERS_HEADER + "R2,A005,A009,2026-03-10T12:00:00Z,11,USD,,,WIRE,\n");
        assertThat(skein("ingest", correction.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        CommandLineRun corrected = verify(id);
        assertThat(corrected.out()).as(corrected.err()).startsWith("EQUAL");
        assertThat(corrected.exitCode()).isEqualTo(ExitCode.DONE);

        EmptyGraph.run("MATCH ()-[t:TRANSFERRED_TO {id: 'R3'}]->() SET t.paidMinor = 2899999");
        CommandLineRun forged = verify(id);
        assertThat(forged.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(forged.out()).startsWith("DIFFERENT").contains("28999.99");
    }

    @Test
    void saysInOneLineWhatItCannotVerify() {
        CommandLineRun run = verify("cycle-0000000000000000");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no alert 'cycle-0000000000000000'");
    }

    private CommandLineRun scan(String... files) {
        List<String> arguments = new ArrayList<>(List.of("scan"));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        return skein(arguments.toArray(String[]::new));
    }

    private CommandLineRun verify(String id) {
        return skein("verify-alert", id);
    }

    private CommandLineRun skein(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--state",
                folder.resolve("state").toString(),
                "--neo4j-uri",
                SharedNeo4j.instance().boltUri().toString(),
                "--neo4j-password-file",
                SharedNeo4j.instance().passwordFile().toString()));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private JsonNode ringAlert() throws IOException {
        for (JsonNode alert : json("alerts.json").get("alerts")) {
            if (alert.get("evidence").toString().contains("\"R1\"")
                    && alert.get("typology").asText().equals("cycle")) {
                return alert;
            }
        }
        throw new AssertionError("no cycle alert with transfer R1");
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("out").resolve(name)));
    }
}
