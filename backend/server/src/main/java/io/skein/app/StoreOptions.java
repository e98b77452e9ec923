// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that uses the stores: where they are. Each may also come from the environment. */
final class StoreOptions {

    private static final int DEFAULT_START_SECONDS = 120;
    private static final int LEAST_START_SECONDS = 10;
    private static final int MOST_START_SECONDS = 3_600;

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
            names = "--neo4j-start-timeout",
            paramLabel = "SECONDS",
            defaultValue = "${env:SKEIN_NEO4J_START_TIMEOUT:-120}",
            description = "How long the local Neo4j may take to start, 10 to 3600 s (default: 120).")
    private int neo4jStartSeconds = DEFAULT_START_SECONDS;

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

    /**
     * {@return how long the local Neo4j may take to start}
     *
     * @throws PlatformException INVALID_INPUT if that is out of range
     */
    Duration neo4jStartTimeout() {
        if (neo4jStartSeconds < LEAST_START_SECONDS || neo4jStartSeconds > MOST_START_SECONDS) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "--neo4j-start-timeout must be " + LEAST_START_SECONDS + " to " + MOST_START_SECONDS + ", was "
                            + neo4jStartSeconds);
        }
        return Duration.ofSeconds(neo4jStartSeconds);
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
