// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator.jdbc;

import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.Comparison;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.Row;
import io.skein.model.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as its row has it: what is usual among peers stands elsewhere, once for all of them.
 *
 * @param subject whose
 * @param direction in or out
 * @param from beginning of the window
 * @param group number of the peer group
 * @param history windows of the own past
 * @param values by measure; those that are not defined are absent
 */
record StoredReading(
        Subject subject, Direction direction, Instant from, int group, long history, Map<Measure, Value> values) {

    private static final List<String> PARTS = List.of("", "_usual", "_spread", "_most", "_past", "_peers");

    static final String COLUMNS = Stream.concat(
                    Stream.of(
                            "subject_kind", "id", "direction", "window_from", "peer_group", "history", "ratio_history"),
                    Arrays.stream(Measure.values())
                            .flatMap(measure -> PARTS.stream().map(part -> column(measure) + part)))
            .collect(Collectors.joining(", "));

    private static final int FIRST_VALUE = 8;

    /**
     * A measure with what its row says of it.
     *
     * @param value as measured
     * @param past what was usual of the subject; with count 0 nothing was
     * @param peers deviation from peers, in spreads
     */
    record Value(double value, Usual past, double peers) {}

    static String column(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    static String code(SubjectKind kind) {
        return switch (kind) {
            case ACCOUNT -> "A";
            case CUSTOMER -> "C";
        };
    }

    static String code(Direction direction) {
        return switch (direction) {
            case IN -> "I";
            case OUT -> "O";
        };
    }

    /** {@return what a row holds of a reading, after the number of its set} */
    static List<@Nullable Object> parameters(Reading reading, int group) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(code(reading.subject().kind()));
        row.add(reading.subject().id());
        row.add(code(reading.direction()));
        row.add(reading.window().from());
        row.add(group);
        row.add((int) reading.history());
        Comparison ratio = reading.indicators().get(Measure.HERFINDAHL);
        row.add(ratio == null ? 0 : ratio.past().count());
        for (Measure measure : Measure.values()) {
            addValue(row, reading.indicators().get(measure));
        }
        return row;
    }

    private static void addValue(List<@Nullable Object> row, @Nullable Comparison compared) {
        if (compared == null) {
            PARTS.forEach(part -> row.add(null));
            return;
        }
        Usual past = compared.past();
        boolean hasPast = past.count() > 0;
        row.add(compared.value());
        row.add(hasPast ? past.median() : null);
        row.add(hasPast ? past.spread() : null);
        row.add(hasPast ? past.greatest() : null);
        row.add(hasPast ? past.deviation(compared.value()) : null);
        row.add(compared.peers().usual().deviation(compared.value()));
    }

    static StoredReading of(Row row) {
        Map<Measure, Value> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            int column = FIRST_VALUE + measure.ordinal() * PARTS.size();
            Double value = row.realOrNull(column);
            if (value != null) {
                int count = (int) row.number(measure.isZeroWhenIdle() ? FIRST_VALUE - 2 : FIRST_VALUE - 1);
                values.put(measure, new Value(value, past(row, column, count), row.real(column + PARTS.size() - 1)));
            }
        }
        SubjectKind kind = row.text(1).equals("A") ? SubjectKind.ACCOUNT : SubjectKind.CUSTOMER;
        return new StoredReading(
                new Subject(kind, row.text(2)),
                row.text(3).equals("I") ? Direction.IN : Direction.OUT,
                row.instant(4),
                (int) row.number(5),
                row.number(6),
                values);
    }

    private static Usual past(Row row, int column, int count) {
        return count == 0
                ? new Usual(0, 0, 0, 0)
                : new Usual(count, row.real(column + 1), row.real(column + 2), row.real(column + 3));
    }

    Reading with(IndicatorSet set, LocalizedText groupName, Map<Measure, PeerComparison> peers) {
        Map<Measure, Comparison> indicators = new EnumMap<>(Measure.class);
        values.forEach((measure, value) -> indicators.put(
                measure, new Comparison(value.value, value.past, Objects.requireNonNull(peers.get(measure)))));
        TimeWindow window = new TimeWindow(from, from.plus(set.length()));
        return new Reading(subject, direction, window, history, groupName, indicators);
    }
}
