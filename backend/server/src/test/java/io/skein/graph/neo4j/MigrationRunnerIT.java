// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.cypher.CypherMigration;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.exceptions.Neo4jException;

class MigrationRunnerIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final CypherMigration FIRST = CypherMigration.parse(
            "V0001__mark.cypher", "// first\nCREATE (:Device {id: 'M1'});\nCREATE (:Device {id: 'M2'});\n");
    private static final CypherMigration SECOND =
            CypherMigration.parse("V0002__mark_again.cypher", "CREATE (:Device {id: 'M3'});\n");

    @BeforeEach
    @AfterEach
    void forgetHistory() {
        EmptyGraph.run("MATCH (m:SkeinMigration) DETACH DELETE m");
        EmptyGraph.run("MATCH (l:SkeinLock) DELETE l");
        GRAPH.store().forget();
    }

    @Test
    void appliesEachMigrationOnceAndInOrder() {
        assertThat(runner().apply(List.of(FIRST))).isEqualTo(1);
        assertThat(runner().apply(List.of(FIRST))).isZero();
        assertThat(runner().apply(List.of(FIRST, SECOND))).isEqualTo(1);
        assertThat(devices()).isEqualTo(3);
        assertThat(EmptyGraph.run(
                        "MATCH (a:SkeinMigration)-[:NEXT_MIGRATION]->(b) RETURN a.version AS a, b.version AS b"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("b").asLong()).isEqualTo(row.get("a").asLong() + 1));
    }

    @Test
    void refusesAFileThatWasChangedAfterItWasApplied() {
        runner().apply(List.of(FIRST));
        CypherMigration changed = new CypherMigration(1, "mark", FIRST.text() + " ");
        assertThatThrownBy(() -> runner().apply(List.of(changed, SECOND)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT))
                .hasMessageContaining("migration 1 (mark)");
        assertThat(devices()).isEqualTo(2);
    }

    @Test
    void refusesAGraphThatIsNewerThanTheProgram() {
        runner().apply(List.of(FIRST, SECOND));
        assertThatThrownBy(() -> runner().apply(List.of(FIRST))).hasMessageContaining("newer version");
    }

    @Test
    void appliesOnceWhenTwoStartTogether() {
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> runner().apply(List.of(FIRST, SECOND)));
        int here = runner().apply(List.of(FIRST, SECOND));
        assertThat(here + other.join()).isEqualTo(2);
        assertThat(devices()).isEqualTo(3);
    }

    @Test
    void takesOverALockWhoseTimeHasPassed() {
        EmptyGraph.run(
                "CREATE (:SkeinLock {name: 'migration', holder: 'dead', heldUntil: datetime('2020-01-01T00:00:00Z')})");
        assertThat(runner().apply(List.of(FIRST))).isEqualTo(1);
    }

    @Test
    void makesConstraintsTogetherAndWhatFollowsAfterThem() {
        assertThat(MigrationRunner.steps(List.of(
                        "// one\nCREATE CONSTRAINT a IF NOT EXISTS ...",
                        "create constraint b ...",
                        "CREATE INDEX c ...",
                        "CREATE INDEX d ...",
                        "CREATE CONSTRAINT e ...")))
                .extracting(List::size)
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void isNotAppliedWhereAConstraintDoesNotHold() {
        EmptyGraph.run("CREATE (:Device {id: 'D1', type: 'phone'}), (:Device {id: 'D2', type: 'phone'})");
        CypherMigration unique = CypherMigration.parse("V0001__unique.cypher", """
                CREATE CONSTRAINT other_id IF NOT EXISTS FOR (n:Other) REQUIRE n.id IS UNIQUE;
                CREATE CONSTRAINT device_type IF NOT EXISTS FOR (n:Device) REQUIRE n.type IS UNIQUE;
                """);
        assertThatThrownBy(() -> runner().apply(List.of(unique)))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("device_type");
        assertThat(EmptyGraph.run("MATCH (m:SkeinMigration) RETURN m")).isEmpty();
        EmptyGraph.run("DROP CONSTRAINT other_id IF EXISTS");
        EmptyGraph.run("DROP CONSTRAINT device_type IF EXISTS");
    }

    @Test
    void waitsForARunnerThatWasKilledAndKeepsItsOwnLockWhileItRuns() throws InterruptedException {
        Instant now = Instant.now();
        EmptyGraph.run("CREATE (:SkeinLock {name: 'migration', holder: 'killed', heldUntil: datetime('"
                + now.plus(MigrationLock.LEASE.dividedBy(10)) + "')})");
        try (MigrationLock lock = MigrationLock.take(EmptyGraph.driver(), InstantSource.system())) {
            assertThat(lock).isNotNull();
            Instant first = heldUntil();
            assertThat(first).isAfter(now.plus(MigrationLock.LEASE));
            while (!heldUntil().isAfter(first)) {
                assertThat(Instant.now()).isBefore(first);
                Thread.sleep(100);
            }
        }
        assertThat(runner().apply(List.of(FIRST))).isEqualTo(1);
    }

    private static Instant heldUntil() {
        return EmptyGraph.run("MATCH (l:SkeinLock {name: 'migration'}) RETURN l.heldUntil AS until")
                .getFirst()
                .get("until")
                .asZonedDateTime()
                .toInstant();
    }

    private static MigrationRunner runner() {
        return new MigrationRunner(EmptyGraph.driver(), InstantSource.system());
    }

    private static long devices() {
        return EmptyGraph.run("MATCH (d:Device) RETURN count(d) AS n")
                .getFirst()
                .get("n")
                .asLong();
    }
}
