// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The relational store: PostgreSQL, or H2 in PostgreSQL mode. Everything happens in a transaction. */
public final class Database {

    private static final String CONNECTION_FAILURES = "08";
    private static final String CONSTRAINT_VIOLATIONS = "23";

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * {@return what the work returns, all of it in one transaction}
     *
     * @throws PlatformException UNAVAILABLE if the store cannot be reached, CONFLICT if a constraint forbids it, else INTERNAL
     */
    public <T> T call(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    /** Does the work in one transaction. */
    public void run(Consumer<Session> work) {
        call(session -> {
            work.accept(session);
            return Boolean.TRUE;
        });
    }

    private static <T> T committed(Connection connection, Function<Session, T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.apply(new Session(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    static PlatformException translated(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith(CONNECTION_FAILURES)) {
            return new PlatformException(
                    ErrorCode.UNAVAILABLE, "the relational store cannot be reached (state " + state + ")", failure);
        }
        if (state.startsWith(CONSTRAINT_VIOLATIONS)) {
            return new PlatformException(
                    ErrorCode.CONFLICT, "the relational store refused a change that breaks a rule", failure);
        }
        return new PlatformException(ErrorCode.INTERNAL, "the relational store failed (state " + state + ")", failure);
    }
}
