// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access.jdbc;

import static io.skein.api.access.LoginFailureStore.Scope.ADDRESS;
import static io.skein.api.access.LoginFailureStore.Scope.NAME;
import static io.skein.api.access.LoginFailureStore.Scope.NAME_AT_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.api.access.LoginFailureStore;
import io.skein.api.access.LoginFailureStore.Failures;
import io.skein.api.access.LoginFailureStore.Subject;
import io.skein.jdbc.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcLoginFailureStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final Subject HERE = new Subject(NAME_AT_ADDRESS, "ada 10.0.0.1");
    private static final Subject ADA = new Subject(NAME, "ada");
    private static final Subject ADDRESS_ONE = new Subject(ADDRESS, "10.0.0.1");

    private final LoginFailureStore store;

    JdbcLoginFailureStoreTest(TestDatabase kind) {
        store = new JdbcLoginFailureStore(kind.empty());
    }

    @Test
    void countsFailuresOfEachSubject() {
        store.add(List.of(HERE, ADA), NOW, Instant.EPOCH);
        store.add(List.of(ADA), NOW.plusSeconds(1), Instant.EPOCH);
        assertThat(store.failures(List.of(HERE, ADA, ADDRESS_ONE)))
                .isEqualTo(Map.of(HERE, new Failures(1, NOW), ADA, new Failures(2, NOW.plusSeconds(1))));
    }

    @Test
    void forgetsWhatIsOldOfEverybody() {
        store.add(List.of(HERE, ADDRESS_ONE), NOW, Instant.EPOCH);
        store.add(List.of(ADA), NOW.plusSeconds(60), NOW.plusSeconds(1));
        assertThat(store.failures(List.of(HERE, ADA, ADDRESS_ONE))).containsOnlyKeys(ADA);
    }

    @Test
    void forgetsOnlyWhoIsNamed() {
        Subject adam = new Subject(NAME_AT_ADDRESS, "adam 10.0.0.1");
        Subject elsewhere = new Subject(NAME_AT_ADDRESS, "ada 10.0.0.2");
        store.add(List.of(HERE, ADA, ADDRESS_ONE, adam, elsewhere), NOW, Instant.EPOCH);
        store.forget(List.of(HERE));
        assertThat(store.failures(List.of(HERE, ADA))).containsOnlyKeys(ADA);
        store.forgetName("ada");
        assertThat(store.failures(List.of(HERE, ADA, ADDRESS_ONE, adam, elsewhere)))
                .containsOnlyKeys(ADDRESS_ONE, adam);
    }

    @Test
    void remembersFromWhereAUserHasLoggedIn() {
        store.rememberAddress("ada", "10.0.0.1", NOW, Instant.EPOCH);
        store.rememberAddress("ada", "10.0.0.1", NOW.plusSeconds(5), Instant.EPOCH);
        assertThat(store.isKnownAddress("ada", "10.0.0.1", NOW.plusSeconds(5))).isTrue();
        assertThat(store.isKnownAddress("ada", "10.0.0.1", NOW.plusSeconds(6))).isFalse();
        assertThat(store.isKnownAddress("ada", "10.0.0.2", NOW)).isFalse();
        assertThat(store.isKnownAddress("bob", "10.0.0.1", NOW)).isFalse();
    }

    @Test
    void forgetsAddressesThatNobodyUsesAnyMore() {
        store.rememberAddress("ada", "10.0.0.1", NOW, Instant.EPOCH);
        store.rememberAddress("ada", "10.0.0.2", NOW.plusSeconds(9), Instant.EPOCH);
        store.rememberAddress("bob", "10.0.0.3", NOW.plusSeconds(10), NOW.plusSeconds(5));

        assertThat(store.isKnownAddress("ada", "10.0.0.1", Instant.EPOCH)).isFalse();
        assertThat(store.isKnownAddress("ada", "10.0.0.2", Instant.EPOCH)).isTrue();
    }

    @Test
    void losesNoFailureWhenManyComeAtOnce() throws InterruptedException {
        int failures = 40;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, failures)
                    .forEach(n -> threads.execute(() -> store.add(List.of(ADA), NOW, Instant.EPOCH)));
        }
        assertThat(store.failures(List.of(ADA))).isEqualTo(Map.of(ADA, new Failures(failures, NOW)));
    }
}
