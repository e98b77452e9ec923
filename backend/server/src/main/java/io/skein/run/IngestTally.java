// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.FactWriter.WriteOutcome;
import io.skein.ingest.Quarantine;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.Transfer;
import io.skein.run.IngestReport.FactCounts;
import io.skein.run.IngestReport.Notes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of every record, and puts the rejected ones aside. Thread-safe: one thread reads while another stores. */
final class IngestTally {

    private final Quarantine quarantine;
    private final Map<FactKind, FactCounts> facts = new EnumMap<>(FactKind.class);
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private long read;
    private long stored;
    private long duplicate;
    private long rejected;
    private long selfTransfers;
    private long createdAccounts;
    private long roundedAmounts;
    private boolean readAccounts;

    IngestTally(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    synchronized void read(List<Fact> stated, int rounded) {
        read++;
        roundedAmounts += rounded;
        for (Fact fact : stated) {
            readAccounts |= fact.kind() == FactKind.ACCOUNT;
            selfTransfers += fact instanceof Transfer transfer && transfer.isSelfTransfer() ? 1 : 0;
        }
    }

    synchronized void rejectUnread(String source, long line, List<Problem> problems) {
        read++;
        reject(source, line, problems);
    }

    synchronized void reject(String source, long line, List<Problem> problems) {
        rejected++;
        reasons.merge(problems.getFirst().reason(), 1L, Long::sum);
        quarantine.add(source, line, problems);
    }

    synchronized void settle(boolean anythingStored) {
        stored += anythingStored ? 1 : 0;
        duplicate += anythingStored ? 0 : 1;
    }

    synchronized void fact(FactKind kind, WriteOutcome outcome) {
        FactCounts counts = facts.getOrDefault(kind, new FactCounts(0, 0, 0));
        facts.put(
                kind,
                switch (outcome) {
                    case STORED -> new FactCounts(counts.stored() + 1, counts.corrected(), counts.duplicate());
                    case CORRECTED -> new FactCounts(counts.stored(), counts.corrected() + 1, counts.duplicate());
                    case DUPLICATE -> new FactCounts(counts.stored(), counts.corrected(), counts.duplicate() + 1);
                    case UNKNOWN_REFERENCE -> counts;
                });
    }

    synchronized void created() {
        createdAccounts++;
    }

    /** {@return whether any record of this run has described an account} */
    synchronized boolean hasReadAccounts() {
        return readAccounts;
    }

    synchronized Totals totals(List<String> passedOver) {
        return new Totals(
                read,
                stored,
                duplicate,
                rejected,
                new Breakdown(
                        Map.copyOf(facts),
                        Map.copyOf(reasons),
                        new Notes(selfTransfers, createdAccounts, roundedAmounts, passedOver)));
    }

    record Totals(long read, long stored, long duplicate, long rejected, Breakdown breakdown) {}

    record Breakdown(Map<FactKind, FactCounts> facts, Map<Reason, Long> reasons, Notes notes) {}
}
