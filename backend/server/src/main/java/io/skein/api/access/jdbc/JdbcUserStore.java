// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access.jdbc;

import io.skein.api.access.User;
import io.skein.api.access.UserStore;
import io.skein.jdbc.Database;
import io.skein.jdbc.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in table {@code app_user}. */
@Singleton
final class JdbcUserStore implements UserStore {

    private static final String SELECT =
            "select name, password_hash, session_version, created_at, disabled_at from app_user";

    private final Database database;

    JdbcUserStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<User> find(String name) {
        return database.call(session -> session.first(SELECT + " where name = ?", List.of(name), JdbcUserStore::user));
    }

    @Override
    public List<User> all() {
        return database.call(session -> session.query(SELECT + " order by name", List.of(), JdbcUserStore::user));
    }

    @Override
    public boolean isEmpty() {
        return database.call(session -> session.count("select count(*) from app_user", List.of())) == 0;
    }

    @Override
    public void add(User user) {
        database.run(session -> session.update(
                "insert into app_user (name, password_hash, session_version, created_at, disabled_at) values (?, ?, ?, ?, ?)",
                Arrays.asList(
                        user.name(), user.passwordHash(), user.sessionVersion(), user.createdAt(), user.disabledAt())));
    }

    @Override
    public boolean changePassword(String name, String passwordHash) {
        return change("password_hash = ?, session_version = session_version + 1", passwordHash, name);
    }

    @Override
    public boolean changeDisabled(String name, @Nullable Instant disabledAt) {
        return change("disabled_at = ?, session_version = session_version + 1", disabledAt, name);
    }

    @Override
    public boolean endSessions(String name) {
        String sql = "update app_user set session_version = session_version + 1 where name = ?";
        return database.call(session -> session.update(sql, List.of(name))) > 0;
    }

    private boolean change(String changes, @Nullable Object value, String name) {
        String sql = "update app_user set " + changes + " where name = ?";
        return database.call(session -> session.update(sql, Arrays.asList(value, name))) > 0;
    }

    private static User user(Row row) {
        return new User(row.text(1), row.text(2), (int) row.number(3), row.instant(4), row.instantOrNull(5));
    }
}
