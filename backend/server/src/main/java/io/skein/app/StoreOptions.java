// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that uses the stores: where they are. Each may also come from the environment. */
final class StoreOptions {

    @Mixin
    private final RelationalOptions relational = new RelationalOptions();

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            defaultValue = "${env:SKEIN_NEO4J_URI}",
            description =
                    "Neo4j to use, such as neo4j://host:7687 (default: a local one, started and stopped by Skein).")
    private @Nullable URI neo4jUri;

    @Option(
            names = "--neo4j-username",
            paramLabel = "NAME",
            defaultValue = "${env:SKEIN_NEO4J_USERNAME:-neo4j}",
            description = "User name for --neo4j-uri (default: neo4j).")
    private String neo4jUsername = "neo4j";

    @Option(
            names = "--neo4j-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:SKEIN_NEO4J_PASSWORD_FILE}",
            description = "File with the password for --neo4j-uri.")
    private @Nullable Path neo4jPasswordFile;

    @Option(
            names = "--no-window-cache",
            description = "Let scans read all transfers from Neo4j rather than keep them in the state directory.")
    private boolean windowCacheOff;

    /** {@return the directory to use: the one asked for, else the one of that name in the project} */
    Path stateOr(String name) {
        return relational.stateOr(name);
    }

    RelationalOptions relational() {
        return relational;
    }

    /** {@return whether scans may keep a window in the state directory} */
    boolean keepsWindow() {
        return !windowCacheOff;
    }

    @Nullable
    URI neo4jUri() {
        return neo4jUri;
    }

    String neo4jUsername() {
        return neo4jUsername;
    }

    @Nullable
    Path neo4jPasswordFile() {
        return neo4jPasswordFile;
    }
}
