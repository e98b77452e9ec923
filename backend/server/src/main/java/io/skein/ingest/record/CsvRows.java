// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV source whose first record is the header. */
public final class CsvRows implements RowReader {

    private final RecordSplitter splitter;
    private final Columns columns;

    /**
     * Reads the header.
     *
     * @param in UTF-8 without byte-order mark, read to its end and closed with this
     */
    public CsvRows(InputStream in) {
        this.splitter = new RecordSplitter(in, true, RECORD_LIMIT);
        Row header = next(0);
        this.columns = new Columns(
                header == null
                        ? List.of()
                        : header.fields().stream().map(String::valueOf).toList());
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        return next(columns.names().size());
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }

    /** The next row; {@code width} 0 takes any number of fields. */
    private @Nullable Row next(int width) {
        RawRecord raw = splitter.next();
        if (raw == null) {
            return null;
        }
        Reason fault = raw.fault();
        if (fault != null) {
            return rejected(raw, fault);
        }
        String text = raw.text();
        if (text == null) {
            return rejected(raw, Reason.INVALID_ENCODING);
        }
        List<@Nullable String> fields = CsvFields.split(text);
        if (fields == null) {
            return rejected(raw, Reason.BAD_QUOTES);
        }
        return width == 0 || fields.size() == width ? Row.of(raw.line(), fields) : rejected(raw, Reason.RAGGED_ROW);
    }

    private Row rejected(RawRecord raw, Reason fault) {
        // A missing quote may have glued good lines to a bad one: only the first of them is lost.
        String shown = raw.lenientText();
        splitter.retreatToSecondLine(raw);
        return Row.rejected(raw.line(), new Problem("", fault, shown));
    }
}
