// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.Fact;
import io.skein.model.RecordedFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that comes out of one text, for tests.
 *
 * @param accepted what every sound record states
 * @param rejected records with problems
 * @param lines first lines of all records, in the order read
 */
record Reading(List<RecordedFact> accepted, List<ReadRecord.Rejected> rejected, List<Long> lines) {

    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    static Reading of(Path directory, String text) {
        return of(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(Path directory, byte[] bytes) {
        try {
            Path file = Files.createTempFile(directory, "input", ".dat");
            Files.write(file, bytes);
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(Path file) {
        return of(List.of(file), ReadOptions.startingAt(START));
    }

    static Reading of(List<Path> files, ReadOptions options) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PlannedSource planned : Sources.of(files).planned()) {
            reading.add(planned, options);
        }
        return reading;
    }

    private void add(PlannedSource planned, ReadOptions options) {
        Path work = Path.of(System.getProperty("java.io.tmpdir"));
        try (FactReader reader = FactReader.open(planned, options, work)) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                lines.add(record.line());
                switch (record) {
                    case ReadRecord.Accepted sound -> accepted.addAll(sound.facts());
                    case ReadRecord.Rejected bad -> rejected.add(bad);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fact> facts() {
        return accepted.stream().map(RecordedFact::fact).toList();
    }

    List<String> ids() {
        return facts().stream().map(Fact::id).toList();
    }

    List<Reason> reasons() {
        return rejected.stream()
                .flatMap(each -> each.problems().stream())
                .map(Problem::reason)
                .toList();
    }

    int records() {
        return lines.size();
    }
}
