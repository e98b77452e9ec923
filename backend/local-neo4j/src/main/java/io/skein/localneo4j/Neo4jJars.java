// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Neo4j's jars lie. They never enter our own class path. */
public final class Neo4jJars {

    /** System property, or in upper case with underscores environment variable, that names the directory. */
    public static final String PROPERTY = "skein.neo4j.lib";

    private static final String ENVIRONMENT = "SKEIN_NEO4J_LIB";
    private static final String FOLDER = "neo4j-lib";

    private Neo4jJars() {}

    /**
     * {@return the directory named by {@value #PROPERTY}, else the one the build fills}
     *
     * @throws PlatformException if there is none
     */
    public static Path directory() {
        String named = System.getProperty(PROPERTY, System.getenv(ENVIRONMENT));
        List<Path> candidates = named == null ? builtDirectories() : List.of(Path.of(named));
        return candidates.stream()
                .filter(Neo4jJars::holdsNeo4j)
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.UNAVAILABLE,
                        "no Neo4j jars in " + candidates + "; build backend/local-neo4j or name their directory in "
                                + PROPERTY));
    }

    /** {@return where this class was loaded from: a directory of classes or a jar} */
    static Path ownClasses() {
        try {
            return Path.of(Neo4jJars.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("class path entry is no valid address", malformed);
        }
    }

    private static List<Path> builtDirectories() {
        Path own = ownClasses();
        Path above = parent(own);
        Path backend = parent(parent(parent(above)));
        return Stream.of(
                        above.resolve(FOLDER),
                        parent(above).resolve(FOLDER),
                        backend.resolve("local-neo4j").resolve("target").resolve(FOLDER))
                .toList();
    }

    private static Path parent(Path path) {
        @Nullable Path above = path.getParent();
        return above == null ? path : above;
    }

    private static boolean holdsNeo4j(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("neo4j-kernel-"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
