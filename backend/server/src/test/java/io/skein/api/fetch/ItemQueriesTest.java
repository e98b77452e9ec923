// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.alert.Story;
import io.skein.alert.Story.Part;
import io.skein.api.ApiServer;
import io.skein.model.RiskGrade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seven alerts with scores from 0.1 to 0.7: the first, the third and the seventh are a story, and the line is at 0.4. */
class ItemQueriesTest {

    private static final String ITEM =
            "item { leadId isLead aboveLine alertCount typologies { typology typologyName { english chinese } count }"
                    + " openParts { alertId status score version } }";

    private final List<String> ids = new ArrayList<>();
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.score.line", 0.4));
        List<AlertDraft> drafts = IntStream.rangeClosed(1, 7)
                .mapToObj(i ->
                        Drafts.drafts().score(i / 10.0, RiskGrade.WARNING).path("a" + i, "b" + i, "c" + i, "a" + i))
                .toList();
        drafts.forEach(draft -> ids.add(AlertIdentity.idOf(draft.key())));
        AlertStore alerts = server.bean(AlertStore.class);
        alerts.takeIn(drafts, "run-1", Instant.parse("2026-04-01T00:00:00Z"));
        List<Part> parts = IntStream.of(0, 2, 6)
                .mapToObj(i -> new Part(ids.get(i), List.of(), List.of()))
                .toList();
        alerts.replaceStories(List.of(new Story("story:" + ids.getFirst(), parts, List.of(), false)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsItemsAboveAndBelowTheLineAndAllAlertsToWhoeverDoesNotAsk() throws Exception {
        assertThat(scores("")).containsExactly(0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1);
        assertThat(scores("filter: {items: ABOVE_LINE}")).containsExactly(0.7, 0.6, 0.5, 0.4);
        assertThat(scores("filter: {items: BELOW_LINE}")).containsExactly(0.2);
        assertThat(scores("filter: {items: ABOVE_LINE, accountId: \"b1\"}")).containsExactly(0.7);
        assertThat(scores("filter: {items: BELOW_LINE, text: \"cb2\", sample: 1}"))
                .containsExactly(0.2);
        assertThat(server.query("{ status { workLine } }")
                        .at("/data/status/workLine")
                        .asDouble())
                .isEqualTo(0.4);
    }

    @Test
    void pagesThroughItems() throws Exception {
        JsonNode first = alerts("first: 3, filter: {items: ABOVE_LINE}");
        JsonNode second = alerts("first: 3, filter: {items: ABOVE_LINE}, after: " + first.at("/pageInfo/endCursor"));

        assertThat(scores(first)).containsExactly(0.7, 0.6, 0.5);
        assertThat(first.get("totalCount").asInt()).isEqualTo(4);
        assertThat(scores(second)).containsExactly(0.4);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void refusesASampleThatIsNoShare() throws Exception {
        JsonNode answer = server.query("{ alerts(filter: {sample: 1.5}) { totalCount } }");
        assertThat(answer.at("/errors/0/message").asText()).contains("sample must be above 0 and at most 1, was 1.5");
    }

    @Test
    void saysOfEveryAlertWhatItIsPartOf() throws Exception {
        JsonNode lead = item(ids.get(6));
        assertThat(lead.get("isLead").asBoolean()).isTrue();
        assertThat(lead.get("aboveLine").asBoolean()).isTrue();
        assertThat(lead.get("alertCount").asInt()).isEqualTo(3);
        assertThat(lead.at("/typologies/0/typology").asText()).isEqualTo("cycle");
        assertThat(lead.at("/typologies/0/typologyName/english").asText()).isNotEmpty();
        assertThat(lead.at("/typologies/0/count").asInt()).isEqualTo(3);
        assertThat(lead.at("/openParts/1/alertId").asText()).isEqualTo(ids.get(2));
        JsonNode part = item(ids.getFirst());
        assertThat(part.get("isLead").asBoolean()).isFalse();
        assertThat(part.get("leadId").asText()).isEqualTo(ids.get(6));
        JsonNode alone = item(ids.get(1));
        assertThat(alone.get("isLead").asBoolean()).isTrue();
        assertThat(alone.get("aboveLine").asBoolean()).isFalse();
        assertThat(alone.get("alertCount").asInt()).isEqualTo(1);
    }

    @Test
    void decidesAWholeStoryOnceAndTellsWhoComesTooLate() throws Exception {
        Map<String, Object> input = decision(List.of(part(0, 1), part(2, 1), part(6, 1)));
        JsonNode unreasoned = decide(input);
        assertThat(unreasoned.at("/userErrors/0/code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(unreasoned.at("/alerts").isNull()).isTrue();

        input.put("reason", "one scheme");
        JsonNode done = decide(input);
        assertThat(done.get("userErrors")).isEmpty();
        assertThat(done.at("/alerts")).hasSize(3);
        assertThat(done.at("/alerts/0/id").asText()).isEqualTo(ids.get(6));
        assertThat(done.at("/alerts/0/status").asText()).isEqualTo("CLOSED_CONFIRMED");
        assertThat(done.at("/alerts/0/history/0/reason").asText()).isEqualTo("one scheme");
        assertThat(done.at("/alerts/0/item/openParts")).isEmpty();
        assertThat(decide(input)).isEqualTo(done);

        input.put("clientMutationId", "m2");
        assertThat(decide(input).at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");
        assertThat(scores("filter: {items: ABOVE_LINE, statuses: [OPEN]}")).containsExactly(0.6, 0.5, 0.4);
    }

    @Test
    void refusesPartsThatAreNotTheOpenOnesAndPartsNamedTwice() throws Exception {
        Map<String, Object> input = decision(List.of(part(0, 1), part(2, 1)));
        input.put("reason", "why");
        assertThat(decide(input).at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");
        input.put("parts", List.of(part(0, 1), part(0, 1)));
        assertThat(decide(input).at("/userErrors/0/message").asText()).contains("is named twice");
        input.put("alertId", "nobody");
        input.put("parts", List.of());
        assertThat(decide(input).at("/userErrors/0/code").asText()).isEqualTo("NOT_FOUND");
    }

    private Map<String, Object> decision(List<Map<String, Object>> parts) {
        Map<String, Object> input = new HashMap<>();
        input.put("clientMutationId", "m1");
        input.put("alertId", ids.get(2));
        input.put("parts", parts);
        input.put("status", "CLOSED_CONFIRMED");
        return input;
    }

    private Map<String, Object> part(int alert, int version) {
        return Map.of("alertId", ids.get(alert), "expectedVersion", version);
    }

    private JsonNode decide(Map<String, Object> input) throws Exception {
        return server.query(
                        "mutation M($input: ChangeStoryStatusInput!) { changeStoryStatus(input: $input) { alerts { id status"
                                + " history { reason } item { openParts { alertId } } } userErrors { code message field } } }",
                        Map.of("input", input))
                .at("/data/changeStoryStatus");
    }

    private JsonNode item(String id) throws Exception {
        return server.query("query Q($id: ID!) { alert(id: $id) { " + ITEM + " } }", Map.of("id", id))
                .at("/data/alert/item");
    }

    private JsonNode alerts(String arguments) throws Exception {
        JsonNode answer = server.query("{ alerts" + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + " { totalCount pageInfo { hasNextPage endCursor } edges { node { score } } } }");
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/alerts");
    }

    private List<Double> scores(String arguments) throws Exception {
        JsonNode connection = alerts(arguments);
        List<Double> scores = scores(connection);
        assertThat(connection.get("totalCount").asInt()).isEqualTo(scores.size());
        return scores;
    }

    private static List<Double> scores(JsonNode connection) {
        return StreamSupport.stream(connection.get("edges").spliterator(), false)
                .map(edge -> edge.at("/node/score").asDouble())
                .toList();
    }
}
