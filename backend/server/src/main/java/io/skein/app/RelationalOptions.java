// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that uses the relational store: where it is. Each may also come from the environment. */
final class RelationalOptions {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = "${env:SKEIN_STATE}",
            description = "Directory for stores, logs and secrets (default: .skein/data in the project).")
    private @Nullable Path state;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:SKEIN_DATABASE_URL}",
            description = "JDBC address of a PostgreSQL for alerts, runs and users (default: an embedded H2).")
    private @Nullable String url;

    @Option(
            names = "--database-username",
            paramLabel = "NAME",
            defaultValue = "${env:SKEIN_DATABASE_USERNAME:-skein}",
            description = "User name for --database-url (default: skein).")
    private String username = "skein";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:SKEIN_DATABASE_PASSWORD_FILE}",
            description = "File with the password for --database-url.")
    private @Nullable Path passwordFile;

    /** {@return whether a directory was asked for} */
    boolean isStateNamed() {
        return state != null;
    }

    /** {@return the directory to use: the one asked for, else the one of that name in the project} */
    Path stateOr(String name) {
        Path home = Path.of(System.getProperty(Skein.HOME_PROPERTY, ""));
        return state != null ? state : home.resolve(".skein").resolve(name);
    }

    @Nullable
    String url() {
        return url;
    }

    String username() {
        return username;
    }

    @Nullable
    Path passwordFile() {
        return passwordFile;
    }
}
