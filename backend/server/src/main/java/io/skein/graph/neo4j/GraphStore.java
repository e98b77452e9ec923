// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.cypher.CypherMigration;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Transactions on the graph. The first one applies what migrations are missing.
 *
 * <p>Work is run again by the driver after errors that pass, so it must not have effects outside its transaction.
 */
public final class GraphStore {

    private static final long FETCH_ROWS = 500;

    /** The time-out of the transaction itself, or one set for the whole server. */
    private static final Set<String> TIMED_OUT = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "Neo.ClientError.Transaction.TransactionTimedOut");

    private final Driver driver;
    private final InstantSource clock;
    private final Duration questionTimeout;
    private volatile boolean migrated;

    /** @param questionTimeout longest time for a transaction of {@link #answer} */
    public GraphStore(Driver driver, InstantSource clock, Duration questionTimeout) {
        this.driver = driver;
        this.clock = clock;
        this.questionTimeout = questionTimeout;
    }

    /** {@return what the work returns, run in one reading transaction} */
    public <T> T read(TransactionCallback<T> work) {
        return read(FETCH_ROWS, work);
    }

    /** {@return what the work returns, run in one reading transaction that fetches so many rows at a time} */
    <T> T read(long fetchRows, TransactionCallback<T> work) {
        return guarded(() -> inSession(fetchRows, session -> session.executeRead(work)));
    }

    /**
     * {@return what the work returns, run in one reading transaction for somebody who waits for it}
     *
     * @throws PlatformException LIMIT_EXCEEDED if it takes too long; the graph store itself then stops it
     */
    public <T> T answer(TransactionCallback<T> work) {
        TransactionConfig bounded =
                TransactionConfig.builder().withTimeout(questionTimeout).build();
        return guarded(() -> inSession(FETCH_ROWS, session -> session.executeRead(work, bounded)));
    }

    /** {@return what the work returns, run in one writing transaction} */
    public <T> T write(TransactionCallback<T> work) {
        return guarded(() -> inSession(FETCH_ROWS, session -> session.executeWrite(work)));
    }

    /** {@return all rows of a statement that returns few} */
    List<Record> rows(CypherCatalogue statement, Map<String, Object> parameters) {
        return read(transaction -> rows(transaction, statement, parameters));
    }

    /** {@return all rows of a statement that returns few, for somebody who waits for them as in {@link #answer}} */
    List<Record> answerRows(CypherCatalogue statement, Map<String, Object> parameters) {
        return answer(transaction -> rows(transaction, statement, parameters));
    }

    /** {@return all rows of a statement that writes, run in a transaction of its own} */
    List<Record> change(CypherCatalogue statement, Map<String, Object> parameters) {
        return write(transaction -> rows(transaction, statement, parameters));
    }

    static List<Record> rows(
            TransactionContext transaction, CypherCatalogue statement, Map<String, Object> parameters) {
        return transaction.run(statement.text(), parameters).list();
    }

    static void run(TransactionContext transaction, CypherCatalogue statement, Map<String, Object> parameters) {
        transaction.run(statement.text(), parameters).consume();
    }

    /**
     * Applies what migrations are missing and waits for their indexes, if that has not been done since {@link #forget} or {@link
     * #prepareConstraints}.
     */
    public void prepare() {
        if (!migrated) {
            translated(() -> {
                int applied = migrateOnce();
                if (applied > 0) {
                    new MigrationRunner(driver, clock).awaitIndexes();
                }
                return applied;
            });
        }
    }

    /**
     * Applies what migrations are missing, and lets the graph fill its indexes while others work: every question is answered
     * meanwhile, only some of them later. Constraints hold when this returns.
     */
    public void prepareConstraints() {
        translated(this::migrateOnce);
    }

    /** Waits until all indexes are filled. */
    public void awaitIndexes() {
        translated(() -> {
            new MigrationRunner(driver, clock).awaitIndexes();
            return true;
        });
    }

    /** Forgets that the graph was prepared, because another one has taken its place. */
    public void forget() {
        migrated = false;
    }

    /** {@return whether the store answers} */
    boolean answers() {
        try {
            driver.verifyConnectivity();
            return true;
        } catch (Neo4jException down) {
            return false;
        }
    }

    /** {@return how many migrations were applied} */
    private synchronized int migrateOnce() {
        if (migrated) {
            return 0;
        }
        int applied = new MigrationRunner(driver, clock).apply(CypherMigration.all());
        migrated = true;
        return applied;
    }

    private <T> T guarded(Supplier<T> work) {
        prepare();
        return translated(work);
    }

    private <T> T inSession(long fetchRows, Function<Session, T> work) {
        try (Session session =
                driver.session(SessionConfig.builder().withFetchSize(fetchRows).build())) {
            return work.apply(session);
        }
    }

    private <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuthenticationException refused) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "the graph store refuses the log-in; check skein.neo4j.username and skein.neo4j.password-file",
                    refused);
        } catch (ServiceUnavailableException | SessionExpiredException down) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "the graph store does not answer; is Neo4j running at skein.neo4j.uri?",
                    down);
        } catch (TransientException busy) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "the graph store is too busy; try again later", busy);
        } catch (ClientException refused) {
            throw TIMED_OUT.contains(refused.code()) ? tooLong(refused) : refused;
        }
    }

    private PlatformException tooLong(ClientException stopped) {
        return new PlatformException(
                ErrorCode.LIMIT_EXCEEDED,
                "the graph store was stopped after " + questionTimeout.toMillis()
                        + " ms on one question (skein.neo4j.question-timeout): ask for a shorter window or a smaller"
                        + " part",
                stopped);
    }
}
