// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a watch-list as CSV, which {@code ./skein list import} reads. */
public final class WatchListFile implements ListSink, AutoCloseable {

    private final CsvWriter file;

    /**
     * Opens the file; one of that name is replaced.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public WatchListFile(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = CsvWriter.builder().build(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.writeRecord(
                "entry_id",
                "entry_kind",
                "name",
                "customer_ids",
                "account_ids",
                "documents",
                "country",
                "reason",
                "valid_from",
                "valid_to");
    }

    @Override
    public void accept(ListEntry entry) {
        file.writeRecord(List.of(
                entry.id(),
                entry.kind().name(),
                entry.name(),
                keys(entry, ListKey.Kind.CUSTOMER),
                keys(entry, ListKey.Kind.ACCOUNT),
                keys(entry, ListKey.Kind.DOCUMENT),
                keys(entry, ListKey.Kind.COUNTRY),
                entry.reason(),
                text(entry.validFrom()),
                text(entry.validTo())));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keys(ListEntry entry, ListKey.Kind kind) {
        return entry.keys().stream()
                .filter(key -> key.kind() == kind)
                .map(ListKey::value)
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
