// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.ScoreWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes the new scores first and clears the old ones after, so that no reader ever finds a graph without scores. */
public final class Neo4jScoreWriter implements ScoreWriter {

    private static final int BATCH = 10_000;

    private final GraphStore store;

    public Neo4jScoreWriter(GraphStore store) {
        this.store = store;
    }

    @Override
    public void replaceScores(List<ElementScore> scores, Instant scoredAt) {
        write("Account", CypherCatalogue.WRITE_ACCOUNT_SCORES, scores, scoredAt);
        write("Customer", CypherCatalogue.WRITE_CUSTOMER_SCORES, scores, scoredAt);
        clear(CypherCatalogue.CLEAR_ACCOUNT_SCORES, scoredAt);
        clear(CypherCatalogue.CLEAR_CUSTOMER_SCORES, scoredAt);
    }

    private void write(String label, CypherCatalogue statement, List<ElementScore> scores, Instant scoredAt) {
        List<Map<String, Object>> rows = scores.stream()
                .filter(score -> score.label().equals(label))
                .map(score -> Map.<String, Object>of(
                        "id", score.id(),
                        "riskScore", score.score(),
                        "riskGrade", score.grade().name()))
                .toList();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            store.change(statement, Map.of("rows", batch, "scoredAt", Values.utc(scoredAt)));
        }
    }

    private void clear(CypherCatalogue statement, Instant scoredAt) {
        long cleared = BATCH;
        while (cleared == BATCH) {
            cleared = store.change(statement, Map.of("scoredAt", Values.utc(scoredAt), "limit", BATCH))
                    .getFirst()
                    .get("cleared")
                    .asLong();
        }
    }
}
