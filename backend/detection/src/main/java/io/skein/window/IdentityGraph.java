// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.IdentifierKind;
import java.util.List;

/**
 * Which customers are known by which identifiers: the input of every detector that speaks of people.
 *
 * @param links one per customer and identifier, sorted by identifier id, then customer id
 * @param declared pairs of customers who are declared to belong together (same household or group), sorted
 */
public record IdentityGraph(List<Link> links, List<DeclaredTie> declared) {

    /** No identities known. */
    public static final IdentityGraph EMPTY = new IdentityGraph(List.of(), List.of());

    public IdentityGraph {
        links = List.copyOf(links);
        declared = List.copyOf(declared);
    }

    /**
     * A customer uses an identifier or a device.
     *
     * @param customerId the customer
     * @param identifierId id of the shared node
     * @param sort what the node is
     */
    public record Link(String customerId, String identifierId, Sort sort) {}

    /**
     * Two customers who say openly that they belong together, such as joint owners of one account.
     *
     * @param customerId the smaller id
     * @param otherCustomerId the greater id
     */
    public record DeclaredTie(String customerId, String otherCustomerId) {}

    /** What joins customers: an identifier of some kind, or a device. */
    public enum Sort {
        DOCUMENT,
        PHONE,
        EMAIL,
        ADDRESS,
        DEVICE;

        /** {@return the sort of that identifier kind} */
        public static Sort of(IdentifierKind kind) {
            return valueOf(kind.name());
        }
    }
}
