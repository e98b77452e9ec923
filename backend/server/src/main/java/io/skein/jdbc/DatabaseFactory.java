// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the database from the configured data source. */
@Factory
final class DatabaseFactory {

    /** Our stores manage their own transactions, so they take connections from the pool itself. */
    @Singleton
    Database database(DataSource source) {
        return new Database(DelegatingDataSource.unwrapDataSource(source));
    }
}
