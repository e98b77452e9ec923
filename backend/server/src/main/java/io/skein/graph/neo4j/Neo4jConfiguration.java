// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Where the graph store is and how to speak with it.
 *
 * @param uri {@code bolt://host:port} of one server or {@code neo4j://host:port} of a cluster
 * @param username who logs in
 * @param passwordFile file whose only content is the password
 * @param connections most connections kept open, 1 to 1000
 * @param connectTimeout how long to wait for a connection, at least 100 ms
 * @param retryFor how long a transaction is tried again after errors that pass, such as a deadlock; zero for not at all
 */
@ConfigurationProperties("skein.neo4j")
public record Neo4jConfiguration(
        URI uri,
        @Bindable(defaultValue = "neo4j") String username,
        Path passwordFile,
        @Bindable(defaultValue = "20") int connections,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "15s") Duration retryFor) {

    private static final int MAX_CONNECTIONS = 1000;
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    public Neo4jConfiguration {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "skein.neo4j.uri must look like bolt://host:7687 or neo4j://host:7687, was '" + uri + "'");
        }
        if (username.isBlank()) {
            throw new IllegalArgumentException("skein.neo4j.username must not be blank");
        }
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "skein.neo4j.connections must be 1 to " + MAX_CONNECTIONS + ", was " + connections);
        }
        if (connectTimeout.compareTo(MIN_TIMEOUT) < 0 || retryFor.isNegative()) {
            throw new IllegalArgumentException("skein.neo4j.connect-timeout must be at least " + MIN_TIMEOUT.toMillis()
                    + " ms and skein.neo4j.retry-for not negative, were " + connectTimeout + " and " + retryFor);
        }
    }
}
