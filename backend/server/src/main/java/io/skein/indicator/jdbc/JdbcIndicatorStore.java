// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator.jdbc;

import io.skein.detect.behaviour.Usual;
import io.skein.indicator.IndicatorQuery;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.KeysetList;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.model.TimeWindow;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Indicators in PostgreSQL or H2. */
public final class JdbcIndicatorStore implements IndicatorStore {

    private static final String SETS = "select number, run_id, computed_at, window_millis, data_from, data_to,"
            + " base_currency, kept from indicator_set";
    private static final String READINGS = "select " + StoredReading.COLUMNS + " from indicator_reading";

    private final Database database;

    public JdbcIndicatorStore(Database database) {
        this.database = database;
    }

    @Override
    public long replace(IndicatorSet set, Consumer<Consumer<Reading>> readings) {
        removeAllBut(database.call(JdbcIndicatorStore::current).map(Numbered::number));
        int number = database.call(session -> add(session, set));
        ReadingWriter writer = new ReadingWriter(database, number);
        readings.accept(writer::add);
        long written = writer.finish();
        database.run(session -> session.update("update indicator_set set is_current = (number = ?)", List.of(number)));
        removeAllBut(Optional.of(number));
        return written;
    }

    private static int add(Session session, IndicatorSet set) {
        int number = (int) session.count("select coalesce(max(number), 0) + 1 from indicator_set", List.of());
        session.update(
                """
                insert into indicator_set (number, run_id, computed_at, window_millis, data_from, data_to, base_currency, kept, is_current)
                values (?, ?, ?, ?, ?, ?, ?, ?, false)\
                """,
                List.of(
                        number,
                        set.runId(),
                        set.computedAt(),
                        set.length().toMillis(),
                        set.data().from(),
                        set.data().to(),
                        set.baseCurrency(),
                        set.kept()));
        return number;
    }

    /** Also what a run left behind that died while it wrote. A window at a time, so that no transaction grows large. */
    private void removeAllBut(Optional<Integer> kept) {
        List<Integer> numbers = database.call(
                session -> session.query("select number from indicator_set", List.of(), row -> (int) row.number(1)));
        for (int number : numbers) {
            if (kept.isEmpty() || kept.get() != number) {
                remove(number);
            }
        }
    }

    private void remove(int number) {
        List<Object> set = List.of(number);
        List<Instant> windows = database.call(session -> session.query(
                "select distinct window_from from indicator_reading where set_number = ?", set, row -> row.instant(1)));
        for (Instant window : windows) {
            database.run(session -> session.update(
                    "delete from indicator_reading where set_number = ? and window_from = ?", List.of(number, window)));
        }
        database.run(session -> {
            session.update("delete from indicator_peers where set_number = ?", set);
            session.update("delete from indicator_group where set_number = ?", set);
            session.update("delete from indicator_set where number = ?", set);
        });
    }

    @Override
    public Optional<IndicatorSet> current() {
        return database.call(JdbcIndicatorStore::current).map(Numbered::set);
    }

    private static Optional<Numbered> current(Session session) {
        return session.first(SETS + " where is_current = true", List.of(), JdbcIndicatorStore::set);
    }

    @Override
    public Map<Subject, List<Reading>> of(Collection<Subject> subjects) {
        return database.call(session ->
                current(session).map(current -> of(session, current, subjects)).orElseGet(Map::of));
    }

    private static Map<Subject, List<Reading>> of(Session session, Numbered current, Collection<Subject> subjects) {
        List<StoredReading> stored = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            List<String> ids = subjects.stream()
                    .filter(subject -> subject.kind() == kind)
                    .map(Subject::id)
                    .toList();
            for (List<String> some : Conditions.chunks(ids)) {
                Conditions conditions = of(current, kind).andAnyOf("id", some);
                stored.addAll(session.query(
                        READINGS + conditions.where() + " order by window_from desc, direction",
                        conditions.parameters(),
                        StoredReading::of));
            }
        }
        Map<Subject, List<Reading>> found = new LinkedHashMap<>();
        for (Reading reading : PeerRows.complete(session, current.number, current.set, stored)) {
            found.computeIfAbsent(reading.subject(), first -> new ArrayList<>()).add(reading);
        }
        return found;
    }

    private static Conditions of(Numbered current, SubjectKind kind) {
        return new Conditions().and("set_number = ?", current.number).and("subject_kind = ?", StoredReading.code(kind));
    }

    @Override
    public KeysetPage<Reading> page(IndicatorQuery query, PageSlice slice) {
        return database.call(session -> current(session)
                .map(current -> page(session, current, query, slice))
                .orElseGet(() -> new KeysetPage<>(List.of(), false, false, 0)));
    }

    private static KeysetPage<Reading> page(Session session, Numbered current, IndicatorQuery query, PageSlice slice) {
        KeysetList<StoredReading> list = new KeysetList<>(
                " from indicator_reading",
                StoredReading.COLUMNS,
                StoredReading::of,
                keyset(query),
                reading -> new Place(sortedBy(reading, query), reading.subject().id()));
        KeysetPage<StoredReading> page = list.page(session, conditions(current, query), slice);
        List<Reading> readings = PeerRows.complete(session, current.number, current.set, page.items());
        return new KeysetPage<>(
                IntStream.range(0, readings.size())
                        .mapToObj(place ->
                                new KeysetPage.Entry<>(page.entries().get(place).cursor(), readings.get(place)))
                        .toList(),
                page.hasNext(),
                page.hasPrevious(),
                page.total());
    }

    private static Conditions conditions(Numbered current, IndicatorQuery query) {
        String column = StoredReading.column(query.measure());
        IndicatorQuery.Filter filter = query.filter();
        Conditions conditions = of(current, query.kind())
                .and("window_from = ?", query.windowFrom())
                .and("direction = ?", StoredReading.code(query.direction()))
                .and(sortColumn(query) + " is not null")
                .andIfPresent(column + " >= ?", filter.minValue())
                .andIfPresent(column + "_past >= ?", filter.minOwnPast())
                .andIfPresent(column + "_peers >= ?", filter.minPeers());
        String text = filter.text();
        return text == null || text.isBlank()
                ? conditions
                : conditions.and("lower(id) like ? escape '!'", Conditions.anywhere(text.strip()));
    }

    private static Keyset keyset(IndicatorQuery query) {
        String name = query.measure() + " " + query.direction() + " " + query.sort();
        boolean descending = switch (query.sort()) {
            case VALUE_DESC, INCREASE_DESC, OWN_PAST_DESC, PEERS_DESC -> true;
            case VALUE_ASC, INCREASE_ASC, OWN_PAST_ASC, PEERS_ASC -> false;
        };
        return new Keyset(name, sortColumn(query), Keyset.Type.REAL, descending);
    }

    private static String sortColumn(IndicatorQuery query) {
        String column = StoredReading.column(query.measure());
        return switch (query.sort()) {
            case VALUE_DESC, VALUE_ASC -> column;
            case INCREASE_DESC, INCREASE_ASC -> "(" + column + " - " + column + "_usual)";
            case OWN_PAST_DESC, OWN_PAST_ASC -> column + "_past";
            case PEERS_DESC, PEERS_ASC -> column + "_peers";
        };
    }

    private static double sortedBy(StoredReading reading, IndicatorQuery query) {
        StoredReading.Value value = Objects.requireNonNull(reading.values().get(query.measure()));
        Usual past = value.past();
        return switch (query.sort()) {
            case VALUE_DESC, VALUE_ASC -> value.value();
            case INCREASE_DESC, INCREASE_ASC -> value.value() - past.median();
            case OWN_PAST_DESC, OWN_PAST_ASC -> past.deviation(value.value());
            case PEERS_DESC, PEERS_ASC -> value.peers();
        };
    }

    private static Numbered set(Row row) {
        return new Numbered(
                (int) row.number(1),
                new IndicatorSet(
                        row.text(2),
                        row.instant(3),
                        Duration.ofMillis(row.number(4)),
                        new TimeWindow(row.instant(5), row.instant(6)),
                        row.text(7),
                        (int) row.number(8)));
    }

    private record Numbered(int number, IndicatorSet set) {}
}
