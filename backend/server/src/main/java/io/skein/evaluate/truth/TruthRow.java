// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Row;
import org.jspecify.annotations.Nullable;

/** A row of an answer file with the names of its columns. */
record TruthRow(Columns columns, Row row) {

    long line() {
        return row.line();
    }

    @Nullable
    Problem problem() {
        return row.problem();
    }

    /** {@return the text of a column; empty if there is none} */
    String text(String column) {
        int place = columns.find(column);
        String value = place < 0 ? null : row.fields().get(place);
        return value == null ? "" : value.strip();
    }
}
