// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One transaction. Parameters may be texts, numbers, booleans, enums (by name), instants (UTC) and null. */
public final class Session {

    private static final int FETCH_SIZE = 500;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** {@return the rows, mapped} */
    public <T> List<T> query(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        stream(sql, parameters, mapper, rows::add);
        return rows;
    }

    /** {@return the first row, mapped} */
    public <T> Optional<T> first(String sql, List<?> parameters, RowMapper<T> mapper) {
        return query(sql, parameters, mapper).stream().findFirst();
    }

    /** {@return the number in the first column of the only row} */
    public long count(String sql, List<?> parameters) {
        return query(sql, parameters, row -> row.number(1)).getFirst();
    }

    /** Hands out the rows one by one, without keeping them. */
    public <T> void stream(String sql, List<?> parameters, RowMapper<T> mapper, Consumer<T> receiver) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    receiver.accept(mapper.map(row));
                }
            }
        } catch (SQLException failure) {
            throw Database.translated(failure);
        }
    }

    /** {@return how many rows changed} */
    public int update(String sql, List<?> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw Database.translated(failure);
        }
    }

    /** Executes a statement once per row of parameters. */
    public void batch(String sql, List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<?> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw Database.translated(failure);
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int place = 0; place < parameters.size(); place++) {
            bind(statement, place + 1, parameters.get(place));
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(place, constant.name());
            default -> statement.setObject(place, value);
        }
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowMapper<T> {

        /** {@return the value} */
        T map(Row row);
    }
}
