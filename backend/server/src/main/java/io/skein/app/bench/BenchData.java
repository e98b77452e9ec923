// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.exec.Progress;
import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Sources;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.RecordedFact;
import io.skein.window.GraphView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Data to measure on, without a database: files of any documented layout, straight into a view.
 *
 * @param view what detectors see
 * @param rejected records that are not in it because they are not sound
 */
public record BenchData(GraphView view, long rejected) {

    private static final int REPORT_EVERY = 10_000;

    /**
     * Reads files.
     *
     * @param files files and directories
     * @param copies how often they are laid side by side
     * @param work folder for what must be remembered meanwhile
     * @param progress hears how far it is
     */
    public static BenchData read(List<Path> files, Copies copies, Path work, Progress progress) {
        return read(files, copies, ReadOptions.startingAt(Instant.now()), work, progress);
    }

    /**
     * Reads files.
     *
     * @param files files and directories
     * @param copies how often they are laid side by side
     * @param options what the files leave unsaid
     * @param work folder for what must be remembered meanwhile
     * @param progress hears how far it is
     */
    public static BenchData read(List<Path> files, Copies copies, ReadOptions options, Path work, Progress progress) {
        FactColumns columns = new FactColumns(copies);
        long rejected = 0;
        progress.begin("reading records", -1);
        for (PlannedSource source : Sources.of(files).planned()) {
            rejected += read(source, columns, options, work, progress);
        }
        progress.end();
        return new BenchData(columns.view(), rejected);
    }

    private static long read(
            PlannedSource source, FactColumns columns, ReadOptions options, Path work, Progress progress) {
        long rejected = 0;
        long read = 0;
        try (FactReader reader = FactReader.open(source, options, work)) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                switch (record) {
                    case ReadRecord.Accepted sound ->
                        sound.facts().stream().map(RecordedFact::fact).forEach(columns::add);
                    case ReadRecord.Rejected _ -> rejected++;
                }
                if (++read % REPORT_EVERY == 0) {
                    progress.advance(REPORT_EVERY);
                }
            }
            return rejected;
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
