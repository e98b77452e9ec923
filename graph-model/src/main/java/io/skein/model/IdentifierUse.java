// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer is known by an identifier. Two customers with the same identifier share one node in the graph.
 *
 * @param customerId the customer
 * @param identifierKind what sort of identifier
 * @param value normalised value
 * @param since when the customer began to use it, if known
 */
public record IdentifierUse(
        String customerId,
        IdentifierKind identifierKind,
        String value,
        @Nullable Instant since) implements Fact {

    public IdentifierUse {
        Ids.require("customer id", customerId);
        Ids.require("identifier value", value);
    }

    @Override
    public FactKind kind() {
        return FactKind.IDENTIFIER_USE;
    }

    /** {@return the id of the shared node, {@code PHONE:+49301234567}} */
    public String identifierId() {
        return identifierKind + ":" + value;
    }

    @Override
    public String id() {
        return customerId + "|" + identifierId();
    }
}
