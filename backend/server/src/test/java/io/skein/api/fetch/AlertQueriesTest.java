// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.api.ApiServer;
import io.skein.api.FakeGraph;
import io.skein.detect.LocalizedText;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.learned.ModelVerdict;
import io.skein.learned.ModelVerdictStore;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.RiskGrade;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real relational store of each test's own and a graph that counts how often it is asked. */
class AlertQueriesTest {

    private static final int ALERTS = 7;
    private ApiServer server;
    private FakeGraph graph;

    @BeforeEach
    void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.hub-degree", 1));
        graph = server.bean(FakeGraph.class);
        List<AlertDraft> drafts = IntStream.rangeClosed(1, ALERTS)
                .mapToObj(i -> Drafts.drafts()
                        .score(i / 10.0, i < 4 ? RiskGrade.ATTENTION : RiskGrade.WARNING)
                        .path("a" + i, "b" + i, "c" + i, "a" + i))
                .toList();
        server.bean(AlertStore.class).takeIn(drafts, "run-1", Instant.parse("2026-04-01T00:00:00Z"));
        for (int i = 1; i <= ALERTS; i++) {
            Account account = new Account("a" + i, "BANK", "number-" + i, AccountKind.CURRENT, null, null, null, null);
            graph.accounts.put("a" + i, new AccountDetails(account, List.of("ca" + i), null));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheHighestScoreFirstAndPagesForwardAndBackward() throws Exception {
        JsonNode whole = alerts("first: 200");
        assertThat(scores(whole)).containsExactly(0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1);
        assertThat(whole.get("totalCount").asInt()).isEqualTo(ALERTS);

        JsonNode first = alerts("first: 3");
        assertThat(scores(first)).containsExactly(0.7, 0.6, 0.5);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();

        JsonNode second = alerts("first: 3, after: " + first.at("/pageInfo/endCursor"));
        assertThat(scores(second)).containsExactly(0.4, 0.3, 0.2);
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();

        JsonNode back = alerts("last: 2, before: " + second.at("/pageInfo/startCursor"));
        assertThat(scores(back)).containsExactly(0.6, 0.5);
        assertThat(scores(alerts("last: 2"))).containsExactly(0.2, 0.1);
    }

    @Test
    void filtersAndSorts() throws Exception {
        assertThat(scores(alerts("sort: SCORE_ASC, filter: {grades: [ATTENTION]}")))
                .containsExactly(0.1, 0.2, 0.3);
        assertThat(scores(alerts("filter: {accountId: \"b5\"}"))).containsExactly(0.5);
        assertThat(scores(alerts("filter: {amountMin: \"3000.01\"}"))).isEmpty();
        assertThat(scores(alerts("filter: {amountMin: \"3000\"}"))).hasSize(ALERTS);
        assertThat(scores(alerts("filter: {statuses: [OPEN]}"))).hasSize(ALERTS);
        assertThat(scores(alerts("filter: {statuses: [ESCALATED]}"))).isEmpty();
        assertThat(scores(alerts("filter: {statuses: [OPEN, ESCALATED], grades: [WARNING]}")))
                .containsExactly(0.7, 0.6, 0.5, 0.4);
        assertThat(scores(alerts("filter: {eventsTo: \"2026-03-01T08:00:00Z\"}")))
                .isEmpty();
    }

    @Test
    void refusesAPageThatCannotBeAndSaysWhatCan() throws Exception {
        assertThat(problem("first: 201")).contains("first must be 1 to 200, was 201");
        assertThat(problem("first: 0")).contains("first must be 1 to 200, was 0");
        assertThat(problem("first: 1, last: 1")).contains("first or last, not both");
        assertThat(problem("before: \"x\"")).contains("before goes with last");
        assertThat(problem("first: 1, after: \"nonsense\"")).contains("cursor");
    }

    @Test
    void knowsTheNeighboursOfAnAlert() throws Exception {
        String id = alerts("first: 2").at("/edges/1/node/id").asText();
        JsonNode found = server.query(
                        "query Q($id: ID!) { alertNeighbours(id: $id) { previousId nextId position totalCount } }",
                        Map.of("id", id))
                .at("/data/alertNeighbours");
        assertThat(found.get("position").asInt()).isEqualTo(2);
        assertThat(found.get("previousId").isNull()).isFalse();
        assertThat(found.get("nextId").isNull()).isFalse();
        assertThat(found.get("totalCount").asInt()).isEqualTo(ALERTS);
    }

    @Test
    void drawsTheNetworkOfAnAlert() throws Exception {
        JsonNode picture = server.query(
                        "{ alerts(first: 1) { edges { node { subgraph { truncated nodes { label id degree hub } edges { type fromId toId count totals { amount currency } transferIds } } } } } }")
                .at("/data/alerts/edges/0/node/subgraph");
        assertThat(texts(picture.get("nodes"), "id")).containsExactly("a7", "b7", "c7", "ca7", "cb7", "cc7");
        assertThat(picture.at("/nodes/0/hub").asBoolean()).isTrue();
        assertThat(texts(picture.get("edges"), "type"))
                .containsExactly("TRANSFERRED_TO", "TRANSFERRED_TO", "TRANSFERRED_TO", "OWNS");
        assertThat(picture.at("/edges/0/totals/0/amount").asText()).isEqualTo("1000.00");
        assertThat(picture.at("/edges/0/transferIds/0").asText()).isEqualTo("t-a7-b7");
        assertThat(picture.get("truncated").asBoolean()).isFalse();
    }

    @Test
    void saysWhatALearnedModelSaysAndNothingWhereItSaysNothing() throws Exception {
        String id = alerts("first: 1").at("/edges/0/node/id").asText();
        Statement said = new Statement(new LocalizedText("Learned model", "学习模型"), LocalizedText.NONE);
        Explanation why = new Explanation("model", said, null, 0.25, List.of("t-a7-b7"), List.of());
        server.bean(ModelVerdictStore.class).replace(List.of(new ModelVerdict(id, "boost-1", 0.25, false, why)));
        JsonNode nodes = server.query(
                        "{ alerts(first: 2) { edges { node { score model { modelId score reported explanation { nodes { code value } } } } } } }")
                .at("/data/alerts/edges");
        JsonNode model = nodes.at("/0/node/model");
        assertThat(model.get("modelId").asText()).isEqualTo("boost-1");
        assertThat(model.get("score").asDouble()).isEqualTo(0.25);
        assertThat(model.get("reported").asBoolean()).isFalse();
        assertThat(model.at("/explanation/nodes/0/code").asText()).isEqualTo("model");
        assertThat(nodes.at("/0/node/score").asDouble()).isEqualTo(0.7);
        assertThat(nodes.at("/1/node/model").isNull()).isTrue();
    }

    @Test
    void looksEverythingUpAtOnceHoweverLongTheList() throws Exception {
        JsonNode answer = server.query(
                "{ alerts(first: 7) { edges { node { evidence { sha256 } explanation { nodes { code } } subgraph { nodes { id degree } edges { type } } } } } }");
        assertThat(answer.has("errors")).isFalse();
        assertThat(graph.calls).containsExactlyInAnyOrder("nodes Account", "nodes Customer", "accounts");
    }

    @Test
    void explainsAScoreLineByLine() throws Exception {
        JsonNode lines = server.query(
                        "{ alerts(first: 1) { edges { node { score explanation { nodes { index parent code label { english chinese } text { english chinese } measured { value unit } value transferIds } } } } } }")
                .at("/data/alerts/edges/0/node/explanation/nodes");
        assertThat(lines.get(0).get("parent").isNull()).isTrue();
        assertThat(lines.get(0).get("value").asDouble()).isEqualTo(0.7);
        assertThat(lines.get(1).get("parent").asInt()).isZero();
        assertThat(lines.get(1).get("transferIds")).hasSize(3);
        assertThat(lines.get(1).at("/text/english").asText()).isEqualTo("3 transfers");
        assertThat(lines.get(1).at("/text/chinese").asText()).isEqualTo("3 笔转账");
        assertThat(lines.get(1).at("/measured/unit").asText()).isEqualTo("transfers");
        assertThat(lines.get(0).get("measured").isNull()).isTrue();
    }

    @Test
    void movesAnAlertAlongOnceAndTellsWhoComesTooLate() throws Exception {
        JsonNode alert = alerts("last: 1").at("/edges/0/node");
        Map<String, Object> input = new HashMap<>();
        input.put("clientMutationId", "m1");
        input.put("alertId", alert.get("id").asText());
        input.put("expectedVersion", alert.get("version").asInt());
        input.put("status", "CLOSED_NO_ACTION");
        JsonNode unreasoned = change(input);
        assertThat(unreasoned.at("/userErrors/0/code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(unreasoned.at("/alert").isNull()).isTrue();

        input.put("reason", "salary");
        JsonNode done = change(input);
        assertThat(done.get("userErrors")).isEmpty();
        assertThat(done.at("/alert/status").asText()).isEqualTo("CLOSED_NO_ACTION");
        assertThat(done.get("clientMutationId").asText()).isEqualTo("m1");
        assertThat(change(input)).isEqualTo(done);

        input.put("clientMutationId", "m2");
        input.put("status", "IN_REVIEW");
        assertThat(change(input).at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");
    }

    private JsonNode change(Map<String, Object> input) throws Exception {
        return server.query(
                        "mutation M($input: ChangeAlertStatusInput!) { changeAlertStatus(input: $input) { clientMutationId alert { id status version } userErrors { code message field } } }",
                        Map.of("input", input))
                .at("/data/changeAlertStatus");
    }

    private JsonNode alerts(String arguments) throws Exception {
        JsonNode answer = ask(arguments);
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/alerts");
    }

    private String problem(String arguments) throws Exception {
        JsonNode error = ask(arguments).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INVALID_INPUT");
        return error.get("message").asText();
    }

    private JsonNode ask(String arguments) throws Exception {
        return server.query(
                "{ alerts(" + arguments
                        + ") { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id score version } } } }");
    }

    private static List<Double> scores(JsonNode connection) {
        List<Double> scores = new ArrayList<>();
        connection
                .get("edges")
                .forEach(edge -> scores.add(edge.at("/node/score").asDouble()));
        return scores;
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.get(member).asText()));
        return texts;
    }
}
