// SPDX-License-Identifier: Apache-2.0
package io.skein.watch.jdbc;

import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.KeysetList;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.model.ListEntry;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListSort;
import io.skein.watch.ListVersion;
import io.skein.watch.ListVersion.Content;
import io.skein.watch.ListVersion.Origin;
import io.skein.watch.WatchListStore;
import io.skein.watch.WatchListSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Watch-lists in PostgreSQL or H2. */
public final class JdbcWatchListStore implements WatchListStore {

    private static final String VERSION_COLUMNS =
            "v.list_id, v.version, v.sha256, v.entry_count, v.matchable_count, v.rejected_count, v.source, v.as_of,"
                    + " v.imported_at, v.imported_by";
    private static final String LISTS = " " + """
            from (select l.id as id, l.imported_at as latest_at, l.entry_count as latest_entries, v.list_id, v.version,
          v.sha256, v.entry_count, v.matchable_count, v.rejected_count, v.source, v.as_of, v.imported_at, v.imported_by
          from watch_list l join watch_list_version v on v.list_id = l.id and v.version = l.latest_version) v\
        """;

    private final Database database;

    public JdbcWatchListStore(Database database) {
        this.database = database;
    }

    @Override
    public Imported add(String listName, Content content, Origin origin, Consumer<Consumer<ListEntry>> entries) {
        return database.call(session -> {
            Optional<ListVersion> before = latest(session, listName);
            if (before.isPresent() && before.get().content().sha256().equals(content.sha256())) {
                return new Imported(before.get(), false);
            }
            int number = before.map(ListVersion::number).orElse(0) + 1;
            ListVersion version = new ListVersion(listName, number, content, origin);
            addVersion(session, version);
            EntryRows rows = new EntryRows(session, version);
            entries.accept(rows::add);
            rows.flush();
            return new Imported(version, true);
        });
    }

    /** The first statement takes the row of the list, or makes it: of two imports at once one waits or fails. */
    private static void addVersion(Session session, ListVersion version) {
        Content content = version.content();
        Origin origin = version.origin();
        List<Object> latest = List.of(version.number(), origin.importedAt(), content.entries(), version.listName());
        session.update(
                version.number() == 1
                        ? "insert into watch_list (latest_version, imported_at, entry_count, id) values (?, ?, ?, ?)"
                        : "update watch_list set latest_version = ?, imported_at = ?, entry_count = ? where id = ?",
                latest);
        session.update(
                """
                insert into watch_list_version (id, list_id, version, sha256, entry_count, matchable_count, rejected_count, source,
                  as_of, imported_at, imported_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                Arrays.asList(
                        version.id(),
                        version.listName(),
                        version.number(),
                        content.sha256(),
                        content.entries(),
                        content.matchable(),
                        content.rejected(),
                        origin.source(),
                        origin.asOf(),
                        origin.importedAt(),
                        origin.importedBy()));
    }

    @Override
    public KeysetPage<WatchListSummary> lists(@Nullable String text, ListSort sort, PageSlice slice) {
        KeysetList<WatchListSummary> list = new KeysetList<>(
                LISTS,
                VERSION_COLUMNS,
                row -> new WatchListSummary(row.text(1), version(row)),
                keyset(sort),
                summary -> place(summary, sort));
        Conditions conditions = new Conditions();
        if (text != null && !text.isBlank()) {
            conditions.and("lower(id) like ? escape '!'", Conditions.anywhere(text.strip()));
        }
        return database.call(session -> list.page(session, conditions, slice));
    }

    private static Keyset keyset(ListSort sort) {
        return switch (sort) {
            case NAME_ASC, NAME_DESC -> new Keyset(sort.name(), "id", Keyset.Type.TEXT, sort == ListSort.NAME_DESC);
            case IMPORTED_DESC, IMPORTED_ASC ->
                new Keyset(sort.name(), "latest_at", Keyset.Type.INSTANT, sort == ListSort.IMPORTED_DESC);
            case ENTRIES_DESC, ENTRIES_ASC ->
                new Keyset(sort.name(), "latest_entries", Keyset.Type.WHOLE, sort == ListSort.ENTRIES_DESC);
        };
    }

    private static Place place(WatchListSummary summary, ListSort sort) {
        Object value = switch (sort) {
            case NAME_ASC, NAME_DESC -> summary.name();
            case IMPORTED_DESC, IMPORTED_ASC -> summary.latest().origin().importedAt();
            case ENTRIES_DESC, ENTRIES_ASC -> summary.latest().content().entries();
        };
        return new Place(value, summary.name());
    }

    @Override
    public KeysetPage<ListVersion> versions(String listName, PageSlice slice) {
        KeysetList<ListVersion> list = new KeysetList<>(
                " from watch_list_version v",
                VERSION_COLUMNS,
                JdbcWatchListStore::version,
                new Keyset("VERSION_DESC", "version", Keyset.Type.WHOLE, true),
                version -> new Place((long) version.number(), version.id()));
        return database.call(session -> list.page(session, new Conditions().and("list_id = ?", listName), slice));
    }

    @Override
    public Optional<ListVersion> find(String listName, int number) {
        return database.call(session -> session.first(
                "select " + VERSION_COLUMNS + " from watch_list_version v where v.list_id = ? and v.version = ?",
                List.of(listName, number),
                JdbcWatchListStore::version));
    }

    @Override
    public Optional<ListVersion> latest(String listName) {
        return database.call(session -> latest(session, listName));
    }

    private static Optional<ListVersion> latest(Session session, String listName) {
        return session.first(
                "select " + VERSION_COLUMNS + LISTS + " where v.id = ?",
                List.of(listName),
                JdbcWatchListStore::version);
    }

    @Override
    public List<ListVersion> inForce() {
        return database.call(session -> session.query(
                "select " + VERSION_COLUMNS + LISTS + " order by v.id", List.of(), JdbcWatchListStore::version));
    }

    @Override
    public KeysetPage<ListEntry> entries(ListVersion version, EntryFilter filter, EntrySort sort, PageSlice slice) {
        return database.call(
                session -> EntryRows.list(sort).page(session, EntryRows.conditions(version, filter), slice));
    }

    @Override
    public void read(ListVersion version, Consumer<ListEntry> receiver) {
        database.run(session -> EntryRows.read(session, version, receiver));
    }

    private static ListVersion version(Row row) {
        return new ListVersion(
                row.text(1),
                (int) row.number(2),
                new Content(row.text(3), row.number(4), row.number(5), row.number(6)),
                new Origin(row.text(7), row.instantOrNull(8), row.instant(9), row.text(10)));
    }
}
