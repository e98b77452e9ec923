// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.SharedNeo4j;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** JUnit extension: the shared Neo4j, migrated and without any fact before each test. */
public final class EmptyGraph implements BeforeEachCallback {

    // relationships first: deleting a node with many of them in one go takes time by the square of their number
    private static final String DELETE_RELATIONSHIPS = "MATCH ()-[fact]->() WHERE type(fact) <> 'NEXT_MIGRATION'"
            + " CALL (fact) { DELETE fact } IN TRANSACTIONS OF 5000 ROWS";
    private static final String DELETE_FACTS = "MATCH (node) WHERE NOT node:SkeinMigration AND NOT node:SkeinLock"
            + " CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS";

    private final GraphStore store = new GraphStore(driver(), InstantSource.system(), Duration.ofMinutes(1));

    @Override
    public void beforeEach(ExtensionContext context) {
        store.prepare();
        run(DELETE_RELATIONSHIPS);
        run(DELETE_FACTS);
    }

    /** {@return transactions on it} */
    public GraphStore store() {
        return store;
    }

    /** {@return a driver for it; one for the whole run} */
    public static Driver driver() {
        return Holder.DRIVER;
    }

    /** {@return rows of any statement} */
    public static List<Record> run(String statement) {
        return driver().session().run(statement, Map.of()).list();
    }

    private static final class Holder {

        private static final Driver DRIVER = connect(SharedNeo4j.instance());

        private static Driver connect(LocalNeo4j neo4j) {
            return GraphDatabase.driver(
                    neo4j.boltUri(),
                    AuthTokens.basic(LocalNeo4j.USERNAME, neo4j.password()),
                    Config.builder()
                            .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                            .withTelemetryDisabled(true)
                            .build());
        }
    }
}
