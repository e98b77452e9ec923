// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator.jdbc;

import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.Reading;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is usual among peers, and what their groups are called, as far as some readings need it. */
final class PeerRows {

    private static final String COLUMNS =
            "subject_kind, peer_group, direction, window_from, measure, english, chinese, members, median, spread, greatest";

    private final Map<Key, Map<Measure, PeerComparison>> usual = new HashMap<>();
    private final Map<Integer, LocalizedText> names = new HashMap<>();

    private PeerRows() {}

    /** {@return the readings, complete} */
    static List<Reading> complete(Session session, int number, IndicatorSet set, List<StoredReading> stored) {
        PeerRows peers = new PeerRows();
        peers.read(session, number, stored);
        return stored.stream()
                .map(reading -> reading.with(
                        set,
                        Objects.requireNonNull(peers.names.get(reading.group())),
                        Objects.requireNonNull(peers.usual.get(Key.of(reading)))))
                .toList();
    }

    /** Numbers of groups are given once for accounts and customers together. */
    private void read(Session session, int number, List<StoredReading> stored) {
        List<Integer> groups =
                stored.stream().map(StoredReading::group).distinct().toList();
        List<Instant> windows =
                stored.stream().map(StoredReading::from).distinct().toList();
        for (List<Integer> some : Conditions.chunks(groups)) {
            Conditions ofGroups = new Conditions().and("set_number = ?", number).andAnyOf("peer_group", some);
            session.stream(
                    "select peer_group, english, chinese from indicator_group" + ofGroups.where(),
                    ofGroups.parameters(),
                    row -> Map.entry((int) row.number(1), new LocalizedText(row.text(2), row.text(3))),
                    name -> names.put(name.getKey(), name.getValue()));
            for (List<Instant> when : Conditions.chunks(windows)) {
                Conditions conditions = new Conditions()
                        .and("set_number = ?", number)
                        .andAnyOf("peer_group", some)
                        .andAnyOf("window_from", when);
                session.stream(
                        "select " + COLUMNS + " from indicator_peers" + conditions.where(),
                        conditions.parameters(),
                        PeerRows::named,
                        this::add);
            }
        }
    }

    private static Named named(Row row) {
        Key key = new Key(row.text(1), (int) row.number(2), row.text(3), row.instant(4));
        Usual usual = new Usual((int) row.number(8), row.real(9), row.real(10), row.real(11));
        LocalizedText group = new LocalizedText(row.text(6), row.text(7));
        return new Named(key, Measure.valueOf(row.text(5)), new PeerComparison(usual, group));
    }

    private void add(Named named) {
        usual.computeIfAbsent(named.key, first -> new EnumMap<>(Measure.class)).put(named.measure, named.comparison);
    }

    private record Named(Key key, Measure measure, PeerComparison comparison) {}

    private record Key(String kind, int group, String direction, Instant from) {

        static Key of(StoredReading reading) {
            SubjectKind kind = reading.subject().kind();
            return new Key(
                    StoredReading.code(kind), reading.group(), StoredReading.code(reading.direction()), reading.from());
        }
    }
}
