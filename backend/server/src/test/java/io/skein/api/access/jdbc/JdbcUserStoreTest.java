// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.api.access.User;
import io.skein.api.access.UserStore;
import io.skein.jdbc.TestDatabase;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcUserStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final User ADA = new User("ada", "hash", 1, NOW, null);

    private final UserStore store;

    JdbcUserStoreTest(TestDatabase kind) {
        store = new JdbcUserStore(kind.empty());
    }

    @Test
    void keepsUsersByName() {
        assertThat(store.isEmpty()).isTrue();
        User bob = new User("bob", "other", 1, NOW.plusSeconds(1), NOW.plusSeconds(2));
        store.add(bob);
        store.add(ADA);
        assertThat(store.find("ada")).contains(ADA);
        assertThat(store.find("Ada")).isEmpty();
        assertThat(store.all()).containsExactly(ADA, bob);
        assertThat(store.isEmpty()).isFalse();
    }

    @Test
    void refusesASecondUserOfTheSameName() {
        store.add(ADA);
        assertThatThrownBy(() -> store.add(ADA))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void raisesTheSessionVersionWithEveryChange() {
        store.add(ADA);
        assertThat(store.changePassword("ada", "new")).isTrue();
        assertThat(store.find("ada")).contains(new User("ada", "new", 2, NOW, null));
        assertThat(store.changeDisabled("ada", NOW)).isTrue();
        assertThat(store.find("ada")).contains(new User("ada", "new", 3, NOW, NOW));
        assertThat(store.changeDisabled("ada", null)).isTrue();
        assertThat(store.endSessions("ada")).isTrue();
        assertThat(store.find("ada")).contains(new User("ada", "new", 5, NOW, null));
    }

    @Test
    void saysThatThereIsNobodyToChange() {
        assertThat(store.changePassword("ada", "new")).isFalse();
        assertThat(store.changeDisabled("ada", NOW)).isFalse();
        assertThat(store.endSessions("ada")).isFalse();
    }
}
