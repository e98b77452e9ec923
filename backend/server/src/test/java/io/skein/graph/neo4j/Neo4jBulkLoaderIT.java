// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.ingest.layout.ReadOptions;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import io.skein.run.LoadPath;
import io.skein.run.UnknownAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

class Neo4jBulkLoaderIT {

    private static final Path SAMPLES = Path.of("../../docs/samples");
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    @TempDir
    private Path directory;

    @Test
    void makesTheSameGraphAsBatchesDo() throws IOException {
        List<Path> inputs = List.of(SAMPLES.resolve("skein-csv"), SAMPLES.resolve("amlworld"), corrections());
        IngestReport inBatches = ingest(GRAPH.store(), Optional.empty(), inputs, LoadPath.AUTO);
        List<String> expected = GraphDump.of(EmptyGraph.driver());
        LocalNeo4jSettings settings =
                LocalNeo4jSettings.in(directory.resolve("neo4j")).withMemory(512, 64);
        try (LocalNeo4j neo4j = LocalNeo4j.start(settings);
                Driver driver = GraphDatabase.driver(
                        neo4j.boltUri(), AuthTokens.basic(LocalNeo4j.USERNAME, neo4j.password()))) {
            GraphStore store = new GraphStore(driver, InstantSource.system(), Duration.ofMinutes(1));
            BulkLoader loader = new Neo4jBulkLoader(neo4j, store, new Neo4jGraphReader(store, Facts.VALUES));
            IngestReport atOnce = ingest(store, Optional.of(loader), inputs, LoadPath.IMPORTER);
            assertThat(atOnce.bulk()).isTrue();
            assertThat(atOnce.balance()).isEqualTo(inBatches.balance());
            assertThat(atOnce.facts()).isEqualTo(inBatches.facts());
            assertThat(GraphDump.of(driver)).isEqualTo(expected).hasSizeGreaterThan(400);
            assertThat(loader.isPossible()).isFalse();

            IngestReport again = ingest(store, Optional.of(loader), inputs, LoadPath.AUTO);
            assertThat(again.stored()).isZero();
            assertThat(again.bulk()).isFalse();
            assertThat(GraphDump.of(driver)).isEqualTo(expected);
        }
    }

    @Test
    void changesNothingInSecondRunOfAnyFormat() {
        List<Path> inputs =
                List.of(SAMPLES.resolve("skein-jsonl"), SAMPLES.resolve("amlsim"), SAMPLES.resolve("amlworld"));
        IngestReport first = ingest(GRAPH.store(), Optional.empty(), inputs, LoadPath.AUTO);
        List<String> once = GraphDump.of(EmptyGraph.driver());
        IngestReport second = ingest(GRAPH.store(), Optional.empty(), inputs, LoadPath.AUTO);
        assertThat(first.rejected()).isZero();
        assertThat(second.stored()).isZero();
        assertThat(second.duplicate()).isEqualTo(second.read()).isEqualTo(first.read());
        assertThat(GraphDump.of(EmptyGraph.driver())).isEqualTo(once);
    }

    private Path corrections() throws IOException {
        return Files.writeString(directory.resolve("corrections.csv"), """
                transfer_id,from_account_id,to_account_id,at,amount,currency,recorded_at,reference
                K1,A001,A002,2026-03-04T09:00:00Z,10.00,EUR,2026-03-05T00:00:00Z,"first, ""quoted\"""
                K1,A001,A002,2026-03-04T09:00:00Z,12.00,EUR,2026-03-06T00:00:00Z,second
                K1,A001,A002,2026-03-04T09:00:00Z,10.00,EUR,2026-03-05T00:00:00Z,"first, ""quoted\"""
                K2,A001,nobody,2026-03-04T09:00:00Z,10.00,EUR,2026-03-05T00:00:00Z,
                """);
    }

    private IngestReport ingest(GraphStore store, Optional<BulkLoader> loader, List<Path> inputs, LoadPath load) {
        IngestRun run = new IngestRun(new Neo4jFactWriter(store), new Neo4jGraphReader(store, Facts.VALUES), loader);
        return run.run(
                new IngestRequest(
                        inputs,
                        ReadOptions.startingAt(START),
                        load,
                        UnknownAccounts.REJECT,
                        directory.resolve("rejects.csv"),
                        directory.resolve("work")),
                RunContext.plain());
    }
}
