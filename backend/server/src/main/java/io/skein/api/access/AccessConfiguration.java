// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How log-in is limited.
 *
 * @param maxFailures wrong passwords in a row before a name is locked, 1 to 100
 * @param lockDuration how long a name stays locked, 1 second to 1 day
 */
@ConfigurationProperties("skein.access")
public record AccessConfiguration(
        @Bindable(defaultValue = "5") int maxFailures,
        @Bindable(defaultValue = "5m") Duration lockDuration) {

    private static final int MOST_FAILURES = 100;
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    public AccessConfiguration {
        if (maxFailures < 1 || maxFailures > MOST_FAILURES) {
            throw new IllegalArgumentException(
                    "skein.access.max-failures must be 1 to " + MOST_FAILURES + ", was " + maxFailures);
        }
        if (lockDuration.compareTo(SHORTEST_LOCK) < 0 || lockDuration.compareTo(LONGEST_LOCK) > 0) {
            throw new IllegalArgumentException("skein.access.lock-duration must be " + SHORTEST_LOCK + " to "
                    + LONGEST_LOCK + ", was " + lockDuration);
        }
    }
}
