// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The Neo4j that Skein itself runs in the state directory, and a word to us if it ends without having been asked to. */
final class LocalGraph implements AutoCloseable {

    private static final long SAY_EVERY = 15;

    private final LocalNeo4j neo4j;
    private final CompletableFuture<Void> watch;
    private volatile boolean closing;

    /**
     * Starts it and waits until it answers; says so on standard error while that takes long.
     *
     * @param startTimeout how long that may take
     * @param unexpectedEnd runs if it ends before {@link #close}
     */
    LocalGraph(Path home, Duration startTimeout, Runnable unexpectedEnd) {
        Thread words = Thread.ofVirtual().start(() -> sayThatItTakesLong(startTimeout));
        try {
            neo4j = LocalNeo4j.start(LocalNeo4jSettings.in(home).withStartTimeout(startTimeout));
        } finally {
            words.interrupt();
        }
        watch = neo4j.onExit().thenRun(() -> {
            if (!closing) {
                unexpectedEnd.run();
            }
        });
    }

    private static void sayThatItTakesLong(Duration startTimeout) {
        try {
            for (long seconds = SAY_EVERY; true; seconds += SAY_EVERY) {
                Thread.sleep(Duration.ofSeconds(SAY_EVERY));
                System.err.println("waiting for Neo4j to start: " + seconds + " s of at most "
                        + startTimeout.toSeconds() + " s (--neo4j-start-timeout)");
            }
        } catch (InterruptedException started) {
            // nothing to wait for any more
        }
    }

    LocalNeo4j neo4j() {
        return neo4j;
    }

    @Override
    public void close() {
        closing = true;
        neo4j.close();
        watch.cancel(false);
    }
}
