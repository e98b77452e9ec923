// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.api.ApiServer;
import io.skein.api.FakeGraph;
import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.Comparison;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.graph.GraphReader.CustomerDetails;
import io.skein.graph.GraphReader.NodeSummary;
import io.skein.graph.GraphReader.RiskState;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.PartyKind;
import io.skein.model.RiskGrade;
import io.skein.model.TimeWindow;
import io.skein.watch.ListVersion;
import io.skein.watch.WatchListStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks for every field there is. */
class WholeSchemaTest {

    private static final TypeDefinitionRegistry SCHEMA = new SchemaParser().parse(SchemaFile.text());
    private static final Instant TIME = Instant.parse("2026-04-01T00:00:00Z");
    private static final TimeWindow WEEK =
            new TimeWindow(Instant.parse("2026-03-30T00:00:00Z"), Instant.parse("2026-04-06T00:00:00Z"));
    private static ApiServer server;
    private static String alertId;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.api.max-cost", 100_000));
        AlertStore alerts = server.bean(AlertStore.class);
        alerts.takeIn(List.of(Drafts.drafts().path("a", "b", "c", "a")), "run-1", TIME);
        alerts.takeIn(List.of(Drafts.drafts().path("a", "b", "c", "a", "d")), "run-2", TIME);
        alerts.takeIn(List.of(Drafts.drafts().detector("ring").ring("ca", "cb")), "run-2", TIME);
        server.bean(WatchListStore.class)
                .add(
                        "bad",
                        new ListVersion.Content("0".repeat(64), 1, 1, 0),
                        new ListVersion.Origin("list.csv", TIME, TIME, "investigator"),
                        receiver -> receiver.accept(new ListEntry(
                                "a1",
                                ListEntry.Kind.PERSON,
                                "Abe",
                                List.of(new ListKey(ListKey.Kind.DOCUMENT, "D-1")),
                                "fraud",
                                TIME,
                                null)));
        server.bean(IndicatorStore.class)
                .replace(
                        new IndicatorSet("run-2", TIME, Duration.ofDays(7), WEEK, "USD", 26),
                        receiver -> receiver.accept(reading()));
        RiskState state = new RiskState(0.5, RiskGrade.WARNING, TIME);
        FakeGraph graph = server.bean(FakeGraph.class);
        Account account = new Account(
                "a", "BANK", "1", AccountKind.CURRENT, AccountClass.values()[0], CurrencyUnit.of("EUR"), TIME, TIME);
        graph.accounts.put("a", new AccountDetails(account, List.of("ca"), state));
        graph.customers.put(
                "ca",
                new CustomerDetails(
                        new Customer("ca", PartyKind.values()[0], "Name", null, "DE", "retail"),
                        List.of("a"),
                        List.of("PHONE:+49301234567"),
                        state));
        graph.neighbours.add(new NodeSummary("Customer", "ca", "Name", 3, state));
        graph.transfers.addAll(
                Drafts.drafts().path("a", "b", "a").finding().evidence().transfers());
        alertId = server.query("{ alerts(filter: {typologies: [\"cycle\"]}) { edges { node { id } } } }")
                .at("/data/alerts/edges/0/node/id")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersEveryFieldOfEveryQuery() throws Exception {
        Map<String, String> arguments = Map.ofEntries(
                Map.entry("alert", "(id: \"" + alertId + "\")"),
                Map.entry("alertNeighbours", "(id: \"" + alertId + "\")"),
                Map.entry("account", "(id: \"a\")"),
                Map.entry("customer", "(id: \"ca\")"),
                Map.entry("search", "(text: \"a\")"),
                Map.entry("transfersBetween", "(account: \"a\", other: \"b\")"),
                Map.entry("neighbourhood", "(label: ACCOUNT, id: \"a\")"),
                Map.entry("run", "(id: \"none\")"),
                Map.entry("indicatorReadings", "(subject: ACCOUNT, filter: {text: \"A\", minValue: 1})"),
                Map.entry("watchListVersions", "(name: \"bad\")"),
                Map.entry("watchListAlerts", "(name: \"bad\", version: 1, filter: {statuses: [OPEN]})"),
                Map.entry("watchListEntries", "(name: \"bad\", filter: {text: \"a\", kinds: [PERSON]})"));
        for (FieldDefinition field : queries()) {
            String document =
                    "{ " + field.getName() + arguments.getOrDefault(field.getName(), "") + selection(field) + " }";
            JsonNode answer = server.query(document);
            assertThat(answer.has("errors")).as("%s gave %s", document, answer).isFalse();
        }
    }

    @Test
    void fillsWhatAnAlertPromises() throws Exception {
        JsonNode alert = server.query("{ alert(id: \"" + alertId + "\")" + selection(query("alert")) + " }")
                .at("/data/alert");
        assertThat(alert.at("/diff/addedTransferIds/0").asText()).isEqualTo("t-a-d");
        assertThat(alert.at("/evidence/transfers")).hasSize(4);
        assertThat(alert.at("/evidence/truncation/limit").asText()).isEqualTo("maxHops");
        assertThat(alert.at("/evidence/flows/0/dwellSeconds").isNull()).isTrue();
        assertThat(alert.at("/evidence/parameters")).hasSize(2);
        assertThat(alert.at("/typologyName/chinese").asText()).isNotEmpty();
    }

    @Test
    void fillsWhatAWatchListPromises() throws Exception {
        JsonNode list = server.query("{ watchLists" + selection(query("watchLists")) + " }")
                .at("/data/watchLists/edges/0/node");
        JsonNode entry = server.query("{ watchListEntries(name: \"bad\", filter: {text: \"ABE\"})"
                        + selection(query("watchListEntries")) + " }")
                .at("/data/watchListEntries/edges/0/node");
        JsonNode unknown = server.query("{ watchListEntries(name: \"none\") { totalCount } }");

        assertThat(list.get("name").asText()).isEqualTo("bad");
        assertThat(list.at("/latest/number").asInt()).isEqualTo(1);
        assertThat(list.at("/latest/entryCount").asLong()).isEqualTo(1);
        assertThat(list.at("/latest/asOf").asText()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(entry.at("/keys/0/value").asText()).isEqualTo("D-1");
        assertThat(entry.get("validFrom").asText()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(unknown.toString()).contains("NOT_FOUND");
    }

    @Test
    void saysOfEveryIndicatorWhatIsUsualAndInWhichUnit() throws Exception {
        String reading = selection(query("indicatorReadings"));
        JsonNode listed = server.query("{ indicatorReadings(subject: ACCOUNT, direction: OUT)" + reading + " }")
                .at("/data/indicatorReadings/edges/0/node");
        JsonNode ofAccount = server.query("{ account(id: \"a\")" + selection(query("account")) + " }")
                .at("/data/account/indicatorReadings/0");
        JsonNode run = server.query("{ indicatorRun" + selection(query("indicatorRun")) + " }")
                .at("/data/indicatorRun");

        assertThat(listed).isEqualTo(ofAccount);
        assertThat(listed.at("/node/title").asText()).isEqualTo("a");
        assertThat(listed.at("/from").asText()).isEqualTo("2026-03-30T00:00:00Z");
        JsonNode volume = listed.at("/values/0");
        assertThat(volume.at("/measure").asText()).isEqualTo("VOLUME");
        assertThat(volume.at("/unitText/english").asText()).isEqualTo("USD");
        assertThat(volume.at("/increase").asDouble()).isEqualTo(400);
        assertThat(volume.at("/ownPast/deviation").asDouble()).isEqualTo(20);
        assertThat(volume.at("/ownPast/group").isNull()).isTrue();
        assertThat(volume.at("/peers/deviation").asDouble()).isEqualTo(3);
        assertThat(volume.at("/peers/group/chinese").asText()).isEqualTo("个人");
        assertThat(volume.at("/peers/count").asInt()).isEqualTo(40);
        assertThat(run.at("/runId").asText()).isEqualTo("run-2");
        assertThat(run.at("/windowHours").asDouble()).isEqualTo(168);
        assertThat(run.at("/windows/0/whole").asBoolean()).isTrue();
    }

    @Test
    void fillsWhatAnAccountPromises() throws Exception {
        JsonNode account = server.query("{ account(id: \"a\")" + selection(query("account")) + " }")
                .at("/data/account");
        assertThat(account.get("grade").asText()).isEqualTo("WARNING");
        assertThat(account.get("openedAt").asText()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(account.get("currency").asText()).isEqualTo("EUR");
        assertThat(account.at("/owners/0/name").asText()).isEqualTo("Name");
        assertThat(account.at("/alerts/totalCount").asInt()).isEqualTo(1);
    }

    private static Reading reading() {
        LocalizedText persons = new LocalizedText("persons", "个人");
        Comparison volume = new Comparison(
                600, new Usual(5, 200, 20, 260), new PeerComparison(new Usual(40, 300, 100, 900), persons));
        Comparison payments =
                new Comparison(2, new Usual(5, 2, 1.5, 4), new PeerComparison(new Usual(40, 3, 1.75, 9), persons));
        return new Reading(
                new Subject(SubjectKind.ACCOUNT, "a"),
                Direction.OUT,
                WEEK,
                5,
                persons,
                Map.of(Measure.VOLUME, volume, Measure.FREQUENCY, payments));
    }

    private static List<FieldDefinition> queries() {
        return Objects.requireNonNull(type("Query")).getFieldDefinitions();
    }

    private static FieldDefinition query(String name) {
        return queries().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable ObjectTypeDefinition type(String name) {
        return SCHEMA.getTypeOrNull(name, ObjectTypeDefinition.class);
    }

    /** {@return every field below one, but for those of a type that is being selected already} */
    private static String selection(FieldDefinition field) {
        return selection(field, new ArrayDeque<>()).orElse("");
    }

    private static Optional<String> selection(FieldDefinition field, Deque<String> path) {
        TypeName name = TypeUtil.unwrapAll(field.getType());
        ObjectTypeDefinition type = type(name.getName());
        if (type == null) {
            return Optional.of("");
        }
        if (path.contains(name.getName())) {
            return Optional.empty();
        }
        path.push(name.getName());
        String fields = type.getFieldDefinitions().stream()
                .flatMap(inner -> selection(inner, path).map(below -> inner.getName() + below).stream())
                .collect(Collectors.joining(" ", " { ", " }"));
        path.pop();
        return Optional.of(fields);
    }
}
