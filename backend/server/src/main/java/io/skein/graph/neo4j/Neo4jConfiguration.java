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
 * @param retryFor how long a transaction is tried again after errors that pass, such as a deadlock; zero for not at all, at most
 *     10 minutes
 * @param questionTimeout how long the graph store may work on one question that somebody waits for, 100 ms to 10 minutes; reading
 *     a window for a scan is not bounded by it
 */
@ConfigurationProperties("skein.neo4j")
public record Neo4jConfiguration(
        URI uri,
        @Bindable(defaultValue = "neo4j") String username,
        Path passwordFile,
        @Bindable(defaultValue = "20") int connections,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "15s") Duration retryFor,
        @Bindable(defaultValue = "20s") Duration questionTimeout) {

    private static final int MAX_CONNECTIONS = 1000;
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);
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
        requireRange("connect-timeout", connectTimeout, MIN_TIMEOUT);
        requireRange("retry-for", retryFor, Duration.ZERO);
        requireRange("question-timeout", questionTimeout, MIN_TIMEOUT);
    }

    private static void requireRange(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("skein.neo4j." + name + " must be " + least.toMillis() + " ms to "
                    + MAX_TIMEOUT.toMinutes() + " minutes, was " + value.toMillis() + " ms");
        }
    }
}
