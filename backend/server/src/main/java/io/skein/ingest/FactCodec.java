// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.Layout;
import io.skein.ingest.layout.Layouts;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.layout.RowValues;
import io.skein.ingest.layout.SkeinColumns;
import io.skein.ingest.layout.SkeinText;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Row;
import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes facts to working files and reads them back, by the same columns as Skein's own formats. */
public final class FactCodec {

    private static final Columns COLUMNS = SkeinColumns.ofJsonLines();
    // What was read once is not measured again: the times of recording are in the past of any real run.
    private static final Layout LAYOUT =
            Layouts.ofJsonLines(ReadOptions.startingAt(Instant.MAX), _ -> "?", EnumSet.allOf(FactKind.class));

    private FactCodec() {}

    /** Writes a fact. */
    public static void write(RecordedFact fact, DataOutputStream out) throws IOException {
        Map<String, String> values = SkeinText.columns(fact);
        out.writeUTF(fact.origin());
        out.writeByte(values.size() + 1);
        out.writeByte(COLUMNS.find(SkeinColumns.KIND));
        out.writeUTF(SkeinColumns.of(fact.fact().kind()).word());
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.writeByte(COLUMNS.find(value.getKey()));
            out.writeUTF(value.getValue());
        }
    }

    /** {@return the next fact that was written} */
    public static RecordedFact read(DataInputStream in) throws IOException {
        String origin = in.readUTF();
        @Nullable String[] fields = new @Nullable String[COLUMNS.names().size()];
        int size = in.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            int column = in.readUnsignedByte();
            fields[column] = in.readUTF();
        }
        List<@Nullable String> values = Arrays.asList(fields);
        RowValues row = new RowValues(COLUMNS, Row.of(0, values));
        LAYOUT.read(row);
        Instant recordedAt = row.recordedAt();
        if (row.facts().isEmpty() || recordedAt == null) {
            throw new IOException("a working file is damaged: " + row.problems());
        }
        return new RecordedFact(row.facts().getFirst(), recordedAt, origin);
    }
}
