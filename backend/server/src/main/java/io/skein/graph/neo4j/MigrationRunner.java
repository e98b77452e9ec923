// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.cypher.CypherMigration;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Brings a graph to the newest migration, once however many servers start at the same time.
 *
 * <p>The history lies in the graph: one {@code SkeinMigration} a migration, joined by {@code NEXT_MIGRATION}. Its checksum covers
 * the file and, chained, all files before it, so that a file changed after it was applied is found. A {@link MigrationLock}
 * keeps a second runner out.
 */
final class MigrationRunner {

    private static final int INDEX_SECONDS = 3600;
    private static final Pattern CONSTRAINT =
            Pattern.compile("^\\s*(//.*\\R\\s*)*CREATE\\s+CONSTRAINT\\s", Pattern.CASE_INSENSITIVE);

    private final Driver driver;
    private final InstantSource clock;

    MigrationRunner(Driver driver, InstantSource clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /**
     * Applies those that the graph has not had. Indexes that they make are filled in the background: {@link #awaitIndexes}.
     *
     * @return how many were applied
     * @throws PlatformException CONFLICT if an applied file was changed, or the graph is newer than this program
     */
    int apply(List<CypherMigration> migrations) {
        try (Session session = driver.session()) {
            run(session, CypherCatalogue.REQUIRE_UNIQUE_LOCKS, Map.of());
            run(session, CypherCatalogue.REQUIRE_UNIQUE_MIGRATIONS, Map.of());
            if (pending(session, migrations).isEmpty()) {
                return 0;
            }
            try (MigrationLock _ = MigrationLock.take(driver, clock)) {
                return applyPending(session, migrations);
            }
        }
    }

    /** Waits until all indexes are filled. */
    void awaitIndexes() {
        try (Session session = driver.session()) {
            run(session, CypherCatalogue.AWAIT_INDEXES, Map.of("seconds", INDEX_SECONDS));
        }
    }

    private int applyPending(Session session, List<CypherMigration> migrations) {
        List<CypherMigration> pending = pending(session, migrations);
        for (CypherMigration migration : pending) {
            Instant begin = clock.instant();
            for (List<String> step : steps(migration.statements())) {
                if (step.size() == 1) {
                    session.run(step.getFirst()).consume();
                } else {
                    Contended.run(step, this::makeConstraint);
                }
            }
            record(session, migrations, migration, begin);
        }
        return pending.size();
    }

    /** {@return the statements in order, of which constraints that follow one another are one step} */
    static List<List<String>> steps(List<String> statements) {
        List<List<String>> steps = new ArrayList<>();
        for (String statement : statements) {
            boolean joins = isConstraint(statement)
                    && !steps.isEmpty()
                    && isConstraint(steps.getLast().getFirst());
            if (!joins) {
                steps.add(new ArrayList<>());
            }
            steps.getLast().add(statement);
        }
        return steps;
    }

    private static boolean isConstraint(String statement) {
        return CONSTRAINT.matcher(statement).find();
    }

    // in a transaction that the driver repeats for a while where two of them, which share schema locks, got in each
    // other's way
    private void makeConstraint(String statement) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(statement).consume());
        }
    }

    private List<CypherMigration> pending(Session session, List<CypherMigration> migrations) {
        List<Record> applied = session.executeRead(
                transaction -> GraphStore.rows(transaction, CypherCatalogue.APPLIED_MIGRATIONS, Map.of()));
        if (applied.size() > migrations.size()) {
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "the graph has had " + applied.size() + " migrations, this version of Skein knows only "
                            + migrations.size() + "; use the newer version");
        }
        for (int place = 0; place < applied.size(); place++) {
            requireUnchanged(applied.get(place), migrations, place);
        }
        return migrations.subList(applied.size(), migrations.size());
    }

    private static void requireUnchanged(Record applied, List<CypherMigration> migrations, int place) {
        if (!applied.get("checksum").asString().equals(checksum(migrations, place))) {
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "migration " + applied.get("version").asLong() + " ("
                            + migrations.get(place).description()
                            + ") was changed after it was applied; restore its file and add a new migration instead");
        }
    }

    private void record(Session session, List<CypherMigration> migrations, CypherMigration migration, Instant begin) {
        Instant now = clock.instant();
        run(
                session,
                CypherCatalogue.RECORD_MIGRATION,
                Map.of(
                        "version", migration.version(),
                        "description", migration.description(),
                        "checksum", checksum(migrations, migration.version() - 1),
                        "appliedAt", Values.utc(now),
                        "durationMillis", Duration.between(begin, now).toMillis()));
    }

    // an implicit transaction: schema changes and data may not share one
    private static void run(Session session, CypherCatalogue statement, Map<String, Object> parameters) {
        session.run(statement.text(), parameters).consume();
    }

    private static String checksum(List<CypherMigration> migrations, int place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chain = new byte[0];
            for (CypherMigration migration : migrations.subList(0, place + 1)) {
                digest.update(chain);
                chain = digest.digest(migration.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(chain);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
