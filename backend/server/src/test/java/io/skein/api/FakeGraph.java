// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.skein.exec.RunContext;
import io.skein.graph.GraphReader;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A graph of maps and lists that counts how often it is asked. */
public final class FakeGraph implements GraphReader, WindowReader {

    public final Map<String, AccountDetails> accounts = new TreeMap<>();
    public final Map<String, CustomerDetails> customers = new TreeMap<>();
    public final List<Transfer> transfers = new ArrayList<>();
    public final List<NodeSummary> neighbours = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();

    /** What {@link #search} does before it answers. */
    public volatile Runnable beforeSearch = () -> {};

    @Override
    public synchronized Map<String, AccountDetails> accounts(Collection<String> ids) {
        calls.add("accounts");
        return found(accounts, ids);
    }

    @Override
    public synchronized Map<String, CustomerDetails> customers(Collection<String> ids) {
        calls.add("customers");
        return found(customers, ids);
    }

    @Override
    public synchronized Map<String, NodeSummary> nodes(String label, Collection<String> ids) {
        calls.add("nodes " + label);
        return ids.stream().collect(Collectors.toMap(id -> id, id -> new NodeSummary(label, id, id, 2, null)));
    }

    @Override
    public Page<Transfer> transfersBetween(String one, String other, TimeWindow window, PageRequest page) {
        List<Transfer> items =
                transfers.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, transfers.size());
    }

    @Override
    public Neighbourhood neighbourhood(NeighbourhoodQuery query) {
        PageRequest page = query.page();
        List<NodeSummary> items =
                neighbours.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Neighbourhood(items, List.of(), neighbours.size(), items.size() < neighbours.size());
    }

    @Override
    public List<NodeSummary> search(String text, int limit) {
        beforeSearch.run();
        return List.of(new NodeSummary("Account", text, text, 1, null));
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("Transfer", (long) transfers.size(), "Account", (long) accounts.size());
    }

    @Override
    public GraphView read(TimeWindow interval, Instant knownAt, RateTable rates, RunContext context) {
        throw new UnsupportedOperationException("no test of the API scans");
    }

    @Override
    public TimeWindow extent() {
        return new TimeWindow(Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public Instant watermark() {
        return Instant.EPOCH;
    }

    private static <T> Map<String, T> found(Map<String, T> all, Collection<String> ids) {
        Map<String, T> found = new TreeMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }
}
