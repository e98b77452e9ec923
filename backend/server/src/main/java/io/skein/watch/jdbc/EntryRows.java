// SPDX-License-Identifier: Apache-2.0
package io.skein.watch.jdbc;

import io.skein.jdbc.Conditions;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.KeysetList;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries as rows, both ways. Those to be added are sent in batches. */
final class EntryRows {

    private static final int BATCH = 1_000;
    private static final String COLUMNS = "id, kind, name, reason, valid_from, valid_to, known_by";

    private final Session session;
    private final ListVersion version;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    EntryRows(Session session, ListVersion version) {
        this.session = session;
        this.version = version;
    }

    void add(ListEntry entry) {
        rows.add(Arrays.asList(
                version.id(),
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.reason(),
                entry.validFrom(),
                entry.validTo(),
                !entry.keys().isEmpty(),
                entry.keys().stream().map(ListKey::text).collect(Collectors.joining("\n"))));
        if (rows.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        session.batch("""
            insert into watch_entry (version_id, id, kind, name, reason, valid_from, valid_to, matchable, known_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows);
        rows.clear();
    }

    static void read(Session session, ListVersion version, Consumer<ListEntry> receiver) {
        session.stream(
                "select " + COLUMNS + " from watch_entry where version_id = ? and matchable = true order by id",
                List.of(version.id()),
                EntryRows::entry,
                receiver);
    }

    static KeysetList<ListEntry> list(EntrySort sort) {
        return new KeysetList<>(
                " from watch_entry", COLUMNS, EntryRows::entry, keyset(sort), entry -> place(entry, sort));
    }

    static Conditions conditions(ListVersion version, EntryFilter filter) {
        Conditions conditions = new Conditions()
                .and("version_id = ?", version.id())
                .andAnyOf(
                        "kind", filter.kinds().stream().map(Enum::name).sorted().toList())
                .andIfPresent("matchable = ?", filter.matchable());
        String text = filter.text();
        if (text == null || text.isBlank()) {
            return conditions;
        }
        String pattern = Conditions.anywhere(text.strip());
        return conditions.and(
                "(lower(id) like ? escape '!' or lower(name) like ? escape '!' or lower(reason) like ? escape '!'"
                        + " or lower(known_by) like ? escape '!')",
                pattern,
                pattern,
                pattern,
                pattern);
    }

    private static Keyset keyset(EntrySort sort) {
        return switch (sort) {
            case ID_ASC, ID_DESC -> new Keyset(sort.name(), "id", Keyset.Type.TEXT, sort == EntrySort.ID_DESC);
            case NAME_ASC, NAME_DESC -> new Keyset(sort.name(), "name", Keyset.Type.TEXT, sort == EntrySort.NAME_DESC);
            case KIND_ASC, KIND_DESC -> new Keyset(sort.name(), "kind", Keyset.Type.TEXT, sort == EntrySort.KIND_DESC);
        };
    }

    private static Place place(ListEntry entry, EntrySort sort) {
        Object value = switch (sort) {
            case ID_ASC, ID_DESC -> entry.id();
            case NAME_ASC, NAME_DESC -> entry.name();
            case KIND_ASC, KIND_DESC -> entry.kind().name();
        };
        return new Place(value, entry.id());
    }

    private static ListEntry entry(Row row) {
        return new ListEntry(
                row.text(1),
                ListEntry.Kind.valueOf(row.text(2)),
                row.text(3),
                row.text(7).lines().map(ListKey::parse).toList(),
                row.text(4),
                row.instantOrNull(5),
                row.instantOrNull(6));
    }
}
