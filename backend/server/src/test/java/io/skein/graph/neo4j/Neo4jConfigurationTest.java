// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.app.Configured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Neo4jConfigurationTest {

    private static final Map<String, Object> LEAST =
            Map.of("skein.neo4j.uri", "bolt://graph:7687", "skein.neo4j.password-file", "/run/secrets/neo4j");

    @Test
    void hasDefaults() {
        assertThat(Configured.as(Neo4jConfiguration.class, LEAST))
                .isEqualTo(new Neo4jConfiguration(
                        URI.create("bolt://graph:7687"),
                        "neo4j",
                        Path.of("/run/secrets/neo4j"),
                        20,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(20)));
    }

    @Test
    void readsEverySetting() {
        assertThat(Configured.as(
                        Neo4jConfiguration.class,
                        Map.of(
                                "skein.neo4j.uri", "neo4j+s://cluster:7688",
                                "skein.neo4j.username", "skein",
                                "skein.neo4j.password-file", "secret",
                                "skein.neo4j.connections", 7,
                                "skein.neo4j.connect-timeout", "2s",
                                "skein.neo4j.retry-for", "0s",
                                "skein.neo4j.question-timeout", "1m")))
                .isEqualTo(new Neo4jConfiguration(
                        URI.create("neo4j+s://cluster:7688"),
                        "skein",
                        Path.of("secret"),
                        7,
                        Duration.ofSeconds(2),
                        Duration.ZERO,
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uri              | http://graph:7474 | must look like bolt://host:7687 or neo4j://host:7687, was 'http://graph:7474'",
                "username         | ' '               | must not be blank",
                "connections      | 0                 | must be 1 to 1000, was 0",
                "connections      | 1001              | must be 1 to 1000, was 1001",
                "connect-timeout  | 99ms              | must be 100 ms to 10 minutes, was 99 ms",
                "retry-for        | 11m               | must be 0 ms to 10 minutes, was 660000 ms",
                "question-timeout | 0s                | must be 100 ms to 10 minutes, was 0 ms"
            })
    void refusesWhatItCannotUse(String name, String value, String message) {
        Map<String, Object> properties = new HashMap<>(LEAST);
        properties.put("skein.neo4j." + name, value);
        assertThat(Configured.refusal(Neo4jConfiguration.class, properties)).contains(message);
    }
}
