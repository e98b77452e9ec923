// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.annotation.Factory;
import io.skein.alert.AlertStore;
import io.skein.alert.jdbc.JdbcAlertStore;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.jdbc.JdbcIndicatorStore;
import io.skein.jdbc.Database;
import io.skein.learned.ModelVerdictStore;
import io.skein.learned.jdbc.JdbcModelVerdictStore;
import io.skein.run.RunStore;
import io.skein.run.jdbc.JdbcRunStore;
import io.skein.watch.ListSource;
import io.skein.watch.StoredLists;
import io.skein.watch.WatchListStore;
import io.skein.watch.jdbc.JdbcWatchListStore;
import jakarta.inject.Singleton;

/** The stores of what people decide and of what runs did. */
@Factory
final class RelationalFactory {

    @Singleton
    AlertStore alertStore(Database database) {
        return new JdbcAlertStore(database);
    }

    @Singleton
    WatchListStore watchListStore(Database database) {
        return new JdbcWatchListStore(database);
    }

    @Singleton
    ListSource watchLists(WatchListStore lists) {
        return new StoredLists(lists);
    }

    @Singleton
    IndicatorStore indicatorStore(Database database) {
        return new JdbcIndicatorStore(database);
    }

    @Singleton
    ModelVerdictStore modelVerdictStore(Database database) {
        return new JdbcModelVerdictStore(database);
    }

    @Singleton
    RunStore runStore(Database database) {
        return new JdbcRunStore(database);
    }
}
