// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.ContentIds;
import io.skein.model.Transfer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Names transfers by content and by how many equal ones stood before them in the same source.
 *
 * <p>Equal rows are interchangeable, so the order of rows does not change the set of ids. Each source counts for itself: reading a
 * file again, alone or beside others, gives the same ids, while equal rows inside one file stay different transfers.
 */
final class OccurrenceIds implements ContentIds, AutoCloseable {

    private final Path workDirectory;
    private @Nullable FingerprintTable occurrences;

    OccurrenceIds(Path workDirectory) {
        this.workDirectory = workDirectory;
    }

    @Override
    public String idOf(Transfer content) {
        if (occurrences == null) {
            occurrences = new FingerprintTable(workDirectory);
        }
        Fingerprint print = Fingerprint.ofContent(content);
        long occurrence = occurrences.add(print);
        return occurrence == 1 ? print.toId() : print.toId() + "-" + occurrence;
    }

    @Override
    public void close() {
        if (occurrences != null) {
            occurrences.close();
            occurrences = null;
        }
    }
}
