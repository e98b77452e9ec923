// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.graph.GraphReader;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.OfflineImport;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills the local Neo4j through its offline importer: writes CSV files, stops the server, imports, starts it again and makes
 * constraints and indexes.
 */
final class Neo4jBulkLoader implements BulkLoader {

    private final LocalNeo4j neo4j;
    private final GraphStore store;
    private final GraphReader reader;

    Neo4jBulkLoader(LocalNeo4j neo4j, GraphStore store, GraphReader reader) {
        this.neo4j = neo4j;
        this.store = store;
        this.reader = reader;
    }

    @Override
    public boolean isPossible() {
        return reader.counts().values().stream().allMatch(count -> count == 0);
    }

    @Override
    public BulkLoad begin() {
        return new Load(emptyDirectory(neo4j.settings().home().resolve("import")));
    }

    private static Path emptyDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException failed) {
            throw unwritable(directory, failed);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        Files.delete(directory);
    }

    private static PlatformException unwritable(Path directory, IOException cause) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE, "cannot write import files in " + directory + ": " + cause.getMessage(), cause);
    }

    private final class Load implements BulkLoad {

        private final Path directory;
        private final ImportFiles files;

        Load(Path directory) {
            this.directory = directory;
            this.files = new ImportFiles(directory);
        }

        @Override
        public void add(RecordedFact fact, boolean namesNewIdentifier) {
            try {
                files.add(fact, namesNewIdentifier);
            } catch (IOException failed) {
                throw unwritable(directory, failed);
            }
        }

        @Override
        public void finish(RunContext context) {
            List<String> sources = sources();
            if (sources.isEmpty()) {
                return;
            }
            context.progress().begin("importing into Neo4j", -1);
            neo4j.whileStopped(() -> new OfflineImport(neo4j.settings()).run(sources));
            context.progress().end();
            context.progress().begin("making constraints and indexes", -1);
            store.forget();
            store.prepare();
            context.progress().end();
        }

        @Override
        public void close() {
            try {
                files.close();
                if (Files.exists(directory)) {
                    delete(directory);
                }
            } catch (IOException failed) {
                throw unwritable(directory, failed);
            }
        }

        private List<String> sources() {
            try {
                return files.sources();
            } catch (IOException failed) {
                throw unwritable(directory, failed);
            }
        }
    }
}
