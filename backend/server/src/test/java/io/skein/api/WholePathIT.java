// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.graph.FactWriter;
import io.skein.graph.neo4j.EmptyGraph;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.SharedNeo4j;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From facts in a real Neo4j to a closed alert in the relational store, through HTTP alone. */
class WholePathIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final int PATIENCE = 600;

    private ApiServer server;

    /** Money of a1 goes around through a2 and a3 and comes back within two days; a4 pays a1 a little. */
    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        LocalNeo4j neo4j = SharedNeo4j.instance();
        Path password = Files.writeString(directory.resolve("password"), neo4j.password());
        server = ApiServer.over(Map.of(
                "skein.neo4j.uri", neo4j.boltUri().toString(),
                "skein.neo4j.username", LocalNeo4j.USERNAME,
                "skein.neo4j.password-file", password.toString()));
        store(customers("c1", "c2", "c3", "c4"));
        store(accounts("a1", "a2", "a3", "a4"));
        store(List.of(owns("c1", "a1"), owns("c2", "a2"), owns("c3", "a3"), owns("c4", "a4")));
        store(List.of(
                transfer("t1", "a1", "a2", 0, "90000.00"),
                transfer("t2", "a2", "a3", 20, "88000.00"),
                transfer("t3", "a3", "a1", 40, "87000.00"),
                transfer("t4", "a4", "a1", 50, "25.00")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leadsFromLogInOverARunToAClosedAlert() throws Exception {
        JsonNode status =
                data("{ status { watermark firstTransferAt lastTransferAt counts { name count } } }", "status");
        assertThat(status.get("firstTransferAt").asText()).isEqualTo(START.toString());
        assertThat(Instant.parse(status.get("lastTransferAt").asText())).isEqualTo(START.plus(Duration.ofHours(50)));
        assertThat(status.get("counts")).isNotEmpty();

        assertThat(runToItsEnd()).isEqualTo("SUCCEEDED");

        JsonNode found = data(
                "{ alerts(filter: {typologies: [\"cycle\"], accountId: \"a2\"}) { totalCount edges { node { id version score } } } }",
                "alerts");
        assertThat(found.get("totalCount").asInt()).isEqualTo(1);
        JsonNode alert = found.at("/edges/0/node");
        showsItsEvidence(alert.get("id").asText());
        expandsAnAccount();
        hasScoredTheAccount(alert.get("score").asDouble());
        closesIt(alert);
    }

    private String runToItsEnd() throws Exception {
        String id = server.query("mutation { startRun(input: {}) { run { id } userErrors { message } } }")
                .at("/data/startRun/run/id")
                .asText();
        for (int i = 0; i < PATIENCE; i++) {
            JsonNode run = data("{ run(id: \"" + id + "\") { outcome message } }", "run");
            if (!run.get("outcome").asText().equals("RUNNING")) {
                return run.get("outcome").asText();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the run did not end");
    }

    private void showsItsEvidence(String id) throws Exception {
        JsonNode alert = data(
                "{ alert(id: \"" + id
                        + "\") { evidence { sha256 transfers { id } } explanation { nodes { code transferIds } }"
                        + " subgraph { truncated nodes { label id title degree } edges { type fromId toId transferIds } } } }",
                "alert");
        assertThat(texts(alert.at("/evidence/transfers"), "id")).containsExactly("t1", "t2", "t3");
        assertThat(alert.at("/evidence/sha256").asText()).hasSize(64);
        assertThat(texts(alert.at("/subgraph/nodes"), "id")).containsExactly("a1", "a2", "a3", "c1", "c2", "c3");
        assertThat(alert.at("/subgraph/nodes/0/degree").asInt()).isEqualTo(4);
        assertThat(texts(alert.at("/subgraph/edges"), "type"))
                .containsExactly("TRANSFERRED_TO", "TRANSFERRED_TO", "TRANSFERRED_TO", "OWNS", "OWNS", "OWNS");
    }

    private void expandsAnAccount() throws Exception {
        String fields = " { totalNeighbours truncated endCursor nodes { label id } } }";
        JsonNode first = data("{ neighbourhood(label: ACCOUNT, id: \"a1\", first: 2)" + fields, "neighbourhood");
        assertThat(first.get("totalNeighbours").asInt()).isEqualTo(4);
        assertThat(first.get("truncated").asBoolean()).isTrue();
        JsonNode rest = data(
                "{ neighbourhood(label: ACCOUNT, id: \"a1\", first: 2, after: " + first.get("endCursor") + ")" + fields,
                "neighbourhood");
        List<String> all = texts(first.get("nodes"), "id");
        all.addAll(texts(rest.get("nodes"), "id"));
        assertThat(all).as("owner, then accounts by money").containsExactly("c1", "a2", "a3", "a4");
        assertThat(rest.get("endCursor").isNull()).isTrue();
        JsonNode between = data(
                "{ transfersBetween(account: \"a2\", other: \"a1\") { totalCount edges { node { id paid { amount } } } } }",
                "transfersBetween");
        assertThat(between.at("/edges/0/node/paid/amount").asText()).isEqualTo("90000.00");
    }

    private void hasScoredTheAccount(double score) throws Exception {
        JsonNode account = data(
                "{ account(id: \"a1\") { score scoredAt owners { name accounts { id } } alerts { totalCount } } }",
                "account");
        assertThat(account.get("score").asDouble()).isEqualTo(score);
        assertThat(account.at("/owners/0/accounts/0/id").asText()).isEqualTo("a1");
        assertThat(account.at("/alerts/totalCount").asInt()).isPositive();
    }

    private void closesIt(JsonNode alert) throws Exception {
        JsonNode closed = server.query(
                        "mutation M($id: ID!, $v: Int!) { changeAlertStatus(input: {alertId: $id, expectedVersion: $v,"
                                + " status: CLOSED_FALSE_POSITIVE, reason: \"a family\"}) { alert { status statusReason } userErrors { message } } }",
                        Map.of(
                                "id",
                                alert.get("id").asText(),
                                "v",
                                alert.get("version").asInt()))
                .at("/data/changeAlertStatus");
        assertThat(closed.at("/alert/status").asText()).isEqualTo("CLOSED_FALSE_POSITIVE");
        assertThat(data("{ alerts(filter: {statuses: [OPEN], typologies: [\"cycle\"]}) { totalCount } }", "alerts")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    private JsonNode data(String document, String field) throws Exception {
        JsonNode answer = server.query(document);
        assertThat(answer.has("errors")).as("%s gave %s", document, answer).isFalse();
        return answer.get("data").get(field);
    }

    private void store(List<? extends Fact> facts) {
        server.bean(FactWriter.class)
                .write(facts.stream()
                        .map(fact -> new RecordedFact(fact, START.plus(Duration.ofDays(9)), "test.csv"))
                        .toList());
    }

    private static List<Customer> customers(String... ids) {
        return Stream.of(ids)
                .map(id -> new Customer(id, PartyKind.NATURAL, "Name of " + id, null, "DE", null))
                .toList();
    }

    private static List<Account> accounts(String... ids) {
        CurrencyUnit usd = CurrencyUnit.of("USD");
        return Stream.of(ids)
                .map(id -> new Account(id, "BANK", "N" + id, AccountKind.CURRENT, null, usd, null, null))
                .toList();
    }

    private static Ownership owns(String customer, String account) {
        return new Ownership(customer, account, Ownership.Role.OWNER, null);
    }

    private static Transfer transfer(String id, String from, String to, long hours, String dollars) {
        Money paid = Money.parse(dollars, CurrencyUnit.of("USD"));
        return new Transfer(id, from, to, START.plus(Duration.ofHours(hours)), paid, paid, Channel.WIRE, null);
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.get(member).asText()));
        return texts;
    }
}
