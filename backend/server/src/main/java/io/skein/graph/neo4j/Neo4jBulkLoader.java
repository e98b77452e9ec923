// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.graph.GraphReader;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.localneo4j.OfflineImport;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Fills the local Neo4j through its offline importer: stops the server, writes CSV files meanwhile, imports, starts the server
 * again and makes constraints. Indexes are filled in the background. Each of these is a task of the progress, so that it can be seen how long it takes.
 */
public final class Neo4jBulkLoader implements BulkLoader {

    /** Task: the importer runs. */
    public static final String IMPORTING = "importing into Neo4j";

    /** Task: the server starts on what was imported. */
    public static final String STARTING = "starting Neo4j again";

    /** Task: constraints are made; they hold when it ends, while other indexes are filled in the background. */
    public static final String CONSTRAINING = "making constraints";

    private static final String FOLDER = "import";

    private final LocalNeo4j neo4j;
    private final GraphStore store;
    private final GraphReader reader;

    Neo4jBulkLoader(LocalNeo4j neo4j, GraphStore store, GraphReader reader) {
        this.neo4j = neo4j;
        this.store = store;
        this.reader = reader;
    }

    /** {@return where the files of a load into a Neo4j with these settings lie until it ends} */
    public static Path files(LocalNeo4jSettings settings) {
        return settings.home().resolve(FOLDER);
    }

    /**
     * Runs nothing but the importer on the files of a load, to compare with.
     *
     * @param files a copy of them
     * @param settings of a Neo4j that does not run, whose content is replaced
     */
    public static void importAlone(Path files, LocalNeo4jSettings settings) {
        new OfflineImport(settings).run(ImportFiles.sourcesIn(files));
    }

    @Override
    public boolean isPossible() {
        return reader.counts().values().stream().allMatch(count -> count == 0);
    }

    @Override
    public BulkLoad begin() {
        return new Load(emptyDirectory(files(neo4j.settings())));
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
        private final ImportWriter files;

        private final CompletableFuture<Void> paused;

        Load(Path directory) {
            this.directory = directory;
            this.files = new ImportWriter(new ImportFiles(directory));
            // nobody needs the server before the import has ended, and stopping it takes a while
            this.paused = CompletableFuture.runAsync(neo4j::pause);
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
            paused.join();
            if (!sources.isEmpty()) {
                during(IMPORTING, context, () -> new OfflineImport(neo4j.settings()).run(sources));
            }
            during(STARTING, context, neo4j::resume);
            store.forget();
            during(CONSTRAINING, context, store::prepareConstraints);
        }

        private static void during(String task, RunContext context, Runnable work) {
            context.progress().begin(task, -1);
            work.run();
            context.progress().end();
        }

        @Override
        public void close() {
            paused.join();
            neo4j.resume();
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
