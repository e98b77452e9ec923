// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access.jdbc;

import io.skein.api.access.LoginFailureStore;
import io.skein.jdbc.Database;
import io.skein.jdbc.Session;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Wrong log-ins in table {@code log_in_failure}, addresses of users in {@code log_in_address}. */
@Singleton
final class JdbcLoginFailureStore implements LoginFailureStore {

    private final Database database;

    JdbcLoginFailureStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<Subject, Failures> failures(Collection<Subject> subjects) {
        return database.call(session -> {
            Map<Subject, Failures> found = new LinkedHashMap<>();
            for (Subject subject : subjects) {
                session.first(
                                "select failures, last_at from log_in_failure where scope = ? and subject = ?",
                                List.of(subject.scope(), subject.text()),
                                row -> new Failures((int) row.number(1), row.instant(2)))
                        .ifPresent(failures -> found.put(subject, failures));
            }
            return found;
        });
    }

    @Override
    public void add(Collection<Subject> subjects, Instant at, Instant forgetBefore) {
        againIfOvertaken(session -> {
            session.update("delete from log_in_failure where last_at < ?", List.of(forgetBefore));
            subjects.forEach(subject -> add(session, subject, at));
        });
    }

    @Override
    public void forget(Collection<Subject> subjects) {
        database.run(session -> session.batch(
                "delete from log_in_failure where scope = ? and subject = ?",
                subjects.stream()
                        .map(subject -> List.of(subject.scope(), subject.text()))
                        .toList()));
    }

    @Override
    public void forgetName(String name) {
        database.run(session -> {
            session.update("delete from log_in_failure where scope = ? and subject = ?", List.of(Scope.NAME, name));
            String beginning = name + " ";
            session.update(
                    "delete from log_in_failure where scope = ? and substring(subject, 1, ?) = ?",
                    List.of(Scope.NAME_AT_ADDRESS, beginning.length(), beginning));
        });
    }

    @Override
    public boolean isKnownAddress(String name, String address, Instant since) {
        return database.call(session -> session.count(
                        "select count(*) from log_in_address where name = ? and address = ? and last_at >= ?",
                        List.of(name, address, since)))
                > 0;
    }

    @Override
    public void rememberAddress(String name, String address, Instant at, Instant forgetBefore) {
        againIfOvertaken(session -> {
            session.update("delete from log_in_address where last_at < ?", List.of(forgetBefore));
            int known = session.update(
                    "update log_in_address set last_at = ? where name = ? and address = ?", List.of(at, name, address));
            if (known == 0) {
                session.update(
                        "insert into log_in_address (name, address, last_at) values (?, ?, ?)",
                        List.of(name, address, at));
            }
        });
    }

    private static void add(Session session, Subject subject, Instant at) {
        int known = session.update(
                "update log_in_failure set failures = failures + 1, last_at = ? where scope = ? and subject = ?",
                List.of(at, subject.scope(), subject.text()));
        if (known == 0) {
            session.update(
                    "insert into log_in_failure (scope, subject, failures, last_at) values (?, ?, 1, ?)",
                    List.of(subject.scope(), subject.text(), at));
        }
    }

    /** Somebody else may have inserted the row between our look and our insert; then it is there the second time. */
    private void againIfOvertaken(Consumer<Session> work) {
        try {
            database.run(work);
        } catch (PlatformException overtaken) {
            if (overtaken.code() != ErrorCode.CONFLICT) {
                throw overtaken;
            }
            database.run(work);
        }
    }
}
