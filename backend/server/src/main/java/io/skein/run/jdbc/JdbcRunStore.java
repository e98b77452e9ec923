// SPDX-License-Identifier: Apache-2.0
package io.skein.run.jdbc;

import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.run.Run;
import io.skein.run.RunFilter;
import io.skein.run.RunJson;
import io.skein.run.RunOutcome;
import io.skein.run.RunSort;
import io.skein.run.RunStore;
import io.skein.run.RunTrigger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs in PostgreSQL or H2. */
public final class JdbcRunStore implements RunStore {

    private static final String SELECT =
            "select id, cause, requested_by, outcome, started_at, ended_at, message, skein_version, details from scan_run";

    private final Database database;

    public JdbcRunStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Run run) {
        database.run(session -> session.update(
                """
                insert into scan_run (id, cause, requested_by, outcome, started_at, ended_at, message, skein_version, details,
                  cancel_requested)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                Arrays.asList(
                        run.id(),
                        run.trigger(),
                        run.requestedBy(),
                        run.outcome(),
                        run.startedAt(),
                        run.endedAt(),
                        run.message(),
                        run.version(),
                        RunJson.details(run.details()))));
    }

    @Override
    public void update(Run run) {
        database.run(session -> session.update(
                "update scan_run set outcome = ?, ended_at = ?, message = ?, details = ? where id = ?",
                Arrays.asList(run.outcome(), run.endedAt(), run.message(), RunJson.details(run.details()), run.id())));
    }

    @Override
    public Optional<Run> find(String id) {
        return database.call(session -> session.first(SELECT + " where id = ?", List.of(id), JdbcRunStore::run));
    }

    @Override
    public List<Run> running() {
        return database.call(session -> session.query(
                SELECT + " where outcome = ? order by started_at, id", List.of(RunOutcome.RUNNING), JdbcRunStore::run));
    }

    @Override
    public KeysetPage<Run> page(RunFilter filter, RunSort sort, PageSlice slice) {
        Keyset keyset = new Keyset(sort.name(), "started_at", Keyset.Type.INSTANT, sort == RunSort.STARTED_DESC);
        Conditions conditions =
                new Conditions().andAnyOf("outcome", filter.outcomes()).andAnyOf("cause", filter.triggers());
        return database.call(session -> page(session, keyset, conditions, slice));
    }

    private static KeysetPage<Run> page(Session session, Keyset keyset, Conditions conditions, PageSlice slice) {
        String cursor = slice.cursor();
        Place place = cursor == null ? null : keyset.place(cursor);
        Conditions all = place == null ? conditions : beyond(conditions, keyset, place, slice.forward());
        List<Run> found = session.query(
                SELECT + all.where() + keyset.orderBy(slice.forward()) + " limit " + (slice.size() + 1),
                all.parameters(),
                JdbcRunStore::run);
        boolean more = found.size() > slice.size();
        List<Run> kept = more ? found.subList(0, slice.size()) : found;
        boolean behind = place != null
                && (kept.isEmpty() || anyBeyond(session, keyset, conditions, kept.getFirst(), !slice.forward()));
        return new KeysetPage<>(
                (slice.forward() ? kept : kept.reversed())
                        .stream()
                                .map(run -> new KeysetPage.Entry<>(keyset.cursor(run.startedAt(), run.id()), run))
                                .toList(),
                slice.forward() ? more : behind,
                slice.forward() ? behind : more,
                session.count("select count(*) from scan_run" + conditions.where(), conditions.parameters()));
    }

    private static Conditions beyond(Conditions conditions, Keyset keyset, Place place, boolean forward) {
        return conditions.with(keyset.beyond(forward), place.value(), place.value(), place.id());
    }

    private static boolean anyBeyond(Session session, Keyset keyset, Conditions conditions, Run run, boolean forward) {
        Conditions all = beyond(conditions, keyset, new Place(run.startedAt(), run.id()), forward);
        return session.count("select count(*) from scan_run" + all.where(), all.parameters()) > 0;
    }

    @Override
    public void requestCancel(String runId) {
        database.run(
                session -> session.update("update scan_run set cancel_requested = true where id = ?", List.of(runId)));
    }

    @Override
    public boolean isCancelRequested(String runId) {
        return database.call(session -> session.first(
                        "select cancel_requested from scan_run where id = ?", List.of(runId), row -> row.bool(1)))
                .orElse(false);
    }

    @Override
    public Optional<Lease> lease() {
        return database.call(session -> session.first(
                "select holder, held_until from scan_run_lease where holder <> ''",
                List.of(),
                row -> new Lease(row.text(1), row.instant(2))));
    }

    @Override
    public boolean takeLease(Lease lease, Instant now, Optional<String> dead) {
        return database.call(
                        session -> session.update("""
                        update scan_run_lease set holder = ?, held_until = ?
                        where holder = '' or held_until <= ? or holder = ?""", List.of(lease.holder(), lease.until(), now, dead.orElse(""))))
                == 1;
    }

    @Override
    public boolean renewLease(Lease lease) {
        return database.call(session -> session.update(
                        "update scan_run_lease set held_until = ? where holder = ?",
                        List.of(lease.until(), lease.holder())))
                == 1;
    }

    @Override
    public void releaseLease(String holder) {
        database.run(
                session -> session.update("update scan_run_lease set holder = '' where holder = ?", List.of(holder)));
    }

    private static Run run(Row row) {
        return new Run(
                row.text(1),
                RunTrigger.valueOf(row.text(2)),
                row.text(3),
                RunOutcome.valueOf(row.text(4)),
                row.instant(5),
                row.instantOrNull(6),
                row.textOrNull(7),
                row.text(8),
                RunJson.details(row.text(9)));
    }
}
