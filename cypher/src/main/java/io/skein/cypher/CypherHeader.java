// SPDX-License-Identifier: Apache-2.0
package io.skein.cypher;

import java.util.List;

/**
 * What the comment at the head of a statement's file says.
 *
 * @param purpose the question it answers or the change it makes, one line
 * @param parameters what it takes, in the file's order
 * @param returns what it returns, in the file's order; empty if it only writes
 * @param bounds what keeps the result and the work small
 * @param index the index or constraint it needs
 * @param source where it comes from
 * @param sample parameters to try it with, as a Cypher map
 */
public record CypherHeader(
        String purpose,
        List<Field> parameters,
        List<Field> returns,
        String bounds,
        String index,
        String source,
        String sample) {

    public CypherHeader {
        parameters = List.copyOf(parameters);
        returns = List.copyOf(returns);
    }

    /**
     * A parameter or a column.
     *
     * @param name as written in the statement
     * @param type Java type of the value
     * @param note unit or meaning; may be empty
     */
    public record Field(String name, String type, String note) {}
}
