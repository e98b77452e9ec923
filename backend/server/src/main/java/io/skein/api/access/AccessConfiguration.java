// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How log-in is limited.
 *
 * @param maxFailures wrong passwords in a row under one name from one address before one has to wait, 1 to 100
 * @param lockDuration the longest wait, to which each further failure comes closer, 1 second to 1 day
 * @param clientAddressHeader header in which a trusted reverse proxy tells the client's address, such as {@code X-Forwarded-For};
 *     absent if clients connect directly, for then anybody could write anything into it
 */
@ConfigurationProperties("skein.access")
public record AccessConfiguration(
        @Bindable(defaultValue = "5") int maxFailures,
        @Bindable(defaultValue = "5m") Duration lockDuration,
        @Nullable String clientAddressHeader) {

    private static final int MOST_FAILURES = 100;
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    public AccessConfiguration {
        if (maxFailures < 1 || maxFailures > MOST_FAILURES) {
            throw new IllegalArgumentException(
                    "skein.access.max-failures must be 1 to " + MOST_FAILURES + ", was " + maxFailures);
        }
        if (lockDuration.compareTo(SHORTEST_LOCK) < 0 || lockDuration.compareTo(LONGEST_LOCK) > 0) {
            throw new IllegalArgumentException(
                    "skein.access.lock-duration must be 1 second to 1 day, was " + lockDuration.toMillis() + " ms");
        }
    }
}
