// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The Neo4j that Skein itself runs in the state directory, and a word to us if it ends without having been asked to. */
final class LocalGraph implements AutoCloseable {

    private final LocalNeo4j neo4j;
    private final CompletableFuture<Void> watch;
    private volatile boolean closing;

    /**
     * Starts it and waits until it answers.
     *
     * @param unexpectedEnd runs if it ends before {@link #close}
     */
    LocalGraph(Path home, Runnable unexpectedEnd) {
        neo4j = LocalNeo4j.start(LocalNeo4jSettings.in(home));
        watch = neo4j.onExit().thenRun(() -> {
            if (!closing) {
                unexpectedEnd.run();
            }
        });
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
