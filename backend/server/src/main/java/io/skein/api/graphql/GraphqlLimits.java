// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What one request may spend.
 *
 * @param maxDepth most fields on a path of the query, introspection aside
 * @param maxCost most points of {@link QueryBudget}
 * @param timeout longest time for the whole request
 */
@ConfigurationProperties("skein.api")
public record GraphqlLimits(
        @Bindable(defaultValue = "12") int maxDepth,
        @Bindable(defaultValue = "20000") int maxCost,
        @Bindable(defaultValue = "30s") Duration timeout) {

    private static final int MOST_DEPTH = 100;
    private static final int MOST_COST = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public GraphqlLimits {
        requireRange("skein.api.max-depth", maxDepth, MOST_DEPTH);
        requireRange("skein.api.max-cost", maxCost, MOST_COST);
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("skein.api.timeout must be 1 ms to " + LONGEST.toMinutes()
                    + " minutes, was " + timeout.toMillis() + " ms");
        }
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", was " + value);
        }
    }
}
