// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.graph.FactWriter.WriteOutcome.CORRECTED;
import static io.skein.graph.FactWriter.WriteOutcome.DUPLICATE;
import static io.skein.graph.FactWriter.WriteOutcome.STORED;
import static io.skein.graph.FactWriter.WriteOutcome.UNKNOWN_REFERENCE;
import static io.skein.graph.neo4j.Facts.account;
import static io.skein.graph.neo4j.Facts.customer;
import static io.skein.graph.neo4j.Facts.device;
import static io.skein.graph.neo4j.Facts.login;
import static io.skein.graph.neo4j.Facts.owns;
import static io.skein.graph.neo4j.Facts.phone;
import static io.skein.graph.neo4j.Facts.recorded;
import static io.skein.graph.neo4j.Facts.transfer;
import static io.skein.graph.neo4j.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Fact;
import io.skein.model.RecordedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Record;

class Neo4jFactWriterIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private final Neo4jFactWriter writer = new Neo4jFactWriter(GRAPH.store());

    @BeforeEach
    void storeNodes() {
        write(writer, customer("K1", "Ada"), customer("K2", "Bob"));
        write(writer, account("A1"), account("A2"), account("A3"));
        write(writer, device("D1"));
    }

    @Test
    void storesEveryKindOnceHoweverOftenItComes() {
        List<List<RecordedFact>> batches = List.of(
                batch(customer("K3", "Eve")),
                batch(account("A4")),
                batch(device("D2")),
                batch(phone("K1", "+491"), phone("K2", "+491")),
                batch(owns("K1", "A1")),
                batch(login("L1", "K1", "D1")),
                batch(transfer("T1", "A1", "A2", 0, "10.00"), transfer("T2", "A1", "A1", 1, "5.00")));
        batches.forEach(batch -> assertThat(writer.write(batch)).containsOnly(STORED));
        List<String> before = GraphDump.of(EmptyGraph.driver());
        batches.forEach(batch -> assertThat(writer.write(batch)).containsOnly(DUPLICATE));
        assertThat(GraphDump.of(EmptyGraph.driver())).isEqualTo(before);
        assertThat(count("MATCH (i:Identifier) RETURN count(i) AS n")).isEqualTo(1);
    }

    @Test
    void closesACorrectedTransferAndKeepsIt() {
        write(writer, transfer("T1", "A1", "A2", 0, "10.00"));
        assertThat(writer.write(List.of(recorded(transfer("T1", "A1", "A3", 0, "11.00"), 5))))
                .containsExactly(CORRECTED);
        assertThat(
                        rows(
                                "MATCH (a)-[t:TRANSFERRED_TO]->(b) RETURN b.id + ' ' + t.paidMinor + ' ' + t.version + ' '"
                                        + " + toString(t.recordedAt) + ' ' + coalesce(toString(t.supersededAt), 'open') AS row ORDER BY row"))
                .containsExactly(
                        "A2 1000 1 2026-03-10T00:00:00Z 2026-03-15T00:00:00Z", "A3 1100 2 2026-03-15T00:00:00Z open");
        assertThat(write(writer, transfer("T1", "A1", "A2", 0, "10.00"))).containsExactly(DUPLICATE);
    }

    @Test
    void movesTheFormerPropertiesOfACorrectedNodeBehindIt() {
        assertThat(writer.write(List.of(recorded(customer("K1", "Ada Lovelace"), 1))))
                .containsExactly(CORRECTED);
        assertThat(rows("MATCH (k:Customer {id: 'K1'})-[:HAD_VERSION]->(v:FactVersion)"
                        + " RETURN k.name + ' ' + k.version + ' ' + v.name + ' ' + v.version + ' ' + v.factKind + ' '"
                        + " + toString(v.supersededAt) AS row"))
                .containsExactly("Ada Lovelace 2 Ada 1 CUSTOMER 2026-03-11T00:00:00Z");
    }

    @Test
    void filesALateArrivalWhereItBelongs() {
        write(writer, customer("K9", "second"));
        assertThat(writer.write(List.of(recorded(customer("K9", "first"), -3)))).containsExactly(CORRECTED);
        assertThat(rows("MATCH (k:Customer {id: 'K9'})-[:HAD_VERSION]->(v) RETURN k.name + ' ' + v.name + ' '"
                        + " + toString(v.supersededAt) AS row"))
                .containsExactly("second first 2026-03-10T00:00:00Z");
    }

    @Test
    void takesIdsThatRepeatInOneBatchInTheirOrder() {
        assertThat(write(
                        writer,
                        transfer("T1", "A1", "A2", 0, "1.00"),
                        transfer("T1", "A1", "A2", 0, "1.00"),
                        transfer("T1", "A1", "A2", 0, "2.00"),
                        transfer("T1", "A1", "A2", 0, "1.00")))
                .containsExactly(STORED, DUPLICATE, CORRECTED, DUPLICATE);
        assertThat(
                        rows(
                                "MATCH ()-[t:TRANSFERRED_TO]->() WHERE t.supersededAt IS NULL RETURN toString(t.paidMinor) AS row"))
                .containsExactly("200");
    }

    @Test
    void refusesWhatRefersToNothingStored() {
        assertThat(write(writer, transfer("T1", "A1", "A9", 0, "1.00"), transfer("T2", "A1", "A2", 0, "1.00")))
                .containsExactly(UNKNOWN_REFERENCE, STORED);
        assertThat(write(writer, owns("K9", "A1"), owns("K1", "A9"))).containsOnly(UNKNOWN_REFERENCE);
        assertThat(write(writer, login("L1", "K1", "D9"))).containsExactly(UNKNOWN_REFERENCE);
        assertThat(write(writer, phone("K9", "+49"))).containsExactly(UNKNOWN_REFERENCE);
        assertThat(count("MATCH ()-[t]->() RETURN count(t) AS n")).isEqualTo(1);
    }

    @Test
    void countsEachFactOnceWhenTwoWriteTheSame() {
        List<RecordedFact> batch = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            batch.add(recorded(transfer("T" + number, "A1", "A2", number, "1.00")));
        }
        CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> stored(batch));
        long here = stored(batch);
        assertThat(here + other.join()).isEqualTo(200);
        assertThat(count("MATCH ()-[t:TRANSFERRED_TO]->() RETURN count(t) AS n"))
                .isEqualTo(200);
    }

    @Test
    void refusesABatchOfTwoKinds() {
        assertThatThrownBy(() -> write(writer, account("A8"), device("D8")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long stored(List<RecordedFact> batch) {
        return writer.write(batch).stream().filter(STORED::equals).count();
    }

    private static List<RecordedFact> batch(Fact... facts) {
        return java.util.Arrays.stream(facts).map(Facts::recorded).toList();
    }

    private static long count(String statement) {
        return EmptyGraph.run(statement).getFirst().get("n").asLong();
    }

    private static List<String> rows(String statement) {
        return EmptyGraph.run(statement).stream().map(Neo4jFactWriterIT::row).toList();
    }

    private static String row(Record row) {
        return row.get("row").asString();
    }
}
