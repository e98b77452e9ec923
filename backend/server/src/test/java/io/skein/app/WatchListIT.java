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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a list and the samples to an alert that names the list's version, over real stores. */
class WatchListIT {

    private static final String SAMPLES = "../../docs/samples";

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void alertNamesTheListVersionAndIsVerifiedByIt() throws IOException {
        Path transfers = Files.writeString(folder.resolve("transfers.csv"), """
            transfer_id,from_account_id,to_account_id,at,amount,currency
            L1,A002,A005,2026-03-10T09:00:00Z,30000,USD
            L2,A005,A009,2026-03-12T12:00:00Z,29000,USD
            """);
        CommandLineRun imported = list(SAMPLES + "/watch-lists/watch-list.csv");
        assertThat(imported.exitCode()).as(imported.err()).isEqualTo(ExitCode.DONE);

        CommandLineRun scan = skein(
                "scan",
                SAMPLES + "/skein-csv",
                transfers.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--detectors",
                "exposure");

        assertThat(scan.exitCode()).as(scan.err()).isLessThan(ExitCode.FAILED);
        JsonNode alert = exposureOf("A009");
        assertThat(alert.get("headline").asText()).endsWith("; list sample version 1");
        assertThat(alert.get("evidence").toString())
                .contains(
                        "\"entryId\":\"W1\"",
                        "\"matchedBy\":\"ACCOUNT_NUMBER\"",
                        "\"accountId\":\"A002\"",
                        "\"L1\"",
                        "\"L2\"");

        Path shorter = Files.writeString(folder.resolve("shorter.csv"), "entry_id,entry_kind\n");
        assertThat(list(shorter.toString()).out()).contains("list sample is now version 2");
        CommandLineRun verified = skein("verify-alert", alert.get("id").asText());
        assertThat(verified.out()).as(verified.err()).startsWith("EQUAL");
    }

    @Test
    void readsTheSampleInBothFormats() {
        assertThat(list(SAMPLES + "/watch-lists/watch-list.csv").out()).startsWith("read 5 = entries 5 ");
        assertThat(list(SAMPLES + "/watch-lists/entities.ftm.json").out())
                .startsWith("read 3 = entries 2 + rejected 0 + passed over 1\npassed over: schema Address 1\n");
    }

    @Test
    void confirmedListCannotBeImported() {
        CommandLineRun refused = CommandLineRun.of(
                "list",
                "import",
                SAMPLES + "/watch-lists/watch-list.csv",
                "--name",
                "skein-confirmed",
                "--state",
                folder.resolve("state").toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("is made by Skein of confirmed alerts; choose another name");
    }

    private CommandLineRun list(String file) {
        return CommandLineRun.of(
                "list",
                "import",
                file,
                "--name",
                "sample",
                "--state",
                folder.resolve("state").toString());
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

    private JsonNode exposureOf(String account) throws IOException {
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("out").resolve("alerts.json")));
        for (JsonNode alert : all.get("alerts")) {
            if (alert.get("typology").asText().equals("exposure")
                    && alert.at("/accountIds/0").asText().equals(account)) {
                return alert;
            }
        }
        throw new AssertionError("no exposure alert of " + account + " in " + all);
    }
}
