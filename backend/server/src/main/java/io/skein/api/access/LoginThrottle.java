// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.skein.api.access.LoginFailureStore.Failures;
import io.skein.api.access.LoginFailureStore.Scope;
import io.skein.api.access.LoginFailureStore.Subject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whoever guesses passwords wait: after some failures in a row five seconds, and twice as long after each further one, up to
 * a bound. Names nobody has count like those of users, so that nothing can be learned from it.
 *
 * <p>Failures are counted by name at an address and, with more patience, by name and by address alone, against guessing from many
 * machines and guessing of many names. Somebody else's guessing must not keep a user out: from an address where the user has
 * logged in before, only failures under that name at that address count.
 */
@Singleton
final class LoginThrottle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /** Doublings after which any bound is reached. */
    private static final int MOST_DOUBLINGS = 20;

    /** So many times more failures are suffered of a name or an address alone. */
    private static final int PATIENCE = 4;

    private static final Duration FORGET_FAILURES_AFTER = Duration.ofDays(1);
    private static final Duration FORGET_ADDRESS_AFTER = Duration.ofDays(90);

    private final AccessConfiguration configuration;
    private final LoginFailureStore store;
    private final InstantSource clock;

    LoginThrottle(AccessConfiguration configuration, LoginFailureStore store, InstantSource clock) {
        this.configuration = configuration;
        this.store = store;
        this.clock = clock;
    }

    /** {@return how much longer that name must not be tried from that address; nothing if it may be tried now} */
    Optional<Duration> waitFor(String name, String address) {
        Instant now = clock.instant();
        List<Subject> subjects = new ArrayList<>(List.of(nameAtAddress(name, address)));
        if (!store.isKnownAddress(name, address, now.minus(FORGET_ADDRESS_AFTER))) {
            subjects.add(new Subject(Scope.NAME, name));
            subjects.add(new Subject(Scope.ADDRESS, address));
        }
        Map<Subject, Failures> failures = store.failures(subjects);
        return failures.entrySet().stream()
                .map(entry -> Duration.between(now, freeAt(entry.getKey().scope(), entry.getValue())))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder());
    }

    /** Notes a wrong password, or a name nobody has. */
    void failed(String name, String address) {
        Instant now = clock.instant();
        store.add(
                List.of(
                        nameAtAddress(name, address),
                        new Subject(Scope.NAME, name),
                        new Subject(Scope.ADDRESS, address)),
                now,
                now.minus(FORGET_FAILURES_AFTER));
    }

    /** Notes a right password. The failures of the address stay: whoever has one account could guess at the others. */
    void succeeded(String name, String address) {
        store.forget(List.of(nameAtAddress(name, address), new Subject(Scope.NAME, name)));
        Instant now = clock.instant();
        store.rememberAddress(name, address, now, now.minus(FORGET_ADDRESS_AFTER));
    }

    /** Lets that name be tried at once again. */
    void forget(String name) {
        store.forgetName(name);
    }

    private Instant freeAt(Scope scope, Failures failures) {
        int suffered =
                scope == Scope.NAME_AT_ADDRESS ? configuration.maxFailures() : configuration.maxFailures() * PATIENCE;
        int beyond = failures.count() - suffered;
        if (beyond < 0) {
            return failures.lastAt();
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        Duration longest = configuration.lockDuration();
        return failures.lastAt().plus(wait.compareTo(longest) < 0 ? wait : longest);
    }

    private static Subject nameAtAddress(String name, String address) {
        return new Subject(Scope.NAME_AT_ADDRESS, name + " " + address);
    }
}
