// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.jdbc.PrivatePostgres;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose stores are killed under it, and come back. */
class StoreFailureIT {

    private static final String ASK_GRAPH = "{ account(id: \"a1\") { id } }";
    private static final String ASK_RELATIONAL_STORE = "{ alerts(first: 1) { totalCount } }";
    private static final int PATIENCE = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsThatNeo4jIsGoneAndRecoversWhenItIsBack() throws Exception {
        LocalNeo4jSettings settings = LocalNeo4jSettings.in(folder).withMemory(256, 16);
        LocalNeo4j neo4j = LocalNeo4j.start(settings);
        try (ApiServer server = ApiServer.over(Map.of(
                "skein.neo4j.uri", neo4j.boltUri().toString(),
                "skein.neo4j.password-file", neo4j.passwordFile().toString(),
                "skein.neo4j.retry-for", "1s"))) {
            assertThat(server.query(ASK_GRAPH).has("errors")).isFalse();
            assertThat(health(server).statusCode()).isEqualTo(200);

            kill(neo4j.processId());

            JsonNode error = errorOf(server, ASK_GRAPH);
            assertThat(error.get("message").asText()).startsWith("the graph store does not answer");
            assertThat(error.at("/extensions/retryable").asBoolean()).isTrue();
            assertSaysDownAndNoMore(health(server));
            assertThat(server.query(ASK_RELATIONAL_STORE).has("errors"))
                    .as("what needs no graph still works")
                    .isFalse();

            neo4j = LocalNeo4j.start(settings.withPort(neo4j.boltUri().getPort()));
            assertThat(server.query(ASK_GRAPH).has("errors")).isFalse();
            assertThat(health(server).statusCode()).isEqualTo(200);
        } finally {
            neo4j.close();
        }
    }

    @Test
    void tellsThatPostgresqlIsGoneAndRecoversWhenItIsBack() throws Exception {
        try (PrivatePostgres postgres = PrivatePostgres.start();
                ApiServer server = ApiServer.overFakes(Map.of(
                        "datasources.default.url",
                        postgres.newDatabase("skein"),
                        "datasources.default.connection-timeout",
                        1000))) {
            assertThat(server.query(ASK_RELATIONAL_STORE).has("errors")).isFalse();

            postgres.stop();

            assertThat(errorOf(server, ASK_RELATIONAL_STORE).get("message").asText())
                    .startsWith("the relational store does not answer");
            assertThat(server.tryLogIn("investigator", "whatever").statusCode()).isEqualTo(503);
            assertSaysDownAndNoMore(health(server));

            postgres.startAgain();
            assertThat(answersAgain(server)).isTrue();
            assertThat(health(server).statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode errorOf(ApiServer server, String document) throws Exception {
        JsonNode answer = server.query(document);
        JsonNode error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).as("%s", answer).isEqualTo("UNAVAILABLE");
        assertThat(answer.toString()).doesNotContain("Exception", "127.0.0.1", "org.", "io.skein");
        return error;
    }

    private static void assertSaysDownAndNoMore(HttpResponse<String> health) {
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    /** PostgreSQL refuses connections for a moment while it looks through its log after a crash. */
    private static boolean answersAgain(ApiServer server) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            if (!server.query(ASK_RELATIONAL_STORE).has("errors")) {
                return true;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return false;
    }

    private static HttpResponse<String> health(ApiServer server) throws Exception {
        return server.send(server.anonymous("/health"));
    }

    private static void kill(long processId) throws Exception {
        ProcessHandle process = ProcessHandle.of(processId).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }
}
