// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.ingest.record.Row;
import io.skein.model.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, read column by column, with everything that is wrong with them.
 *
 * <p>A value that cannot be read becomes a {@link Problem} and a stand-in, so that a layout reads straight through all its columns
 * and every problem of the row is found; {@link #emit} then makes no fact. Surrounding blanks are cut off; an empty value is missing.
 */
public final class RowValues {

    private final Columns columns;
    private final Row row;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>(1);
    private @Nullable Instant recordedAt;
    private int rounded;

    public RowValues(Columns columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    /** {@return what is wrong with the row; empty if it is sound} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the facts the row states; none if there is a problem} */
    public List<Fact> facts() {
        return problems.isEmpty() ? facts : List.of();
    }

    /** {@return when the source says it came to know the facts, or null if it does not say} */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** {@return how many amounts of the row were rounded to whole minor units} */
    public int rounded() {
        return rounded;
    }

    /** {@return the stripped text of a column; empty if there is no such column or value} */
    String text(int column) {
        String value = column < 0 ? null : row.fields().get(column);
        return value == null ? "" : value.strip();
    }

    /** {@return the value, or the stand-in after noting why there is none} */
    <T> T required(int column, Function<String, T> reader, T standIn) {
        if (text(column).isEmpty()) {
            refuse(column, Reason.MISSING_VALUE);
            return standIn;
        }
        T value = optional(column, reader);
        return value == null ? standIn : value;
    }

    /** {@return the value, or null if there is none or it is wrong} */
    <T> @Nullable T optional(int column, Function<String, T> reader) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (BadValue bad) {
            refuse(column, bad.reason());
            return null;
        }
    }

    /** {@return the value, or the default if there is none} */
    <T> T optional(int column, Function<String, T> reader, T otherwise) {
        T value = optional(column, reader);
        return value == null ? otherwise : value;
    }

    /** {@return the business id of a column that must have one} */
    String id(int column) {
        return required(column, Texts::id, "?");
    }

    /** Reads the time of recording. One after the start of the run would hide the fact from every reader until then. */
    void readRecordedAt(int column, Instant startedAt) {
        recordedAt = optional(column, Times::instant);
        if (recordedAt != null && recordedAt.isAfter(startedAt)) {
            refuse(column, Reason.TIME_OUT_OF_RANGE);
        }
    }

    void refuse(int column, Reason reason) {
        problems.add(new Problem(columns.name(column), reason, text(column)));
    }

    void countRounding() {
        rounded++;
    }

    /** Adds a fact, unless a value was wrong; what the fact itself refuses is a contradiction between values. */
    void emit(Supplier<? extends Fact> fact) {
        if (!problems.isEmpty()) {
            return;
        }
        try {
            facts.add(fact.get());
        } catch (IllegalArgumentException contradiction) {
            problems.add(new Problem("", Reason.INCONSISTENT, String.valueOf(contradiction.getMessage())));
        }
    }
}
