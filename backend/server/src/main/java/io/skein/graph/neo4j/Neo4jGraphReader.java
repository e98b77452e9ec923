// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.GraphReader;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Answers with one short reading transaction a question. Sees the present versions only. */
public final class Neo4jGraphReader implements GraphReader {

    private final GraphStore store;
    private final BaseValues values;

    /** @param values how money of different currencies is ranked */
    public Neo4jGraphReader(GraphStore store, BaseValues values) {
        this.store = store;
        this.values = values;
    }

    @Override
    public Map<String, AccountDetails> accounts(Collection<String> ids) {
        Map<String, AccountDetails> found = new LinkedHashMap<>();
        for (Record row : rowsById(CypherCatalogue.READ_ACCOUNTS, ids)) {
            Value properties = row.get("properties");
            found.put(
                    properties.get("id").asString(),
                    new AccountDetails(
                            FactReading.account(properties),
                            row.get("ownerIds").asList(Value::asString),
                            risk(properties)));
        }
        return found;
    }

    @Override
    public Map<String, CustomerDetails> customers(Collection<String> ids) {
        Map<String, CustomerDetails> found = new LinkedHashMap<>();
        for (Record row : rowsById(CypherCatalogue.READ_CUSTOMERS, ids)) {
            Value properties = row.get("properties");
            found.put(
                    properties.get("id").asString(),
                    new CustomerDetails(
                            FactReading.customer(properties),
                            row.get("accountIds").asList(Value::asString),
                            row.get("identifierIds").asList(Value::asString),
                            risk(properties)));
        }
        return found;
    }

    @Override
    public Map<String, NodeSummary> nodes(String label, Collection<String> ids) {
        return store.answer(transaction -> nodes(transaction, label, ids));
    }

    @Override
    public Page<Transfer> transfersBetween(
            String accountId, String otherAccountId, TimeWindow window, PageRequest page) {
        Map<String, Object> between = Map.of(
                "account",
                accountId,
                "other",
                otherAccountId,
                "from",
                Values.utc(window.from()),
                "to",
                Values.utc(window.to()));
        Map<String, Object> paged = new LinkedHashMap<>(between);
        paged.put("offset", page.offset());
        paged.put("limit", page.limit());
        return store.answer(transaction -> {
            long total = GraphStore.rows(transaction, CypherCatalogue.COUNT_TRANSFERS_BETWEEN, between)
                    .getFirst()
                    .get("total")
                    .asLong();
            List<Transfer> transfers =
                    GraphStore.rows(transaction, CypherCatalogue.READ_TRANSFERS_BETWEEN, paged).stream()
                            .map(row -> FactReading.transfer(
                                    row.get("fromId").asString(),
                                    row.get("toId").asString(),
                                    row.get("properties")))
                            .toList();
            return new Page<>(transfers, total);
        });
    }

    @Override
    public Neighbourhood neighbourhood(NeighbourhoodQuery query) {
        return store.answer(transaction -> {
            Record row = NeighbourStatements.of(query, values).run(transaction);
            List<Value> page = row.get("page").asList(neighbour -> neighbour);
            List<NodeSummary> nodes = summaries(transaction, page);
            List<BundledEdge> edges = new ArrayList<>();
            for (Value neighbour : page) {
                String id = neighbour.get("id").asString();
                neighbour.get("edges").values().forEach(edge -> edges.add(edge(query.id(), id, edge)));
            }
            long total = row.get("total").asLong();
            return new Neighbourhood(nodes, edges, total, page.size() < total);
        });
    }

    @Override
    public List<NodeSummary> search(String text, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        return store.answer(transaction -> {
            List<Value> found = GraphStore.rows(
                            transaction,
                            CypherCatalogue.SEARCH,
                            Map.of(
                                    "spellings",
                                    SearchText.spellings(text.strip()),
                                    "limit",
                                    new PageRequest(0, limit).limit()))
                    .stream()
                    .map(row -> row.get("node"))
                    .toList();
            return summaries(transaction, found);
        });
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        store.answerRows(CypherCatalogue.COUNTS, Map.of())
                .forEach(row ->
                        counts.put(row.get("name").asString(), row.get("total").asLong()));
        return counts;
    }

    private List<Record> rowsById(CypherCatalogue statement, Collection<String> ids) {
        return store.answerRows(statement, Map.of("ids", List.copyOf(new LinkedHashSet<>(ids))));
    }

    /** {@return summaries, in the same order, of nodes given as maps with label and id} */
    private static List<NodeSummary> summaries(TransactionContext transaction, List<Value> nodes) {
        Map<String, List<String>> idsByLabel = new LinkedHashMap<>();
        nodes.forEach(node -> idsByLabel
                .computeIfAbsent(node.get("label").asString(), label -> new ArrayList<>())
                .add(node.get("id").asString()));
        Map<String, Map<String, NodeSummary>> summaries = new LinkedHashMap<>();
        idsByLabel.forEach((label, ids) -> summaries.put(label, nodes(transaction, label, ids)));
        return nodes.stream()
                .map(node -> summaries
                        .getOrDefault(node.get("label").asString(), Map.of())
                        .get(node.get("id").asString()))
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Map<String, NodeSummary> nodes(
            TransactionContext transaction, String label, Collection<String> ids) {
        Map<String, NodeSummary> found = new LinkedHashMap<>();
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        for (Record row : GraphStore.rows(transaction, NeighbourStatements.summaries(label), Map.of("ids", distinct))) {
            String id = row.get("id").asString();
            found.put(
                    id,
                    new NodeSummary(
                            label,
                            id,
                            row.get("title").asString(),
                            row.get("degree").asLong(),
                            risk(row)));
        }
        return found;
    }

    private static @Nullable RiskState risk(MapAccessor scored) {
        return FactReading.risk(scored.get("riskScore"), scored.get("riskGrade"), scored.get("scoredAt"));
    }

    private static BundledEdge edge(String center, String neighbour, Value edge) {
        boolean outgoing = edge.get("outgoing").asBoolean();
        Map<String, Long> totals = new LinkedHashMap<>();
        edge.get("totals")
                .values()
                .forEach(total ->
                        totals.put(total.get(0).asString(), total.get(1).asLong()));
        return new BundledEdge(
                edge.get("type").asString(),
                outgoing ? center : neighbour,
                outgoing ? neighbour : center,
                edge.get("ties").asLong(),
                totals,
                Values.instantOrNull(edge.get("firstAt")),
                Values.instantOrNull(edge.get("lastAt")));
    }
}
