// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;

/** The relational stores that Skein runs on, migrated and empty. */
public enum TestDatabase {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            return PrivatePostgres.shared()
                    .newDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
        }
    };

    abstract String url();

    private static final String LATEST = "latest";

    private static final List<String> TABLES = List.of(
            "story_link",
            "story_part",
            "story",
            "model_verdict",
            "alert_status_change",
            "alert_evidence",
            "alert_member",
            "alert_key",
            "alert",
            "watch_entry",
            "watch_list_version",
            "watch_list",
            "indicator_reading",
            "indicator_peers",
            "indicator_group",
            "indicator_set",
            "scan_run",
            "app_user",
            "log_in_failure",
            "log_in_address");

    private static final Map<TestDatabase, Database> OPEN = new ConcurrentHashMap<>();

    /** {@return a database with all migrations and no rows; one test uses it at a time} */
    public Database empty() {
        Database database = OPEN.computeIfAbsent(this, TestDatabase::migrated);
        database.run(session -> {
            TABLES.forEach(table -> session.update("delete from " + table, List.of()));
            session.update("update scan_run_lease set holder = ''", List.of());
        });
        return database;
    }

    /** {@return a database of its own as it was after that migration} */
    public Earlier asOf(String version) {
        HikariDataSource source = source();
        migrate(source, version);
        return new Earlier(source);
    }

    private Database migrated() {
        HikariDataSource source = source();
        migrate(source, LATEST);
        return new Database(source);
    }

    private HikariDataSource source() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** A database that still lacks the later migrations. */
    public static final class Earlier implements AutoCloseable {

        private final HikariDataSource source;

        private Earlier(HikariDataSource source) {
            this.source = source;
        }

        /** {@return it, as it is} */
        public Database database() {
            return new Database(source);
        }

        /** Applies what it lacks. */
        public void update() {
            migrate(source, LATEST);
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
