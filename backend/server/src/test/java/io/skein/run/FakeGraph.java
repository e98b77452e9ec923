// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.graph.FactWriter;
import io.skein.graph.GraphReader;
import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A graph in memory that keeps the promises of the ports an ingest run uses. */
final class FakeGraph implements FactWriter, GraphReader, BulkLoader {

    /** All versions of every fact, by kind and id. */
    private final Map<String, List<Fact>> versions = new TreeMap<>();

    private int largestBatch;
    private boolean bulk;

    /** {@return this graph, willing to be filled at once while it is empty} */
    FakeGraph withBulk() {
        bulk = true;
        return this;
    }

    Map<String, List<Fact>> versions() {
        return versions;
    }

    int largestBatch() {
        return largestBatch;
    }

    @Override
    public List<WriteOutcome> write(List<RecordedFact> batch) {
        largestBatch = Math.max(largestBatch, batch.size());
        FactKind kind = batch.getFirst().fact().kind();
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (RecordedFact recorded : batch) {
            if (recorded.fact().kind() != kind) {
                throw new IllegalArgumentException("a batch is of one kind");
            }
            outcomes.add(write(recorded.fact()));
        }
        return outcomes;
    }

    private WriteOutcome write(Fact fact) {
        boolean unknown = References.of(fact).stream()
                .anyMatch(reference -> !versions.containsKey(key(reference.kind(), reference.id())));
        if (unknown) {
            return WriteOutcome.UNKNOWN_REFERENCE;
        }
        List<Fact> known = versions.computeIfAbsent(key(fact.kind(), fact.id()), _ -> new ArrayList<>());
        if (known.contains(fact)) {
            return WriteOutcome.DUPLICATE;
        }
        known.add(fact);
        return known.size() == 1 ? WriteOutcome.STORED : WriteOutcome.CORRECTED;
    }

    @Override
    public boolean isPossible() {
        return bulk && versions.isEmpty();
    }

    @Override
    public BulkLoad begin() {
        List<RecordedFact> gathered = new ArrayList<>();
        return new BulkLoad() {
            @Override
            public void add(RecordedFact fact, boolean namesNewIdentifier) {
                gathered.add(fact);
            }

            @Override
            public void finish(RunContext context) {
                for (RecordedFact fact : gathered) {
                    if (write(fact.fact()) != WriteOutcome.STORED) {
                        throw new IllegalStateException("an importer takes every id once: " + fact);
                    }
                }
            }

            @Override
            public void close() {
                gathered.clear();
            }
        };
    }

    @Override
    public Map<String, AccountDetails> accounts(Collection<String> ids) {
        Map<String, AccountDetails> found = new HashMap<>();
        for (String id : ids) {
            List<Fact> known = versions.get(key(FactKind.ACCOUNT, id));
            if (known != null) {
                found.put(id, new AccountDetails((Account) known.getLast(), List.of(), null));
            }
        }
        return found;
    }

    @Override
    public Map<String, CustomerDetails> customers(Collection<String> ids) {
        Map<String, CustomerDetails> found = new HashMap<>();
        for (String id : ids) {
            List<Fact> known = versions.get(key(FactKind.CUSTOMER, id));
            if (known != null) {
                found.put(id, new CustomerDetails((Customer) known.getLast(), List.of(), List.of(), null));
            }
        }
        return found;
    }

    @Override
    public Map<String, Long> counts() {
        long customers = versions.keySet().stream()
                .filter(key -> key.startsWith("CUSTOMER "))
                .count();
        return Map.of("Customer", customers);
    }

    @Override
    public Map<String, NodeSummary> nodes(String label, Collection<String> ids) {
        throw new UnsupportedOperationException("an ingest run does not ask this");
    }

    @Override
    public Page<Transfer> transfersBetween(String accountId, String other, TimeWindow window, PageRequest page) {
        throw new UnsupportedOperationException("an ingest run does not ask this");
    }

    @Override
    public Neighbourhood neighbourhood(NeighbourhoodQuery query) {
        throw new UnsupportedOperationException("an ingest run does not ask this");
    }

    @Override
    public List<NodeSummary> search(String text, int limit) {
        throw new UnsupportedOperationException("an ingest run does not ask this");
    }

    private static String key(FactKind kind, String id) {
        return kind + " " + id;
    }
}
