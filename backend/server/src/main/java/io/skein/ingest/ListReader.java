// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.EntryColumns;
import io.skein.ingest.layout.FollowTheMoney;
import io.skein.ingest.layout.ReadEntry;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.JsonDocuments;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.ingest.record.Row;
import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.PlatformException;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a watch-list record by record: Skein's CSV or FollowTheMoney JSON lines, which the first character tells. Every record comes
 * out once, none stops the reading; of entries with one id the first counts. Memory: the ids. Not thread-safe.
 */
public final class ListReader implements Closeable {

    private final Supplier<@Nullable ReadEntry> entries;
    private final Closeable input;
    private final String idField;
    private final Set<String> ids = new HashSet<>();

    private ListReader(Supplier<@Nullable ReadEntry> entries, Closeable input, String idField) {
        this.entries = entries;
        this.input = input;
        this.idField = idField;
    }

    /**
     * Opens a watch-list.
     *
     * @param source where it lies
     * @param options what it leaves unsaid
     * @throws PlatformException INVALID_INPUT if it cannot be opened or is in neither of the formats
     */
    public static ListReader open(Source source, Options options) {
        if (source.isJson()) {
            JsonDocuments documents = new JsonDocuments(source.open());
            FollowTheMoney format = new FollowTheMoney(options.topics(), options.phoneRegion());
            return new ListReader(
                    () -> {
                        JsonDocuments.Document document = documents.next();
                        return document == null ? null : format.read(document);
                    },
                    documents,
                    "id");
        }
        CsvRows rows = new CsvRows(source.open());
        if (!EntryColumns.areIn(rows.columns())) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    source.path() + " is no watch-list: it needs the columns entry_id and entry_kind, or FollowTheMoney"
                            + " entities as JSON lines; see docs/watch-lists.md");
        }
        EntryColumns format = new EntryColumns(rows.columns(), options.phoneRegion());
        return new ListReader(
                () -> {
                    Row row = rows.next();
                    return row == null ? null : format.read(row);
                },
                rows,
                "entry_id");
    }

    /** {@return the next record, or null at the end} */
    public @Nullable ReadEntry next() {
        ReadEntry read = entries.get();
        return read instanceof ReadEntry.Accepted(long line, ListEntry entry, var _) && !ids.add(entry.id())
                ? new ReadEntry.Rejected(line, List.of(new Problem(idField, Reason.REPEATED_ID, entry.id())))
                : read;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /**
     * What a watch-list leaves unsaid.
     *
     * @param phoneRegion country of telephone numbers without country code, or null
     * @param topics FollowTheMoney entities need one of these to be entries; empty for all
     */
    public record Options(@Nullable String phoneRegion, Set<String> topics) {

        public Options {
            topics = Set.copyOf(topics);
        }
    }
}
