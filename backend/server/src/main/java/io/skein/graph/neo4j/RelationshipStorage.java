// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Facts that are relationships: one relationship a version.
 *
 * @param find finds stored versions by id
 * @param create adds versions
 * @param close ends versions
 * @param existingFrom finds the nodes at the start
 * @param existingTo finds the nodes at the end; null if the statement that adds versions makes them
 */
record RelationshipStorage(
        CypherCatalogue find,
        CypherCatalogue create,
        CypherCatalogue close,
        CypherCatalogue existingFrom,
        @Nullable CypherCatalogue existingTo)
        implements FactStorage {

    @Override
    public void load(TransactionContext transaction, Map<String, FactHistory> histories) {
        for (Record row : GraphStore.rows(transaction, find, Map.of("ids", List.copyOf(histories.keySet())))) {
            FactHistory history = histories.get(row.get("id").asString());
            if (history != null) {
                row.get("versions").values().forEach(version -> history.stored(Values.version(version)));
            }
        }
    }

    @Override
    public List<Boolean> areReferencesStored(TransactionContext transaction, List<FactContent> contents) {
        Set<String> wantedFrom = ends(contents, FactContent::from);
        Set<String> wantedTo = ends(contents, FactContent::to);
        if (existingFrom.equals(existingTo)) {
            wantedFrom.addAll(wantedTo);
        }
        Set<String> from = existing(transaction, existingFrom, wantedFrom);
        Set<String> to = existingTo == null
                ? wantedTo
                : existingFrom.equals(existingTo) ? from : existing(transaction, existingTo, wantedTo);
        return contents.stream()
                .map(content -> from.contains(content.from()) && to.contains(content.to()))
                .toList();
    }

    @Override
    public void store(TransactionContext transaction, Collection<FactHistory> histories) {
        List<List<@Nullable Object>> added = new ArrayList<>();
        List<Map<String, Object>> ended = new ArrayList<>();
        for (FactHistory history : histories) {
            for (FactHistory.Version version : history.versions()) {
                if (version.content != null) {
                    added.add(version.row());
                } else if (version.endHasMoved() && version.supersededAt != null) {
                    ended.add(Map.of(
                            "id", history.id(),
                            "version", version.number,
                            "supersededAt", Values.utc(version.supersededAt)));
                }
            }
        }
        if (!added.isEmpty()) {
            GraphStore.run(transaction, create, Map.of("rows", added));
        }
        if (!ended.isEmpty()) {
            GraphStore.run(transaction, close, Map.of("rows", ended));
        }
    }

    private static Set<String> existing(TransactionContext transaction, CypherCatalogue statement, Set<String> ids) {
        Set<String> found = new HashSet<>();
        GraphStore.rows(transaction, statement, Map.of("ids", List.copyOf(ids)))
                .forEach(row -> found.add(row.get("id").asString()));
        return found;
    }

    private static Set<String> ends(List<FactContent> contents, Function<FactContent, @Nullable String> end) {
        Set<String> ids = new LinkedHashSet<>();
        contents.forEach(content -> ids.add(Objects.requireNonNull(end.apply(content))));
        return ids;
    }
}
