// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.skein.alert.AlertStore;
import io.skein.alert.jdbc.JdbcAlertStore;
import io.skein.jdbc.Database;
import io.skein.run.RunStore;
import io.skein.run.jdbc.JdbcRunStore;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The stores of what people decide and of what runs did. */
@Factory
final class RelationalFactory {

    /** Our stores manage their own transactions, so they take connections from the pool itself. */
    @Singleton
    Database database(DataSource source) {
        return new Database(DelegatingDataSource.unwrapDataSource(source));
    }

    @Singleton
    AlertStore alertStore(Database database) {
        return new JdbcAlertStore(database);
    }

    @Singleton
    RunStore runStore(Database database) {
        return new JdbcRunStore(database);
    }
}
