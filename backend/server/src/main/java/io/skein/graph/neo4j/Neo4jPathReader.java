// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.PathReader;
import io.skein.graph.TransferCodes;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Asks Neo4j for paths: statements that drop a path as soon as it cannot become one that is asked for. */
public final class Neo4jPathReader implements PathReader {

    /** Floating point may differ in the last digits from how the exact comparison, which comes after, computes. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE / 2);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

    private final GraphStore store;

    public Neo4jPathReader(GraphStore store) {
        this.store = store;
    }

    @Override
    public Walks cyclesThrough(PathQuestion question) {
        Map<String, Object> parameters = parameters(question);
        double slack = question.values().slack() * ROUNDING;
        double share = question.shares().lowest() / (slack * slack);
        parameters.put("spanMillis", question.hops().maxSpan().toMillis());
        parameters.put("minAmount", question.shares().minAmount() / slack);
        parameters.put("share", share);
        parameters.put("roughShare", question.values().areComplete() ? share * share : 0.0);
        return walks(CypherCatalogue.TRACE_CYCLES_THROUGH_ACCOUNT, parameters, question.maxWalks());
    }

    @Override
    public Walks chainsFrom(PathQuestion question) {
        return walks(CypherCatalogue.TRACE_CHAINS_FROM_ACCOUNT, chainParameters(question), question.maxWalks());
    }

    @Override
    public Walks chainsTo(PathQuestion question) {
        Walks outward = walks(CypherCatalogue.TRACE_CHAINS_TO_ACCOUNT, chainParameters(question), question.maxWalks());
        return new Walks(outward.walks().stream().map(List::reversed).toList(), outward.cut());
    }

    @Override
    public long degree(String accountId) {
        List<Record> rows = store.answerRows(CypherCatalogue.TRACE_DEGREE_OF_ACCOUNT, Map.of("account", accountId));
        return rows.isEmpty() ? 0 : rows.getFirst().get("degree").asLong();
    }

    private static Map<String, Object> chainParameters(PathQuestion question) {
        Map<String, Object> parameters = parameters(question);
        double slack = question.values().slack() * ROUNDING;
        parameters.put("lowestShare", question.shares().lowest());
        parameters.put("highestShare", question.shares().highest());
        parameters.put("slack", slack * slack);
        return parameters;
    }

    private static Map<String, Object> parameters(PathQuestion question) {
        Map<String, Double> perMinor = new HashMap<>();
        question.values()
                .perMinor()
                .forEach((currency, value) -> perMinor.put(String.valueOf(TransferCodes.number(currency)), value));
        return new HashMap<>(Map.of(
                "account",
                question.accountId(),
                "fromMillis",
                millisAtOrAfter(question.interval().from()),
                "toMillis",
                millisAtOrAfter(question.interval().to()),
                "gapMillis",
                question.hops().maxGap().toMillis(),
                "maxHops",
                question.hops().max(),
                "hubDegree",
                question.hubDegree(),
                "perMinor",
                perMinor,
                "limit",
                question.maxWalks() + 1));
    }

    private Walks walks(CypherCatalogue statement, Map<String, Object> parameters, int most) {
        List<Record> rows = store.answerRows(statement, parameters);
        TransferCodes codes = new TransferCodes();
        Map<String, Transfer> known = new HashMap<>();
        List<List<Transfer>> walks = new ArrayList<>();
        for (Record row : rows.subList(0, Math.min(most, rows.size()))) {
            walks.add(row.get("legs").asList(leg -> transfer(leg, codes, known)));
        }
        return new Walks(walks, rows.size() > most);
    }

    private static Transfer transfer(Value leg, TransferCodes codes, Map<String, Transfer> known) {
        return known.computeIfAbsent(
                leg.get(0).asString(),
                id -> PackedTransfer.transfer(
                        id, leg.get(1).asString(), leg.get(2).asString(), leg.get(3), codes));
    }

    private static long millisAtOrAfter(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST.toEpochMilli();
        }
        if (instant.isAfter(LATEST)) {
            return LATEST.toEpochMilli();
        }
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    }
}
