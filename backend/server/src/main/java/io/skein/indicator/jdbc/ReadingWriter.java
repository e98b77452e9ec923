// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator.jdbc;

import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import io.skein.indicator.Reading;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the readings of one set in batches, each in a transaction of its own, and what is usual among peers once for all of them. */
final class ReadingWriter {

    private static final int BATCH = 5_000;

    private final Database database;
    private final int set;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<List<Object>> groupRows = new ArrayList<>();
    private final List<List<Object>> peerRows = new ArrayList<>();
    private final Map<GroupKey, Integer> groups = new HashMap<>();
    private final Set<PeerKey> peers = new HashSet<>();
    private long written;

    ReadingWriter(Database database, int set) {
        this.database = database;
        this.set = set;
    }

    void add(Reading reading) {
        int group = group(reading.subject().kind(), reading.group());
        reading.indicators().forEach((measure, compared) -> {
            PeerKey key = new PeerKey(
                    reading.subject().kind(),
                    group,
                    reading.direction(),
                    reading.window().from(),
                    measure);
            if (peers.add(key)) {
                peerRows.add(row(key, compared.peers()));
            }
        });
        List<@Nullable Object> row = new ArrayList<>();
        row.add(set);
        row.addAll(StoredReading.parameters(reading, group));
        rows.add(row);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    /** {@return how many readings were written, all of them} */
    long finish() {
        flush();
        database.run(session -> {
            session.batch(insert("indicator_group", 5), groupRows);
            session.batch(insert("indicator_peers", 12), peerRows);
        });
        return written;
    }

    private void flush() {
        if (!rows.isEmpty()) {
            String sql = "insert into indicator_reading (set_number, " + StoredReading.COLUMNS + ") values ("
                    + marks(rows.getFirst().size()) + ")";
            database.run(session -> session.batch(sql, rows));
            written += rows.size();
            rows.clear();
        }
    }

    private int group(SubjectKind kind, LocalizedText name) {
        return groups.computeIfAbsent(new GroupKey(kind, name), first -> {
            int number = groups.size();
            groupRows.add(List.of(set, StoredReading.code(kind), number, name.english(), name.chinese()));
            return number;
        });
    }

    private List<Object> row(PeerKey key, PeerComparison compared) {
        Usual usual = compared.usual();
        return List.of(
                set,
                StoredReading.code(key.kind),
                key.group,
                StoredReading.code(key.direction),
                key.from,
                key.measure,
                compared.group().english(),
                compared.group().chinese(),
                usual.count(),
                usual.median(),
                usual.spread(),
                usual.greatest());
    }

    private static String insert(String table, int columns) {
        return "insert into " + table + " values (" + marks(columns) + ")";
    }

    private static String marks(int columns) {
        return String.join(", ", Collections.nCopies(columns, "?"));
    }

    private record GroupKey(SubjectKind kind, LocalizedText name) {}

    private record PeerKey(SubjectKind kind, int group, Direction direction, Instant from, Measure measure) {}
}
