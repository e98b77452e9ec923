// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The present row of a result. Columns by number, from 1. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** {@return a text that is never null} */
    public String text(int column) {
        return required(column, textOrNull(column));
    }

    /** {@return a text, or null} */
    public @Nullable String textOrNull(int column) {
        return read(() -> results.getString(column));
    }

    /** {@return a whole number} */
    public long number(int column) {
        Long value = read(() -> results.getLong(column));
        return required(column, value);
    }

    /** {@return a floating-point number} */
    public double real(int column) {
        Double value = read(() -> results.getDouble(column));
        return required(column, value);
    }

    /** {@return a floating-point number, or null} */
    public @Nullable Double realOrNull(int column) {
        return read(() -> results.getObject(column, Double.class));
    }

    /** {@return an exact decimal number} */
    public BigDecimal decimal(int column) {
        return required(column, read(() -> results.getBigDecimal(column)));
    }

    /** {@return true or false} */
    public boolean bool(int column) {
        Boolean value = read(() -> results.getBoolean(column));
        return required(column, value);
    }

    /** {@return an instant that is never null} */
    public Instant instant(int column) {
        return required(column, instantOrNull(column));
    }

    /** {@return an instant, or null} */
    public @Nullable Instant instantOrNull(int column) {
        OffsetDateTime time = read(() -> results.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    private static <T> T required(int column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " must have a value");
        }
        return value;
    }

    private static <T> @Nullable T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failure) {
            throw Database.translated(failure);
        }
    }

    /** Reads one column. */
    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T read() throws SQLException;
    }
}
