// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** All nodes and relationships of a graph as sorted text, to compare two graphs. Migrations and locks are left out. */
public final class GraphDump {

    private static final String NODES = "MATCH (n) WHERE NOT n:SkeinMigration AND NOT n:SkeinLock"
            + " RETURN labels(n) AS kind, '' AS fromId, '' AS toId, properties(n) AS properties";
    private static final String RELATIONSHIPS = "MATCH (a)-[r]->(b) WHERE type(r) <> 'NEXT_MIGRATION'"
            + " RETURN [type(r)] AS kind, a.id AS fromId, b.id AS toId, properties(r) AS properties";

    private GraphDump() {}

    /** {@return one line an element, sorted} */
    public static List<String> of(Driver driver) {
        try (Session session = driver.session()) {
            return session
                    .run(NODES + " UNION ALL " + RELATIONSHIPS)
                    .list(row -> row.get("kind").asList(Value::asString) + " "
                            + row.get("fromId").asString() + "->"
                            + row.get("toId").asString() + " " + text(row.get("properties")))
                    .stream()
                    .sorted()
                    .toList();
        }
    }

    private static String text(Value properties) {
        Map<String, Object> sorted = new TreeMap<>(properties.asMap());
        return sorted.toString();
    }
}
