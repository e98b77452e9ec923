// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.window.IdentityGraph.Sort;
import java.util.Locale;

/**
 * Names a node of the graph.
 *
 * @param label as in the graph: {@code Account}
 * @param id business id
 */
record NodeKey(String label, String id) {

    static final String ACCOUNT = "Account";
    static final String CUSTOMER = "Customer";
    private static final String DEVICE = "Device";
    private static final String IDENTIFIER = "Identifier";

    static NodeKey account(String id) {
        return new NodeKey(ACCOUNT, id);
    }

    static NodeKey customer(String id) {
        return new NodeKey(CUSTOMER, id);
    }

    static NodeKey shared(String identifierId, Sort sort) {
        return new NodeKey(sort == Sort.DEVICE ? DEVICE : IDENTIFIER, identifierId);
    }

    /** {@return the label of the graph for a value of the schema's {@code NodeLabel}} */
    static String labelOf(String nodeLabel) {
        return nodeLabel.charAt(0) + nodeLabel.substring(1).toLowerCase(Locale.ROOT);
    }
}
