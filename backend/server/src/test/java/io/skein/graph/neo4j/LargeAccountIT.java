// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.graph.neo4j.Facts.RECORDED;
import static io.skein.graph.neo4j.Facts.account;
import static io.skein.graph.neo4j.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.localneo4j.SharedNeo4j;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One account that 200,000 transfers left, read by a process whose heap could not hold them as rows. */
class LargeAccountIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final String TRANSFERS = "MATCH (hub:Account {id: 'A1'}), (other:Account {id: 'A2'})"
            + " UNWIND range(1, 200000) AS number CALL (hub, other, number) {"
            + " CREATE (hub)-[:TRANSFERRED_TO {id: 'T' + number, version: 1, contentHash: number,"
            + " recordedAt: datetime('2026-03-10T00:00:00Z'), at: datetime({epochMillis: 1772323200000 + number * 300}),"
            + " paidMinor: number, paidCurrency: 'EUR', receivedMinor: number, receivedCurrency: 'EUR', channel: 'WIRE',"
            + " packed: [1772323200000 + number * 300, number, 103713]}]->(other) } IN TRANSACTIONS OF 20000 ROWS";

    @TempDir
    private Path directory;

    @BeforeEach
    void store() {
        Neo4jFactWriter writer = new Neo4jFactWriter(GRAPH.store());
        write(writer, account("A1"), account("A2"), account("A3"));
        EmptyGraph.run(TRANSFERS);
    }

    @Test
    void isReadInLittleMemory() throws IOException, InterruptedException {
        String all = "200000 transfers, 20000100000 minor units";
        assertThat(readInOwnProcess(RECORDED)).isEqualTo(all);
        // what was recorded later makes the same question one about the past
        new Neo4jFactWriter(GRAPH.store()).write(List.of(Facts.recorded(account("A4"), 1)));
        assertThat(readInOwnProcess(RECORDED)).isEqualTo(all);
    }

    private String readInOwnProcess(Instant knownAt) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadInLittleMemory.class.getName(),
                        SharedNeo4j.instance().boltUri().toString(),
                        SharedNeo4j.instance().passwordFile().toString(),
                        knownAt.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith("minor units"))
                .findFirst()
                .orElse("");
    }
}
