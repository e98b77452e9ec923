// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.skein.graph.BulkLoader;
import io.skein.graph.GraphReader;
import io.skein.localneo4j.LocalNeo4j;
import jakarta.inject.Singleton;

/** Offers the offline importer where the graph is a Neo4j that we run ourselves. */
@Factory
@Requires(beans = LocalNeo4j.class)
final class BulkLoaderFactory {

    @Singleton
    BulkLoader bulkLoader(LocalNeo4j neo4j, GraphStore store, GraphReader reader) {
        return new Neo4jBulkLoader(neo4j, store, reader);
    }
}
