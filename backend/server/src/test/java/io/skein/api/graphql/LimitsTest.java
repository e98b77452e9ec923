// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.api.ApiServer;
import io.skein.api.FakeGraph;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static ApiServer server;
    private static FakeGraph graph;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.api.max-cost", 500, "skein.api.timeout", "1s"));
        graph = server.bean(FakeGraph.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void calm() {
        graph.beforeSearch = () -> {};
    }

    @Test
    void countsTheCostOfAPageByItsSize() throws Exception {
        int small = cost("{ alerts(first: 1) { edges { node { id score } } } }");
        int large = cost("{ alerts(first: 20) { edges { node { id score } } } }");
        assertThat(large - small).isEqualTo(19 * 4);
        assertThat(cost("query Q($n: Int) { alerts(first: $n) { edges { node { id score } } } }", Map.of("n", 20)))
                .isEqualTo(large);
        assertThat(cost("{ alerts { edges { node { id score } } } }")).isEqualTo(small + 24 * 4);
    }

    @Test
    void refusesWhatCostsTooMuchBeforeAnythingIsAsked() throws Exception {
        graph.calls.clear();
        JsonNode answer = server.query("{ alerts(first: 200) { edges { node { id score headline } } } }");
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asText()).contains("costs 1010 of at most 500 points");
    }

    @Test
    void refusesWhatIsNestedTooDeepButNotIntrospection() throws Exception {
        String deep = "{ customer(id: \"c\") { accounts { owners { accounts { owners { accounts { owners { accounts"
                + " { owners { accounts { owners { accounts { owners { name } } } } } } } } } } } } } }";
        JsonNode answer = server.query(deep);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asText()).contains("levels deep");
        String type = "name ofType { ".repeat(12) + "name" + " }".repeat(12);
        assertThat(server.query("{ __schema { types { fields { type { " + type + " } } } } }")
                        .has("errors"))
                .isFalse();
    }

    @Test
    void stopsAQueryThatTakesTooLong() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        graph.beforeSearch = () -> {
            try {
                Thread.sleep(Duration.ofSeconds(30));
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
        };
        JsonNode answer = server.query("{ search(text: \"a\") { id } }");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.at("/errors/0/extensions/retryable").asBoolean()).isTrue();
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void executesOffTheEventLoop() throws Exception {
        String[] thread = new String[1];
        graph.beforeSearch = () -> thread[0] = Thread.currentThread().toString();
        server.query("{ search(text: \"a\") { id } }");
        assertThat(thread[0]).startsWith("VirtualThread");
    }

    @Test
    void leaksNothingOfAnUnexpectedFailure() throws Exception {
        graph.beforeSearch = () -> {
            throw new IllegalStateException("jdbc:postgresql://secret-host password=hunter2");
        };
        JsonNode answer = server.query("{ search(text: \"a\") { id } }");
        assertThat(answer.toString()).doesNotContain("secret", "hunter2", "IllegalState", "io.skein");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INTERNAL");
        assertThat(answer.at("/errors/0/message").asText())
                .contains(answer.at("/errors/0/extensions/requestId").asText());
    }

    @Test
    void refusesADocumentOfTooManyTokens() throws Exception {
        JsonNode answer = server.query("{ me { name } " + "me { name } ".repeat(5_000) + "}");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> new GraphqlLimits(0, 1, Duration.ofSeconds(1)))
                .hasMessageContaining("skein.api.max-depth must be 1 to 100, was 0");
        assertThatThrownBy(() -> new GraphqlLimits(1, 1_000_000, Duration.ofSeconds(1)))
                .hasMessageContaining("skein.api.max-cost must be 1 to 100000");
        assertThatThrownBy(() -> new GraphqlLimits(1, 1, Duration.ZERO)).hasMessageContaining("skein.api.timeout");
    }

    private static int cost(String document) throws Exception {
        return cost(document, Map.of());
    }

    private static int cost(String document, Map<String, ?> variables) throws Exception {
        return server.query(document, variables).at("/extensions/cost/points").asInt();
    }
}
