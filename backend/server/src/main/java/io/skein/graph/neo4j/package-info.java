// SPDX-License-Identifier: Apache-2.0
/**
 * The graph ports over Neo4j: the only place in the server where the driver is known.
 *
 * <p>{@link io.skein.graph.neo4j.GraphStore} owns transactions and turns driver errors into ours; statements come from
 * {@code io.skein.cypher.CypherCatalogue}; {@code FactContent} is the one place that says which property holds what.
 */
@NullMarked
package io.skein.graph.neo4j;

import org.jspecify.annotations.NullMarked;
