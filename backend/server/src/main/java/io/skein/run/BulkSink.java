// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader.BulkLoad;
import io.skein.graph.FactWriter.WriteOutcome;
import io.skein.ingest.Fingerprint;
import io.skein.ingest.FingerprintTable;
import io.skein.ingest.record.Problem;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.RecordedFact;
import io.skein.run.References.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores records through the offline importer, which takes every id once and knows no corrections.
 *
 * <p>A fingerprint table tells which facts are surely the first of their id: those go to the importer. All others, duplicates,
 * corrections and the rare fact whose fingerprint meets another's, wait on disk and go the ordinary way once the graph is
 * there, so that the outcome is exact. Heap use does not depend on the number of records.
 */
final class BulkSink implements RecordSink {

    private final BulkLoad load;
    private final RecordSink ordinary;
    private final FingerprintTable seen;
    private final RecordSpool suspects;
    private final IngestTally tally;
    private final MissingAccounts missing;
    private final RunContext context;

    BulkSink(BulkLoad load, RecordSink ordinary, WorkFiles work, IngestTally tally, MissingAccounts missing) {
        this.load = load;
        this.ordinary = ordinary;
        this.seen = new FingerprintTable(work.directory());
        this.suspects = new RecordSpool(work.directory());
        this.tally = tally;
        this.missing = missing;
        this.context = work.context();
    }

    /** Where working files lie, and how the import is run. */
    record WorkFiles(Path directory, RunContext context) {}

    @Override
    public void accept(PendingRecord record) {
        List<RecordedFact> later = new ArrayList<>(0);
        boolean stored = false;
        for (RecordedFact recorded : record.facts()) {
            List<Problem> unknown = unknownReferences(recorded);
            if (!unknown.isEmpty()) {
                tally.reject(record.source(), record.line(), unknown);
                return;
            }
            if (isFirst(recorded.fact())) {
                load.add(recorded, namesNewIdentifier(recorded.fact()));
                tally.fact(recorded.fact().kind(), WriteOutcome.STORED);
                stored = true;
            } else {
                later.add(recorded);
            }
        }
        if (later.isEmpty()) {
            tally.settle(true);
        } else {
            suspects.add(new PendingRecord(record.source(), record.line(), later, stored));
        }
    }

    @Override
    public void finish() {
        load.finish(context);
        suspects.replay(ordinary::accept);
        ordinary.finish();
    }

    @Override
    public void close() {
        load.close();
        suspects.close();
        seen.close();
        ordinary.close();
    }

    private boolean isFirst(Fact fact) {
        return seen.add(Fingerprint.ofId(fact.kind(), fact.id())) == 1;
    }

    /** An identifier has no fact of its own, so its fingerprint is that of a kind and an id that no fact has. */
    private boolean namesNewIdentifier(Fact fact) {
        return fact instanceof IdentifierUse use
                && seen.add(Fingerprint.ofId(FactKind.IDENTIFIER_USE, "|" + use.identifierId())) == 1;
    }

    private List<Problem> unknownReferences(RecordedFact recorded) {
        List<Problem> unknown = new ArrayList<>(0);
        for (Reference reference : References.of(recorded.fact())) {
            if (seen.count(Fingerprint.ofId(reference.kind(), reference.id())) > 0) {
                continue;
            }
            if (recorded.fact().kind() == FactKind.TRANSFER && missing.areCreated()) {
                create(recorded, reference.id());
            } else {
                unknown.add(reference.problem());
            }
        }
        return unknown;
    }

    private void create(RecordedFact transfer, String accountId) {
        RecordedFact account =
                new RecordedFact(References.undescribed(accountId), transfer.recordedAt(), transfer.origin());
        if (isFirst(account.fact())) {
            load.add(account, false);
            tally.created();
        }
    }
}
