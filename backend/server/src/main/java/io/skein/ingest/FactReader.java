// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.Layout;
import io.skein.ingest.layout.Layouts;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.layout.RowValues;
import io.skein.ingest.layout.SkeinColumns;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.JsonRows;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Row;
import io.skein.ingest.record.RowReader;
import io.skein.model.ErrorCode;
import io.skein.model.Fact;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one source record by record. Every record comes out once, accepted or rejected; none stops the reading. Not thread-safe. */
public final class FactReader implements Closeable {

    private final Source source;
    private final ReadOptions options;
    private final RowReader rows;
    private final Layout layout;
    private final OccurrenceIds ids;
    private final boolean reportsBrokenRows;

    private FactReader(PlannedSource planned, ReadOptions options, RowReader rows, Layout layout, OccurrenceIds ids) {
        this.source = planned.source();
        this.options = options;
        this.rows = rows;
        this.layout = layout;
        this.ids = ids;
        this.reportsBrokenRows = planned.isFirstPass();
    }

    /**
     * Opens a source.
     *
     * @param planned the source and what to read of it
     * @param options what it leaves unsaid
     * @param workDirectory for what must be remembered per record
     * @throws PlatformException if it cannot be opened or its header is not known
     */
    public static FactReader open(PlannedSource planned, ReadOptions options, Path workDirectory) {
        OccurrenceIds ids = new OccurrenceIds(workDirectory);
        return switch (planned.format()) {
            case CSV -> {
                CsvRows rows = new CsvRows(planned.source().open());
                Layout layout = Layouts.ofCsv(rows.columns(), options, ids)
                        .orElseThrow(() -> new PlatformException(
                                ErrorCode.INVALID_INPUT,
                                planned.source().path() + " has a header that Skein does not know"));
                yield new FactReader(planned, options, rows, layout, ids);
            }
            case JSON_LINES -> {
                Columns columns = SkeinColumns.ofJsonLines();
                JsonRows rows = new JsonRows(planned.source().open(), columns);
                Layout layout = Layouts.ofJsonLines(options, ids, planned.kinds());
                yield new FactReader(planned, options, rows, layout, ids);
            }
        };
    }

    /** {@return the next record, or null at the end} */
    public @Nullable ReadRecord next() {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            ReadRecord record = read(row);
            if (record != null) {
                return record;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        ids.close();
        rows.close();
    }

    /** Null if the row belongs to another pass. */
    private @Nullable ReadRecord read(Row row) {
        Problem broken = row.problem();
        if (broken != null) {
            return reportsBrokenRows ? new ReadRecord.Rejected(row.line(), List.of(broken)) : null;
        }
        RowValues values = new RowValues(rows.columns(), row);
        layout.read(values);
        if (!values.problems().isEmpty()) {
            return new ReadRecord.Rejected(row.line(), List.copyOf(values.problems()));
        }
        List<Fact> facts = values.facts();
        return facts.isEmpty() ? null : accepted(row, values, facts);
    }

    private ReadRecord accepted(Row row, RowValues values, List<Fact> facts) {
        Instant stated = values.recordedAt();
        Instant recordedAt = stated == null ? options.startedAt() : stated;
        List<RecordedFact> recorded = facts.stream()
                .map(fact -> new RecordedFact(fact, recordedAt, source.name()))
                .toList();
        return new ReadRecord.Accepted(row.line(), recorded, values.rounded());
    }
}
