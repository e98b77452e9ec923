// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.ingest.record.Reason;
import io.skein.model.FactKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest run did. Always {@code read = stored + duplicate + rejected}.
 *
 * @param read records read
 * @param stored records of which at least one fact was new or a correction
 * @param duplicate records of which every fact was stored before
 * @param rejected records put aside
 * @param facts the same by kind of fact; a record may state several
 * @param reasons rejected records by the first reason of each
 * @param notes what else came up
 * @param quarantine the file of rejected records, if there is one
 * @param bulk whether the offline importer was used
 * @param took how long it took
 */
public record IngestReport(
        long read,
        long stored,
        long duplicate,
        long rejected,
        Map<FactKind, FactCounts> facts,
        Map<Reason, Long> reasons,
        Notes notes,
        @Nullable Path quarantine,
        boolean bulk,
        Duration took) {

    /** {@return whether every record is accounted for} */
    public boolean balances() {
        return read == stored + duplicate + rejected;
    }

    /** {@return the balance in words: {@code read 10 = stored 8 + duplicate 1 + rejected 1}} */
    public String balance() {
        return "read %,d = stored %,d + duplicate %,d + rejected %,d".formatted(read, stored, duplicate, rejected);
    }

    /**
     * Facts of one kind.
     *
     * @param stored new ones
     * @param corrected new versions of stored ones
     * @param duplicate stored before
     */
    public record FactCounts(long stored, long corrected, long duplicate) {}

    /**
     * What is no error but worth knowing.
     *
     * @param selfTransfers transfers from an account to itself, which are legal
     * @param createdAccounts accounts made because a transfer names them
     * @param roundedAmounts amounts that had more decimals than their currency (AMLworld's yen)
     * @param passedOver files that were not read, and why
     */
    public record Notes(long selfTransfers, long createdAccounts, long roundedAmounts, List<String> passedOver) {

        public Notes {
            passedOver = List.copyOf(passedOver);
        }
    }
}
