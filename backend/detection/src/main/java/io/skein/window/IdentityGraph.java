// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are known by which identifiers, and in what capacity they hold accounts: the input of every detector that speaks
 * of people.
 *
 * @param links one per customer and identifier, sorted by identifier id, then customer id
 * @param declared pairs of customers who are declared to belong together (same household or group), sorted
 * @param mandates who may dispose of an account, or profits from it, without being its owner; sorted by account, then customer
 */
public record IdentityGraph(List<Link> links, List<DeclaredTie> declared, List<Mandate> mandates) {

    /** No identities known. */
    public static final IdentityGraph EMPTY = new IdentityGraph(List.of(), List.of());

    public IdentityGraph {
        links = List.copyOf(links);
        declared = List.copyOf(declared);
        mandates = List.copyOf(mandates);
    }

    /** Makes one in which all holders of accounts own them. */
    public IdentityGraph(List<Link> links, List<DeclaredTie> declared) {
        this(links, declared, List.of());
    }

    /**
     * A customer uses an identifier or a device.
     *
     * @param customerId the customer
     * @param identifierId id of the shared node
     * @param sort what the node is
     * @param since when the customer began to use it; for a device, the first log-in before the end of the window; null if unknown
     */
    public record Link(
            String customerId,
            String identifierId,
            Sort sort,
            @Nullable Instant since) {

        /** Makes a link that began nobody knows when. */
        public Link(String customerId, String identifierId, Sort sort) {
            this(customerId, identifierId, sort, null);
        }
    }

    /**
     * Two customers who say openly that they belong together, such as joint owners of one account.
     *
     * @param customerId the smaller id
     * @param otherCustomerId the greater id
     */
    public record DeclaredTie(String customerId, String otherCustomerId) {}

    /**
     * A customer acts for an account that others own.
     *
     * @param customerId the customer
     * @param accountId the account
     * @param role anything but owner
     */
    public record Mandate(String customerId, String accountId, Role role) {}

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
