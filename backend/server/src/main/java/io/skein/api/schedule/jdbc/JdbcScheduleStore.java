// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule.jdbc;

import io.skein.api.schedule.ScheduleStore;
import io.skein.jdbc.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Table {@code run_schedule}, which holds one row. */
@Singleton
final class JdbcScheduleStore implements ScheduleStore {

    private final Database database;

    JdbcScheduleStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> keptUntil(String schedule) {
        return database.call(session -> session.first(
                "select kept_until from run_schedule where schedule = ?", List.of(schedule), row -> row.instant(1)));
    }

    @Override
    public void keepUntil(String schedule, Instant instant) {
        database.run(session -> {
            session.update("delete from run_schedule", List.of());
            session.update("insert into run_schedule (schedule, kept_until) values (?, ?)", List.of(schedule, instant));
        });
    }
}
