// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.graph.neo4j.EmptyGraph;
import io.skein.graph.neo4j.GraphDump;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.localneo4j.SharedNeo4j;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Kills real ingest processes, and the Neo4j of one, at random moments until one run finishes, and compares the graph with
 * that of an ingest that nobody disturbed. The seed is printed, and set by {@code -Dskein.test.seed}.
 */
class IngestKillIT {

    private static final int ACCOUNTS = 1_000;
    private static final int TRANSFERS = 14_000;

    @RegisterExtension
    final EmptyGraph graph = new EmptyGraph();

    @TempDir
    private static Path directory;

    private final Random random = new Random(seed());

    @BeforeAll
    static void writeInput() throws IOException {
        Files.createDirectories(directory.resolve("in"));
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("in/accounts.csv"))) {
            out.write("account_id,bank_id,recorded_at\n");
            for (int i = 0; i < ACCOUNTS; i++) {
                out.write("a" + i + ",bank,2026-01-01\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("in/transfers.csv"))) {
            out.write("transfer_id,from_account_id,to_account_id,at,amount,currency,recorded_at\n");
            for (int i = 0; i < TRANSFERS; i++) {
                out.write(transfer(i));
            }
        }
    }

    /** Of every twenty rows, one repeats the row before it and one corrects it. */
    private static String transfer(int row) {
        int id = row % 10 == 9 ? row - 1 : row;
        boolean correction = row % 20 == 19;
        return "t%d,a%d,a%d,2026-01-%02dT10:00:00Z,%d.50,EUR,2026-02-0%dT00:00:00Z\n"
                .formatted(
                        id,
                        id % ACCOUNTS,
                        id * 7 % ACCOUNTS,
                        1 + id % 28,
                        id + (correction ? 1 : 0),
                        correction ? 2 : 1);
    }

    @Test
    void endsInTheSameGraphThroughTheImporter() throws IOException, InterruptedException {
        Path state = directory.resolve("importer");
        Path note = state.resolve("neo4j/import-unfinished");
        Path log = state.resolve("neo4j/logs/debug.log");

        try (IngestProcess run = start(state, "importer")) {
            run.await("the importer", () -> Files.exists(note));
            run.killAfter(upTo(Duration.ofSeconds(3)));
        }
        try (IngestProcess run = start(state, "importer")) {
            // until then the note may be that of the run that was killed
            run.await("the start of loading", () -> run.output().contains("loading through"));
            run.await("the importer", () -> Files.exists(note));
            long before = Files.size(log);
            run.await("the end of the importer", () -> !Files.exists(note));
            run.await("an index", () -> IngestProcess.addedTo(log, before).contains("Index population started"));
            run.killAfter(upTo(Duration.ofSeconds(2)));
        }
        finish(state, "auto");
    }

    @Test
    void endsInTheSameGraphThroughBolt() throws IOException, InterruptedException {
        Path state = directory.resolve("bolt");
        try (IngestProcess run = start(state, "bolt")) {
            run.await("the start of loading", () -> run.output().contains("loading through Bolt"));
            run.killAfter(upTo(Duration.ofSeconds(3)));
        }
        try (IngestProcess run = start(state, "bolt")) {
            run.await("the start of loading", () -> run.output().contains("loading through Bolt"));
            run.killNeo4jAfter(upTo(Duration.ofMillis(500)));
            assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.FAILED);
            assertThat(run.output().lines().filter(line -> line.startsWith("skein: ")))
                    .singleElement()
                    .asString()
                    .contains("Neo4j has ended by itself");
            assertThat(run.output()).doesNotContain("Exception");
        }
        finish(state, "bolt");
    }

    private void finish(Path state, String load) throws IOException, InterruptedException {
        try (IngestProcess run = start(state, load)) {
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output())
                    .containsPattern("read 15,000 = stored [0-9,]+ \\+ duplicate [0-9,]+ \\+ rejected 0\n");
        }
        assertThat(dump(state)).isEqualTo(undisturbed()).hasSize(ACCOUNTS + TRANSFERS / 20 * 19);
    }

    private static List<String> undisturbed() {
        LocalNeo4j shared = SharedNeo4j.instance();
        CommandLineRun run = CommandLineRun.of(
                "ingest",
                directory.resolve("in").toString(),
                "--state",
                directory.resolve("undisturbed").toString(),
                "--neo4j-uri",
                shared.boltUri().toString(),
                "--neo4j-password-file",
                shared.passwordFile().toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return GraphDump.of(EmptyGraph.driver());
    }

    private static List<String> dump(Path state) {
        LocalNeo4jSettings settings =
                LocalNeo4jSettings.in(state.resolve("neo4j")).withMemory(512, 64);
        try (LocalNeo4j neo4j = LocalNeo4j.start(settings);
                Driver driver = GraphDatabase.driver(
                        neo4j.boltUri(), AuthTokens.basic(LocalNeo4j.USERNAME, neo4j.password()))) {
            return GraphDump.of(driver);
        }
    }

    private static IngestProcess start(Path state, String load) throws IOException {
        return IngestProcess.start(directory.resolve("in"), state, load);
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }

    private static long seed() {
        long seed = Long.getLong("skein.test.seed", System.nanoTime());
        System.out.println("IngestKillIT: -Dskein.test.seed=" + seed);
        return seed;
    }
}
