// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.api.ApiServer;
import io.skein.api.FakeScan;
import io.skein.run.ScanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunQueriesTest {

    private static final int PATIENCE = 400;
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.detectors.cycle.maxHops", "4"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void startsWatchesAndCancelsARun() throws Exception {
        JsonNode started = startRun(
                "{clientMutationId: \"s1\", detectorIds: [\"cycle\"], from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00+01:00\"}");
        String id = started.at("/run/id").asText();
        assertThat(started.get("userErrors")).isEmpty();
        assertThat(started.at("/run/requestedBy").asText()).isEqualTo("investigator");
        assertThat(startRun("{}").at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");

        JsonNode running = await(id, "RUNNING", "waiting");
        assertThat(running.get("stageProgress").asDouble()).isEqualTo(0.25);
        assertThat(server.query("{ status { runningRun { id } } }")
                        .at("/data/status/runningRun/id")
                        .asText())
                .isEqualTo(id);
        assertThat(server.bean(FakeScan.class).requests.getFirst())
                .extracting(ScanRequest::detectorIds, ScanRequest::to)
                .containsExactly(Set.of("cycle"), Instant.parse("2026-01-31T23:00:00Z"));

        server.query("mutation { cancelRun(input: {runId: \"" + id + "\"}) { userErrors { code } } }");
        JsonNode ended = await(id, "CANCELLED", null);
        assertThat(ended.get("message").asText()).isEqualTo("stopped on request");
        assertThat(ended.get("stage").isNull()).isTrue();
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() throws Exception {
        JsonNode refused = startRun("{from: \"2026-02-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\"}");
        assertThat(refused.at("/userErrors/0/message").asText()).contains("to must not be before from");
        assertThat(refused.get("run").isNull()).isTrue();
    }

    @Test
    void tellsThatThereIsNoSuchRun() throws Exception {
        assertThat(server.query("{ run(id: \"none\") { id } }").at("/data/run").isNull())
                .isTrue();
        JsonNode refused = server.query(
                        "mutation { cancelRun(input: {runId: \"none\"}) { userErrors { code message } } }")
                .at("/data/cancelRun/userErrors/0");
        assertThat(refused.get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void showsEachDetectorWithTheValuesInForce() throws Exception {
        JsonNode detectors = server.query(
                        "{ detectors { id name { chinese } parameters { name value defaultValue } } }")
                .at("/data/detectors");
        assertThat(detectors).isNotEmpty();
        JsonNode maxHops = parameter(detectors, "cycle", "maxHops");
        assertThat(maxHops.get("value").asText()).isEqualTo("4");
        assertThat(maxHops.get("defaultValue").asText()).isNotEqualTo("4");
    }

    private static JsonNode parameter(JsonNode detectors, String id, String name) {
        for (JsonNode detector : detectors) {
            for (JsonNode parameter : detector.get("parameters")) {
                if (detector.get("id").asText().equals(id)
                        && parameter.get("name").asText().equals(name)) {
                    return parameter;
                }
            }
        }
        throw new AssertionError("no parameter " + id + "." + name);
    }

    private static JsonNode startRun(String input) throws Exception {
        return server.query("mutation { startRun(input: " + input
                        + ") { clientMutationId run { id requestedBy outcome } userErrors { code message } } }")
                .at("/data/startRun");
    }

    private static JsonNode await(String id, String outcome, @Nullable String stage) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            JsonNode run = server.query(
                            "query Q($id: ID!) { run(id: $id) { outcome message stage stageProgress } }",
                            Map.of("id", id))
                    .at("/data/run");
            boolean isThere = stage == null || run.get("stage").asText().startsWith(stage);
            if (run.get("outcome").asText().equals(outcome) && isThere) {
                return run;
            }
            Thread.sleep(Duration.ofMillis(25));
        }
        throw new AssertionError("run " + id + " did not become " + outcome);
    }
}
