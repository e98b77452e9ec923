// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The relational store: PostgreSQL, or H2 in PostgreSQL mode. Everything happens in a transaction. */
public final class Database {

    /** A connection failed (08), PostgreSQL has no room left (53) or goes down (57P), H2 has closed the database (the last three). */
    private static final Pattern NOT_THERE = Pattern.compile("08...|53...|57P0.|90067|90098|90121");

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
        try {
            T result = work.apply(new Session(connection));
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error failed) {
            rollBack(connection, failed);
            throw failed;
        }
    }

    /** A connection that is gone cannot be rolled back, and need not: that it is gone is what must be told. */
    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }

    static PlatformException translated(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        boolean isNotThere = NOT_THERE.matcher(state).matches()
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
        if (isNotThere) {
            return new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "the relational store does not answer; try again later, and see that it runs",
                    failure);
        }
        if (state.startsWith(CONSTRAINT_VIOLATIONS)) {
            return new PlatformException(
                    ErrorCode.CONFLICT, "the relational store refused a change that breaks a rule", failure);
        }
        return new PlatformException(ErrorCode.INTERNAL, "the relational store failed (state " + state + ")", failure);
    }
}
