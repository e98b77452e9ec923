// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.skein.graph.FactWriter;
import io.skein.graph.GraphReader;
import io.skein.graph.NumberReader;
import io.skein.graph.PathReader;
import io.skein.graph.ScoreWriter;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowReader;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.window.RateTable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Makes the driver and, on it, the graph ports. Connects when first used. */
@Factory
@Requires(property = "skein.neo4j.uri")
final class Neo4jFactory {

    @Singleton
    @Bean(preDestroy = "close")
    Driver driver(Neo4jConfiguration configuration) {
        Config config = Config.builder()
                .withMaxConnectionPoolSize(configuration.connections())
                .withConnectionTimeout(configuration.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(
                        configuration.connectTimeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(configuration.retryFor().toMillis(), TimeUnit.MILLISECONDS)
                .withTelemetryDisabled(true)
                .withUserAgent("skein")
                .build();
        return GraphDatabase.driver(
                configuration.uri(), AuthTokens.basic(configuration.username(), password(configuration)), config);
    }

    @Singleton
    GraphStore graphStore(Driver driver, Neo4jConfiguration configuration, Clock clock) {
        return new GraphStore(driver, clock, configuration.questionTimeout());
    }

    @Singleton
    FactWriter factWriter(GraphStore store) {
        return new Neo4jFactWriter(store);
    }

    @Singleton
    WindowReader windowReader(GraphStore store) {
        return new Neo4jWindowReader(store);
    }

    @Singleton
    NumberReader numberReader(GraphStore store) {
        return new Neo4jNumberReader(store);
    }

    @Singleton
    WindowFeed windowFeed(GraphStore store) {
        return new Neo4jWindowFeed(store);
    }

    @Singleton
    PathReader pathReader(GraphStore store) {
        return new Neo4jPathReader(store);
    }

    @Singleton
    ScoreWriter scoreWriter(GraphStore store) {
        return new Neo4jScoreWriter(store);
    }

    @Singleton
    GraphReader graphReader(GraphStore store, RateTable rates, Clock clock) {
        return new Neo4jGraphReader(store, BaseValues.at(rates, clock.instant()));
    }

    private static String password(Neo4jConfiguration configuration) {
        try {
            return Files.readString(configuration.passwordFile()).strip();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot read skein.neo4j.password-file " + configuration.passwordFile(),
                    unreadable);
        }
    }
}
