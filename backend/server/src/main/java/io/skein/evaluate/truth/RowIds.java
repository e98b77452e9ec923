// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Sources;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads rows in the AMLworld layout exactly as an ingest does, by writing them into a file of that layout and reading it with the
 * reader of the ingest.
 */
final class RowIds {

    private static final String HEADER =
            "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,"
                    + "Amount Paid,Payment Currency,Payment Format,Is Laundering";
    private static final int LINES_BEFORE_ROWS = 2;

    private final TruthRequest request;

    RowIds(TruthRequest request) {
        this.request = request;
    }

    /**
     * A row.
     *
     * @param number its line in its own file, from 1
     * @param text the row
     */
    record Line(long number, String text) {}

    /** {@return the transfers by their place in the list; a row that is none is missing, and a problem} */
    Map<Integer, Transfer> of(List<Line> lines, TruthProblems problems) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        try {
            Files.createDirectories(request.work());
            Path copy = Files.createTempFile(request.work(), "truth", ".csv");
            try {
                write(lines, copy);
                return read(lines, copy, problems);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot use the working folder " + request.work() + ": " + failed.getMessage(),
                    failed);
        }
    }

    private static void write(List<Line> lines, Path copy) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(copy)) {
            writer.append(HEADER).append('\n');
            for (Line line : lines) {
                writer.append(line.text).append('\n');
            }
        }
    }

    private Map<Integer, Transfer> read(List<Line> lines, Path copy, TruthProblems problems) throws IOException {
        PlannedSource source = Sources.of(List.of(copy)).planned().getFirst();
        Map<Integer, Transfer> transfers = new HashMap<>();
        try (FactReader reader = FactReader.open(source, request.options(), request.work())) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                int row = Math.toIntExact(record.line()) - LINES_BEFORE_ROWS;
                switch (record) {
                    case ReadRecord.Accepted sound -> transfer(sound).ifPresent(it -> transfers.put(row, it));
                    case ReadRecord.Rejected wrong -> problems.add(lines.get(row).number, words(wrong));
                }
            }
        }
        return transfers;
    }

    private static Optional<Transfer> transfer(ReadRecord.Accepted sound) {
        return sound.facts().stream()
                .map(RecordedFact::fact)
                .filter(Transfer.class::isInstance)
                .map(Transfer.class::cast)
                .findFirst();
    }

    private static String words(ReadRecord.Rejected wrong) {
        return wrong.problems().stream()
                .map(problem -> (problem.field().isEmpty() ? "" : problem.field() + ": ")
                        + problem.reason().words())
                .collect(Collectors.joining(", "));
    }
}
