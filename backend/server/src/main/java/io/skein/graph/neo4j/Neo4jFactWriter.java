// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.graph.FactWriter;
import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Stores a batch in one transaction. First as if nothing of it were stored, which the constraints on ids verify; where that fails,
 * reads the stored versions of its facts, decides in memory, and writes the difference.
 */
public final class Neo4jFactWriter implements FactWriter {

    private static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";
    private static final int ATTEMPTS = 3;

    private final GraphStore store;

    /** Kinds of which the last batch met something stored, or missed something it refers to: the next probably will as well. */
    private final Set<FactKind> metStored = ConcurrentHashMap.newKeySet();

    public Neo4jFactWriter(GraphStore store) {
        this.store = store;
    }

    @Override
    public List<WriteOutcome> write(List<RecordedFact> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        FactKind kind = kindOf(batch);
        if (!metStored.contains(kind)) {
            Optional<FreshBatch> fresh = FreshBatch.of(batch).filter(known -> create(FactStorage.of(kind), known));
            if (fresh.isPresent()) {
                return fresh.get().outcomes();
            }
            metStored.add(kind);
        }
        List<WriteOutcome> outcomes = writeAgainst(kind, batch, ATTEMPTS);
        if (outcomes.stream().allMatch(outcome -> outcome == WriteOutcome.STORED)) {
            metStored.remove(kind);
        }
        return outcomes;
    }

    /** Creates all or nothing; false if an id is stored or something referred to is not. */
    private boolean create(FactStorage storage, FreshBatch batch) {
        List<List<@Nullable Object>> rows =
                batch.versions().stream().map(FactHistory.Version::row).toList();
        try {
            return store.write(transaction -> {
                long created = GraphStore.rows(transaction, storage.create(), Map.of("rows", rows))
                        .getFirst()
                        .get("created")
                        .asLong();
                if (created < rows.size()) {
                    throw new NotFreshException();
                }
                return true;
            });
        } catch (NotFreshException missing) {
            return false;
        } catch (ClientException refused) {
            if (CONSTRAINT_VIOLATED.equals(refused.code())) {
                return false;
            }
            throw refused;
        }
    }

    // another writer may store the same id between our read and our write; then its version has to be seen
    private List<WriteOutcome> writeAgainst(FactKind kind, List<RecordedFact> batch, int attempts) {
        try {
            return store.write(transaction -> write(transaction, FactStorage.of(kind), batch));
        } catch (ClientException refused) {
            if (attempts > 1 && CONSTRAINT_VIOLATED.equals(refused.code())) {
                return writeAgainst(kind, batch, attempts - 1);
            }
            throw refused;
        }
    }

    private static List<WriteOutcome> write(
            TransactionContext transaction, FactStorage storage, List<RecordedFact> batch) {
        List<FactContent> contents =
                batch.stream().map(fact -> FactContent.of(fact.fact())).toList();
        Map<String, FactHistory> byId = new LinkedHashMap<>();
        List<FactHistory> histories = contents.stream()
                .map(content -> byId.computeIfAbsent(content.id(), FactHistory::new))
                .toList();
        storage.load(transaction, byId);
        List<Boolean> complete = storage.areReferencesStored(transaction, contents);

        List<WriteOutcome> outcomes = new ArrayList<>(batch.size());
        Set<FactHistory> changed = new LinkedHashSet<>();
        for (int place = 0; place < batch.size(); place++) {
            FactHistory history = histories.get(place);
            WriteOutcome outcome = complete.get(place)
                    ? extend(history, contents.get(place), batch.get(place))
                    : WriteOutcome.UNKNOWN_REFERENCE;
            if (outcome == WriteOutcome.STORED || outcome == WriteOutcome.CORRECTED) {
                changed.add(history);
            }
            outcomes.add(outcome);
        }
        changed.forEach(FactHistory::chain);
        storage.store(transaction, changed);
        return outcomes;
    }

    private static WriteOutcome extend(FactHistory history, FactContent content, RecordedFact recorded) {
        long hash = content.hash();
        if (history.states(hash)) {
            return WriteOutcome.DUPLICATE;
        }
        WriteOutcome outcome = history.isEmpty() ? WriteOutcome.STORED : WriteOutcome.CORRECTED;
        history.add(content, hash, recorded);
        return outcome;
    }

    private static FactKind kindOf(List<RecordedFact> batch) {
        FactKind kind = batch.getFirst().fact().kind();
        for (RecordedFact recorded : batch) {
            if (recorded.fact().kind() != kind) {
                throw new IllegalArgumentException("a batch has facts of one kind, this one has " + kind + " and "
                        + recorded.fact().kind());
            }
        }
        return kind;
    }

    /** Rolls a transaction back that created too little. */
    private static final class NotFreshException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotFreshException() {
            super(null, null, false, false);
        }
    }
}
