// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.RecordedFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Neo4jNumberReaderIT {

    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-01T00:00:00Z");

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @Test
    void findsAccountsByTheNumberTheyHadAtThatTime() {
        Neo4jFactWriter writer = new Neo4jFactWriter(graph.store());
        writer.write(List.of(account("a1", "N1", FIRST), account("a2", "N2", FIRST), account("a3", "N2", FIRST)));
        writer.write(List.of(account("a1", "N9", SECOND)));
        Neo4jNumberReader reader = new Neo4jNumberReader(graph.store());
        List<String> asked = List.of("N1", "N2", "N9", "none");

        assertThat(reader.accounts(asked, SECOND)).isEqualTo(Map.of("N2", List.of("a2", "a3"), "N9", List.of("a1")));
        assertThat(reader.accounts(asked, SECOND.minusSeconds(1)))
                .isEqualTo(Map.of("N1", List.of("a1"), "N2", List.of("a2", "a3")));
        assertThat(reader.accounts(asked, FIRST.minusSeconds(1))).isEmpty();
    }

    private static RecordedFact account(String id, String number, Instant recordedAt) {
        return new RecordedFact(
                new Account(id, "B", number, AccountKind.CURRENT, null, null, null, null), recordedAt, "test");
    }
}
