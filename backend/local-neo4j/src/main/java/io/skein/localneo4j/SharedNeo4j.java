// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * One Neo4j for a whole run of tests: started when first asked for, stopped when the JVM ends.
 *
 * <p>Callers empty the database before they use it.
 */
public final class SharedNeo4j {

    private static final int HEAP_MEGABYTES = 512;
    private static final int PAGE_CACHE_MEGABYTES = 64;

    private SharedNeo4j() {}

    /** {@return the shared server, running} */
    public static LocalNeo4j instance() {
        return Holder.NEO4J;
    }

    private static LocalNeo4j startForThisJvm() {
        try {
            Path home = Files.createTempDirectory("skein-shared-neo4j-");
            LocalNeo4j neo4j =
                    LocalNeo4j.start(LocalNeo4jSettings.in(home).withMemory(HEAP_MEGABYTES, PAGE_CACHE_MEGABYTES));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(neo4j, home), "skein-shared-neo4j-stop"));
            return neo4j;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(LocalNeo4j neo4j, Path home) {
        neo4j.close();
        try {
            Files.walkFileTree(home, new Deletion());
        } catch (IOException remains) {
            // a temporary directory that the operating system clears in the end
        }
    }

    private static final class Holder {
        private static final LocalNeo4j NEO4J = startForThisJvm();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
