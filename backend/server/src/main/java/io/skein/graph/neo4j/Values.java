// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Conversions between our values and the driver's. */
final class Values {

    private Values() {}

    static ZonedDateTime utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    static Instant instant(Value value) {
        return value.asZonedDateTime().toInstant();
    }

    static @Nullable Instant instantOrNull(Value value) {
        return value.isNull() ? null : instant(value);
    }

    static @Nullable String textOrNull(Value value) {
        return value.isNull() ? null : value.asString();
    }

    /** {@return a stored version from [version, contentHash, recordedAt, supersededAt]} */
    static FactHistory.Version version(Value columns) {
        return FactHistory.Version.stored(
                columns.get(0).asLong(),
                columns.get(1).asLong(),
                instant(columns.get(2)),
                instantOrNull(columns.get(3)),
                Map.of());
    }
}
