// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.GraphReader.NeighbourhoodQuery;
import io.skein.graph.GraphReader.PageRequest;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The statement that finds the neighbours of a node of one label, with its parameters.
 *
 * @param statement what to run
 * @param parameters with what
 */
record NeighbourStatements(CypherCatalogue statement, Map<String, Object> parameters) {

    static NeighbourStatements of(NeighbourhoodQuery query, BaseValues values) {
        PageRequest page = query.page();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("id", query.id());
        parameters.put("offset", page.offset());
        parameters.put("end", page.offset() + page.limit());
        return switch (query.label()) {
            case "Account" -> {
                parameters.put("from", Values.utc(query.window().from()));
                parameters.put("to", Values.utc(query.window().to()));
                parameters.put("basePerMinor", values.perMinor());
                yield new NeighbourStatements(CypherCatalogue.NEIGHBOURS_OF_ACCOUNT, parameters);
            }
            case "Customer" -> new NeighbourStatements(CypherCatalogue.NEIGHBOURS_OF_CUSTOMER, parameters);
            case "Device" -> new NeighbourStatements(CypherCatalogue.NEIGHBOURS_OF_DEVICE, parameters);
            case "Identifier" -> new NeighbourStatements(CypherCatalogue.NEIGHBOURS_OF_IDENTIFIER, parameters);
            default -> throw unknown(query.label());
        };
    }

    /** {@return the statement that reads nodes of that label in short} */
    static CypherCatalogue summaries(String label) {
        return switch (label) {
            case "Account" -> CypherCatalogue.READ_ACCOUNT_SUMMARIES;
            case "Customer" -> CypherCatalogue.READ_CUSTOMER_SUMMARIES;
            case "Device" -> CypherCatalogue.READ_DEVICE_SUMMARIES;
            case "Identifier" -> CypherCatalogue.READ_IDENTIFIER_SUMMARIES;
            default -> throw unknown(label);
        };
    }

    Record run(TransactionContext transaction) {
        return GraphStore.rows(transaction, statement, parameters).getFirst();
    }

    private static PlatformException unknown(String label) {
        return new PlatformException(
                ErrorCode.INVALID_INPUT, "label must be Account, Customer, Device or Identifier, was '" + label + "'");
    }
}
