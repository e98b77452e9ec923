// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed log-ins by name, whether or not there is such a user, and locks a name for a while after too many in a row.
 *
 * <p>Thread-safe. Kept in memory only, of the names tried last: a restart forgets it.
 */
@Singleton
final class LoginAttempts {

    private static final int MAX_NAMES = 10_000;

    private final AccessConfiguration configuration;
    private final InstantSource clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_NAMES;
        }
    };

    LoginAttempts(AccessConfiguration configuration, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** {@return how much longer a name is locked; nothing if it is not} */
    synchronized Optional<Duration> lockedFor(String name) {
        Failures failures = byName.get(name);
        if (failures == null || failures.count() < configuration.maxFailures()) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), failures.lastAt().plus(configuration.lockDuration()));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        byName.remove(name);
        return Optional.empty();
    }

    /** Notes a wrong password. */
    synchronized void failed(String name) {
        Failures before = byName.getOrDefault(name, Failures.NONE);
        byName.put(name, new Failures(before.count() + 1, clock.instant()));
    }

    /** Notes a right password. */
    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private record Failures(int count, Instant lastAt) {

        private static final Failures NONE = new Failures(0, Instant.EPOCH);
    }
}
