// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reports the server as ready only while the graph store answers. */
@Singleton
@Readiness
@Requires(beans = GraphStore.class)
final class Neo4jHealth extends AbstractHealthIndicator<Map<String, String>> {

    private final GraphStore store;

    Neo4jHealth(GraphStore store) {
        this.store = store;
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        this.healthStatus = store.answers() ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of();
    }

    @Override
    protected String getName() {
        return "neo4j";
    }
}
