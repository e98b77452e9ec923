// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The right to migrate a graph, a {@code SkeinLock} with holder and expiry in the graph itself. Its holder renews it while a
 * migration runs, however long, so that it can be short: a process that was killed keeps the next one waiting for
 * {@link #LEASE} at most.
 */
final class MigrationLock implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(20);

    private static final String NAME = "migration";
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    private final Driver driver;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread beat =
            Thread.ofPlatform().daemon().name("skein-migration-lock").unstarted(this::keep);

    private MigrationLock(Driver driver, InstantSource clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /**
     * Waits for the lock and takes it.
     *
     * @throws PlatformException CONFLICT if somebody else keeps it for two minutes
     */
    static MigrationLock take(Driver driver, InstantSource clock) {
        MigrationLock lock = new MigrationLock(driver, clock);
        lock.await();
        lock.beat.start();
        return lock;
    }

    @Override
    public void close() {
        closed.countDown();
        awaitLastBeat(); // or it would take again what is given back here
        try (Session session = driver.session()) {
            session.run(CypherCatalogue.RELEASE_LOCK.text(), Map.of("name", NAME, "holder", holder))
                    .consume();
        }
    }

    private void await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!tryTake()) {
            if (System.nanoTime() - deadline > 0) {
                throw new PlatformException(
                        ErrorCode.CONFLICT,
                        "another process has been migrating the graph for more than " + PATIENCE.toMinutes()
                                + " minutes; wait until it has ended, then start again");
            }
            pause();
        }
    }

    private void keep() {
        try {
            while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                tryTake();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Neo4jException unreachable) {
            // the migration itself meets the same error, and reports it
        }
    }

    /** {@return whether the lock is ours, from now for the length of the lease} */
    private boolean tryTake() {
        Instant now = clock.instant();
        Map<String, Object> parameters = Map.of(
                "name", NAME, "holder", holder, "now", Values.utc(now), "heldUntil", Values.utc(now.plus(LEASE)));
        try (Session session = driver.session()) {
            return session.executeWrite(
                            transaction -> GraphStore.rows(transaction, CypherCatalogue.ACQUIRE_LOCK, parameters)
                                    .getFirst())
                    .get("holder")
                    .asString()
                    .equals(holder);
        }
    }

    private void awaitLastBeat() {
        try {
            beat.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformException(ErrorCode.CANCELLED, "migration was interrupted", interrupted);
        }
    }
}
