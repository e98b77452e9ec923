// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one fact, stored and to be stored.
 *
 * <p>They hold one after another in the order of their recording, so at each instant since the first was recorded exactly one
 * holds, in whatever order they arrive. Of two recorded at the same instant the one that arrived later holds.
 */
final class FactHistory {

    private static final int ROW_COLUMNS = 16;

    private final String id;
    private final List<Version> versions = new ArrayList<>();

    FactHistory(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    boolean states(long hash) {
        return versions.stream().anyMatch(version -> version.hash == hash);
    }

    /** Adds a version that the graph has; the properties are needed only where it may have to be moved. */
    void stored(Version version) {
        versions.add(version);
    }

    /** Adds a version that the graph is to have. */
    void add(FactContent content, long hash, RecordedFact recorded) {
        long number =
                1 + versions.stream().mapToLong(version -> version.number).max().orElse(0);
        versions.add(Version.added(number, hash, content, recorded));
    }

    /** Puts the versions in order and lets each end where the next begins. */
    void chain() {
        versions.sort(Comparator.comparing((Version version) -> version.recordedAt)
                .thenComparingLong(version -> version.number));
        for (int place = 0; place < versions.size(); place++) {
            boolean last = place == versions.size() - 1;
            versions.get(place).supersededAt = last ? null : versions.get(place + 1).recordedAt;
        }
    }

    /** {@return the versions; after {@link #chain} the last one holds now} */
    List<Version> versions() {
        return versions;
    }

    /** One version, whose end may move while a batch is planned. */
    static final class Version {

        final long number;
        final long hash;
        final Instant recordedAt;
        final @Nullable Instant storedEnd;

        /** What a new version states; null if it is stored. */
        final @Nullable FactContent content;

        private final Map<String, Object> properties;

        @Nullable
        Instant supersededAt;

        private Version(
                long number,
                long hash,
                Instant recordedAt,
                @Nullable Instant storedEnd,
                @Nullable FactContent content,
                Map<String, Object> properties) {
            this.number = number;
            this.hash = hash;
            this.recordedAt = recordedAt;
            this.storedEnd = storedEnd;
            this.supersededAt = storedEnd;
            this.content = content;
            this.properties = properties;
        }

        /** {@return a version that the graph has; its properties are needed only where it may have to be moved} */
        static Version stored(
                long number, long hash, Instant recordedAt, @Nullable Instant end, Map<String, Object> properties) {
            return new Version(number, hash, recordedAt, end, null, properties);
        }

        /** {@return a version that the graph is to have} */
        static Version added(long number, long hash, FactContent content, RecordedFact recorded) {
            return new Version(number, hash, recorded.recordedAt(), null, content, Map.of("origin", recorded.origin()));
        }

        boolean isNew() {
            return content != null;
        }

        boolean endHasMoved() {
            return !Objects.equals(storedEnd, supersededAt);
        }

        /** {@return all properties, with those of identity and time but without the end; none is null} */
        Map<String, Object> properties() {
            if (content == null) {
                return properties;
            }
            Map<String, Object> all = new LinkedHashMap<>(properties);
            all.put("id", content.id());
            all.put("version", number);
            all.put("contentHash", hash);
            all.put("recordedAt", Values.utc(recordedAt));
            content.stated().forEach((name, value) -> {
                if (value != null) {
                    all.put(name, value);
                }
            });
            return all;
        }

        /**
         * {@return a new version as a row of the statement that creates it: identity and times, what it states in the order of
         * {@link FactContent#names}, its ends, what describes a node that it makes at its end, and a transfer in force packed}
         */
        List<@Nullable Object> row() {
            FactContent stated = Objects.requireNonNull(content);
            List<@Nullable Object> row = new ArrayList<>(ROW_COLUMNS);
            row.add(stated.id());
            row.add(number);
            row.add(hash);
            row.add(Values.utc(recordedAt));
            row.add(properties.get("origin"));
            row.add(supersededAt == null ? null : Values.utc(supersededAt));
            row.addAll(stated.stated().values());
            if (stated.from() != null) {
                row.add(stated.from());
                row.add(stated.to());
            }
            row.addAll(stated.target());
            if (stated.kind() == FactKind.TRANSFER) {
                row.add(supersededAt == null ? PackedTransfer.of(stated.stated()) : null);
            }
            return row;
        }
    }
}
