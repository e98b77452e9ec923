// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.FactWriter;
import io.skein.graph.FactWriter.WriteOutcome;
import io.skein.graph.GraphReader;
import io.skein.ingest.record.Problem;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import io.skein.run.References.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Stores records in batches, kind by kind, each kind in one transaction. One batch is written while the next is read.
 *
 * <p>A process killed between two batches leaves whole batches behind; storing the same records again finds them as duplicates.
 */
final class BatchSink implements RecordSink {

    /** Facts in a batch: large enough to hide the round trip, small enough for the server's transaction memory. */
    static final int BATCH_FACTS = 5_000;

    private final FactWriter writer;
    private final GraphReader graph;
    private final IngestTally tally;
    private final MissingAccounts missing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ingest-writer").daemon(true).factory());
    private List<PendingRecord> batch = new ArrayList<>();
    private int batchFacts;
    private @Nullable Future<?> underWay;

    BatchSink(FactWriter writer, GraphReader graph, IngestTally tally, MissingAccounts missing) {
        this.writer = writer;
        this.graph = graph;
        this.tally = tally;
        this.missing = missing;
    }

    @Override
    public void accept(PendingRecord record) {
        batch.add(record);
        batchFacts += record.facts().size();
        if (batchFacts >= BATCH_FACTS) {
            submit();
        }
    }

    @Override
    public void finish() {
        submit();
        await();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void submit() {
        await();
        List<PendingRecord> full = batch;
        batch = new ArrayList<>();
        batchFacts = 0;
        underWay = thread.submit(() -> write(full));
    }

    private void await() {
        Future<?> running = underWay;
        underWay = null;
        if (running == null) {
            return;
        }
        try {
            running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("storing failed", failed.getCause());
        }
    }

    private void write(List<PendingRecord> records) {
        Verdict[] verdicts = new Verdict[records.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = new Verdict(records.get(i).stored());
        }
        for (FactKind kind : FactKind.values()) {
            writeKind(kind, records, verdicts);
        }
        for (int i = 0; i < verdicts.length; i++) {
            PendingRecord record = records.get(i);
            if (verdicts[i].problems.isEmpty()) {
                tally.settle(verdicts[i].stored);
            } else {
                tally.reject(record.source(), record.line(), verdicts[i].problems);
            }
        }
    }

    private void writeKind(FactKind kind, List<PendingRecord> records, Verdict[] verdicts) {
        List<RecordedFact> facts = new ArrayList<>();
        List<Verdict> owners = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            for (RecordedFact fact : records.get(i).facts()) {
                if (fact.fact().kind() == kind) {
                    facts.add(fact);
                    owners.add(verdicts[i]);
                }
            }
        }
        if (!facts.isEmpty()) {
            settle(facts, owners, outcomes(kind, facts));
        }
    }

    private List<WriteOutcome> outcomes(FactKind kind, List<RecordedFact> facts) {
        List<WriteOutcome> outcomes = writer.write(facts);
        boolean unknown = outcomes.contains(WriteOutcome.UNKNOWN_REFERENCE);
        if (!unknown || kind != FactKind.TRANSFER || !missing.areCreated()) {
            return outcomes;
        }
        List<RecordedFact> refused = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == WriteOutcome.UNKNOWN_REFERENCE) {
                refused.add(facts.get(i));
            }
        }
        createAccounts(refused);
        List<WriteOutcome> second = writer.write(refused);
        List<WriteOutcome> merged = new ArrayList<>(outcomes.size());
        int next = 0;
        for (WriteOutcome outcome : outcomes) {
            merged.add(outcome == WriteOutcome.UNKNOWN_REFERENCE ? second.get(next++) : outcome);
        }
        return merged;
    }

    private void createAccounts(List<RecordedFact> transfers) {
        Set<String> known = knownAccounts(transfers);
        Map<String, RecordedFact> created = new LinkedHashMap<>();
        for (RecordedFact recorded : transfers) {
            if (recorded.fact() instanceof Transfer transfer) {
                for (String id : List.of(transfer.fromAccountId(), transfer.toAccountId())) {
                    created.putIfAbsent(
                            id, new RecordedFact(References.undescribed(id), recorded.recordedAt(), recorded.origin()));
                }
            }
        }
        created.keySet().removeAll(known);
        writer.write(List.copyOf(created.values())).forEach(_ -> tally.created());
    }

    private void settle(List<RecordedFact> facts, List<Verdict> owners, List<WriteOutcome> outcomes) {
        List<RecordedFact> refused = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            WriteOutcome outcome = outcomes.get(i);
            tally.fact(facts.get(i).fact().kind(), outcome);
            owners.get(i).stored |= outcome == WriteOutcome.STORED || outcome == WriteOutcome.CORRECTED;
            if (outcome == WriteOutcome.UNKNOWN_REFERENCE) {
                refused.add(facts.get(i));
            }
        }
        if (refused.isEmpty()) {
            return;
        }
        Set<String> accounts = knownAccounts(refused);
        Set<String> customers = graph.customers(ids(refused, FactKind.CUSTOMER)).keySet();
        for (int i = 0; i < facts.size(); i++) {
            if (outcomes.get(i) == WriteOutcome.UNKNOWN_REFERENCE) {
                owners.get(i).problems.addAll(problems(facts.get(i).fact(), accounts, customers));
            }
        }
    }

    private static List<Problem> problems(Fact fact, Set<String> accounts, Set<String> customers) {
        List<Reference> unknown = References.of(fact).stream()
                .filter(reference -> !accounts.contains(reference.id()) || reference.kind() != FactKind.ACCOUNT)
                .filter(reference -> !customers.contains(reference.id()) || reference.kind() != FactKind.CUSTOMER)
                .toList();
        // Nothing missing any more means that it came in between; the refusal stands, and all references are named.
        return (unknown.isEmpty() ? References.of(fact) : unknown)
                .stream().map(Reference::problem).toList();
    }

    private Set<String> knownAccounts(List<RecordedFact> facts) {
        return graph.accounts(ids(facts, FactKind.ACCOUNT)).keySet();
    }

    private static Set<String> ids(List<RecordedFact> facts, FactKind kind) {
        Set<String> ids = new HashSet<>();
        for (RecordedFact recorded : facts) {
            for (Reference reference : References.of(recorded.fact())) {
                if (reference.kind() == kind) {
                    ids.add(reference.id());
                }
            }
        }
        return ids;
    }

    /** What becomes of one record of a batch. */
    private static final class Verdict {

        private final List<Problem> problems = new ArrayList<>();
        private boolean stored;

        Verdict(boolean stored) {
            this.stored = stored;
        }
    }
}
