// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three failures are suffered; then the wait is 5 s, 10 s, 20 s, ... up to a minute. */
class LoginThrottleTest {

    private static final AccessConfiguration CONFIGURATION = new AccessConfiguration(3, Duration.ofMinutes(1), null);
    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.9.9.9";

    private Instant now = Instant.parse("2026-04-02T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(CONFIGURATION, new FailuresInMemory(), () -> now);

    @Test
    void makesWaitTwiceAsLongAfterEachFurtherFailureUpToTheBound() {
        fail("ada", HERE, 2);
        assertThat(throttle.waitFor("ada", HERE)).isEmpty();
        for (int seconds : List.of(5, 10, 20, 40, 60, 60)) {
            fail("ada", HERE, 1);
            assertThat(throttle.waitFor("ada", HERE)).contains(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(throttle.waitFor("ada", HERE)).isEmpty();
        }
    }

    @Test
    void beginsAfreshAfterARightPassword() {
        fail("ada", HERE, 2);
        throttle.succeeded("ada", HERE);
        fail("ada", HERE, 2);
        assertThat(throttle.waitFor("ada", HERE)).isEmpty();
    }

    @Test
    void keepsNobodyOutOfWhereTheyHaveLoggedInBefore() {
        throttle.succeeded("ada", HERE);
        fail("ada", ELSEWHERE, 100);
        fail("bob", HERE, 100);
        assertThat(throttle.waitFor("ada", HERE)).isEmpty();
        assertThat(throttle.waitFor("ada", ELSEWHERE)).contains(Duration.ofMinutes(1));
        assertThat(throttle.waitFor("ada", "10.5.5.5"))
                .as("an address never seen")
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void bindsTheUserTooByFailuresInTheSamePlace() {
        throttle.succeeded("ada", HERE);
        fail("ada", HERE, 3);
        assertThat(throttle.waitFor("ada", HERE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void slowsGuessingOfOneNameFromManyAddresses() {
        for (int n = 0; n < 11; n++) {
            fail("ada", "10.1.0." + n, 1);
        }
        assertThat(throttle.waitFor("ada", "10.2.0.1")).isEmpty();
        fail("ada", "10.1.0.11", 1);
        assertThat(throttle.waitFor("ada", "10.2.0.1")).contains(Duration.ofSeconds(5));
        assertThat(throttle.waitFor("bob", "10.2.0.1")).isEmpty();
    }

    @Test
    void slowsGuessingOfManyNamesFromOneAddressWhateverElseSucceedsThere() {
        for (int n = 0; n < 12; n++) {
            fail("name" + n, ELSEWHERE, 1);
            throttle.succeeded("mallory", ELSEWHERE);
        }
        assertThat(throttle.waitFor("name99", ELSEWHERE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void forgetsFailuresAfterADay() {
        fail("ada", HERE, 100);
        now = now.plus(Duration.ofHours(25));
        fail("ada", HERE, 1);
        assertThat(throttle.waitFor("ada", HERE)).isEmpty();
    }

    private void fail(String name, String address, int times) {
        for (int n = 0; n < times; n++) {
            throttle.failed(name, address);
        }
    }

    private static final class FailuresInMemory implements LoginFailureStore {

        private final Map<Subject, Failures> failures = new HashMap<>();
        private final Set<String> addresses = new HashSet<>();

        @Override
        public Map<Subject, Failures> failures(Collection<Subject> subjects) {
            Map<Subject, Failures> found = new HashMap<>(failures);
            found.keySet().retainAll(subjects);
            return found;
        }

        @Override
        public void add(Collection<Subject> subjects, Instant at, Instant forgetBefore) {
            failures.values().removeIf(failure -> failure.lastAt().isBefore(forgetBefore));
            subjects.forEach(subject -> failures.merge(
                    subject, new Failures(1, at), (before, one) -> new Failures(before.count() + 1, at)));
        }

        @Override
        public void forget(Collection<Subject> subjects) {
            failures.keySet().removeAll(Set.copyOf(subjects));
        }

        @Override
        public void forgetName(String name) {
            failures.keySet().removeIf(subject -> (subject.text() + " ").startsWith(name + " "));
        }

        @Override
        public boolean isKnownAddress(String name, String address, Instant since) {
            return addresses.contains(name + " " + address);
        }

        @Override
        public void rememberAddress(String name, String address, Instant at, Instant forgetBefore) {
            addresses.add(name + " " + address);
        }
    }
}
