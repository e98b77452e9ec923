// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.NumberReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/** Looks accounts up by number, so many numbers at a time. */
final class Neo4jNumberReader implements NumberReader {

    private static final int CHUNK = 10_000;

    private final GraphStore store;

    Neo4jNumberReader(GraphStore store) {
        this.store = store;
    }

    @Override
    public Map<String, List<String>> accounts(Collection<String> numbers, Instant knownAt) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        List<String> all = List.copyOf(numbers);
        for (int begin = 0; begin < all.size(); begin += CHUNK) {
            List<String> chunk = all.subList(begin, Math.min(all.size(), begin + CHUNK));
            Map<String, Object> parameters = Map.of("numbers", chunk, "knownAt", Values.utc(knownAt));
            for (Record row : store.rows(CypherCatalogue.WINDOW_ACCOUNTS_BY_NUMBER, parameters)) {
                found.computeIfAbsent(row.get("number").asString(), none -> new ArrayList<>(1))
                        .add(row.get("account").asString());
            }
        }
        found.values().forEach(Collections::sort);
        return found;
    }
}
