// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Source;
import io.skein.ingest.Sources;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Row;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import io.skein.run.output.CsvCell;
import io.skein.run.output.NewFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Gives the transfers of a {@code truth.csv} the ids that an ingest gives them, where the layout of the transfers has none and the truth names their
 * rows.
 */
final class TruthIds {

    private static final String TRANSFER = "TRANSFER";
    private static final long LINES_BEFORE_ROWS = 1;

    private final Path transfers;
    private final Path truth;
    private final Path work;

    /**
     * Ids of a truth.
     *
     * @param transfers file of the transfers, in which the truth counts rows
     * @param truth file whose ids are replaced
     * @param work folder for what must be remembered meanwhile
     */
    TruthIds(Path transfers, Path truth, Path work) {
        this.transfers = transfers;
        this.truth = truth;
        this.work = work;
    }

    /** Replaces row numbers by ids. */
    void resolve() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        try (CsvRows read = new CsvRows(Source.of(truth).open())) {
            Columns columns = read.columns();
            rows.add(columns.names());
            int element = columns.find("element");
            int id = columns.find("id");
            for (Row row = read.next(); row != null; row = read.next()) {
                rows.add(row.fields());
                if (row.fields().get(element).equals(TRANSFER)) {
                    ids.put(row.fields().get(id), "");
                }
            }
            learn(ids);
            write(rows, element, id, ids);
        }
    }

    private void learn(Map<String, String> ids) throws IOException {
        PlannedSource source = Sources.of(List.of(transfers)).planned().getFirst();
        try (FactReader reader = FactReader.open(source, ReadOptions.startingAt(Instant.MAX), work)) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                String row = Long.toString(record.line() - LINES_BEFORE_ROWS);
                if (record instanceof ReadRecord.Accepted sound && ids.containsKey(row)) {
                    ids.put(row, transferId(sound));
                }
            }
        }
    }

    private static String transferId(ReadRecord.Accepted sound) {
        return sound.facts().stream()
                .map(RecordedFact::fact)
                .filter(Transfer.class::isInstance)
                .map(fact -> ((Transfer) fact).id())
                .findFirst()
                .orElseThrow();
    }

    private void write(List<List<String>> rows, int element, int id, Map<String, String> ids) {
        try (NewFile file = new NewFile(truth)) {
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                if (cells.get(element).equals(TRANSFER)) {
                    cells.set(id, Objects.requireNonNull(ids.get(cells.get(id))));
                }
                file.write(cells.stream().map(CsvCell::ofValue).collect(Collectors.joining(",", "", "\r\n")));
            }
            file.complete();
        }
    }
}
