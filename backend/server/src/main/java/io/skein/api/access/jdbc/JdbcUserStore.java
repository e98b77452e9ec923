// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access.jdbc;

import io.skein.api.access.User;
import io.skein.api.access.UserStore;
import io.skein.jdbc.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users in table {@code app_user}. */
@Singleton
final class JdbcUserStore implements UserStore {

    private final Database database;

    JdbcUserStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<User> find(String name) {
        return database.call(session -> session.first(
                "select name, password_hash from app_user where name = ?",
                List.of(name),
                row -> new User(row.text(1), row.text(2))));
    }

    @Override
    public boolean isEmpty() {
        return database.call(session -> session.count("select count(*) from app_user", List.of())) == 0;
    }

    @Override
    public void add(User user, Instant at) {
        database.run(session -> session.update(
                "insert into app_user (name, password_hash, created_at) values (?, ?, ?)",
                List.of(user.name(), user.passwordHash(), at)));
    }
}
