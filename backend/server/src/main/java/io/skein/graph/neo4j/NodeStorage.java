// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.model.FactKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Facts that are nodes: the node holds the present version, {@code FactVersion} nodes behind it the former ones.
 *
 * @param kind what sort of fact
 * @param create creates present versions of nodes that are not stored
 * @param find finds stored versions by id
 * @param write writes present versions
 * @param addVersions files former versions
 */
record NodeStorage(
        FactKind kind, CypherCatalogue create, CypherCatalogue find, CypherCatalogue write, CypherCatalogue addVersions)
        implements FactStorage {

    @Override
    public void load(TransactionContext transaction, Map<String, FactHistory> histories) {
        for (Record row : GraphStore.rows(transaction, find, Map.of("ids", List.copyOf(histories.keySet())))) {
            FactHistory history = histories.get(row.get("id").asString());
            if (history != null) {
                load(history, row);
            }
        }
    }

    @Override
    public List<Boolean> areReferencesStored(TransactionContext transaction, List<FactContent> contents) {
        return Collections.nCopies(contents.size(), true);
    }

    @Override
    public void store(TransactionContext transaction, Collection<FactHistory> histories) {
        List<Map<String, Object>> present = new ArrayList<>();
        List<Map<String, Object>> former = new ArrayList<>();
        for (FactHistory history : histories) {
            FactHistory.Version last = history.versions().getLast();
            if (last.content != null) {
                present.add(presentRow(last, last.content));
            }
            history.versions().stream()
                    .filter(version -> !version.equals(last) && (version.isNew() || version.endHasMoved()))
                    .forEach(version -> former.add(formerRow(version, history.id())));
        }
        if (!present.isEmpty()) {
            GraphStore.run(transaction, write, Map.of("rows", present));
        }
        if (!former.isEmpty()) {
            GraphStore.run(transaction, addVersions, Map.of("rows", former));
        }
    }

    private static void load(FactHistory history, Record row) {
        Value present = row.get("properties");
        history.stored(FactHistory.Version.stored(
                present.get("version").asLong(),
                present.get("contentHash").asLong(),
                Values.instant(present.get("recordedAt")),
                null,
                factsOf(present)));
        row.get("versions").values().forEach(version -> history.stored(Values.version(version)));
    }

    private static Map<String, Object> factsOf(Value node) {
        Map<String, Object> facts = new LinkedHashMap<>(node.asMap());
        facts.keySet().removeAll(List.of("riskScore", "riskGrade", "scoredAt"));
        return facts;
    }

    // what this version does not state must go, if the one before it stated it
    private Map<String, Object> presentRow(FactHistory.Version version, FactContent content) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        FactContent.names(kind).forEach(name -> properties.put(name, null));
        properties.putAll(version.properties());
        return Map.of("id", content.id(), "properties", properties);
    }

    private Map<String, Object> formerRow(FactHistory.Version version, String id) {
        Map<String, Object> properties = new LinkedHashMap<>(version.properties());
        properties.put("factKind", kind.name());
        if (version.supersededAt != null) {
            properties.put("supersededAt", Values.utc(version.supersededAt));
        }
        return Map.of("id", id, "version", version.number, "properties", properties);
    }
}
