// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.RecordedFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes import files on a thread of its own, one batch behind whoever adds facts: hashing and formatting a fact takes about as long
 * as reading and validating it.
 */
final class ImportWriter implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final ImportFiles files;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-writer").daemon(true).factory());
    private List<Row> batch = new ArrayList<>(BATCH);
    private @Nullable Future<?> underWay;

    ImportWriter(ImportFiles files) {
        this.files = files;
    }

    /** Adds the first version of a fact; an earlier one that could not be written fails here. */
    void add(RecordedFact fact, boolean namesNewIdentifier) throws IOException {
        batch.add(new Row(fact, namesNewIdentifier));
        if (batch.size() == BATCH) {
            submit();
        }
    }

    /** {@return the importer's options that name the files; all are complete from here on} */
    List<String> sources() throws IOException {
        submit();
        await();
        return files.sources();
    }

    @Override
    public void close() throws IOException {
        thread.close();
        files.close();
    }

    private void submit() throws IOException {
        await();
        List<Row> full = batch;
        batch = new ArrayList<>(BATCH);
        underWay = thread.submit(() -> write(full));
    }

    private void await() throws IOException {
        Future<?> running = underWay;
        underWay = null;
        if (running == null) {
            return;
        }
        try {
            running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing import files", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritable) {
                throw unwritable.getCause();
            }
            throw new IllegalStateException("writing import files failed", failed.getCause());
        }
    }

    private void write(List<Row> rows) {
        try {
            for (Row row : rows) {
                files.add(row.fact, row.namesNewIdentifier);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Row(RecordedFact fact, boolean namesNewIdentifier) {}
}
