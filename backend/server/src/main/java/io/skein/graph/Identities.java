// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.graph.WindowFeed.Holder;
import io.skein.graph.WindowFeed.Owned;
import io.skein.model.Ownership.Role;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.TransferWindowBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects who is known by what, in any order.
 *
 * <p>Joint owners of one account are declared to belong together. An account of more than {@value #MAX_JOINT_OWNERS} owners, a
 * club's or a company's, declares nothing about them.
 */
public final class Identities {

    static final int MAX_JOINT_OWNERS = 20;

    private final List<Link> links = new ArrayList<>();
    private final List<Mandate> mandates = new ArrayList<>();
    private final TreeSet<DeclaredTie> declared =
            new TreeSet<>(Comparator.comparing(DeclaredTie::customerId).thenComparing(DeclaredTie::otherCustomerId));

    /** Adds that a customer is known by something. */
    public void add(Link link) {
        links.add(link);
    }

    /**
     * Adds who holds one account, which the builder gets to know if it has the account. Who may only sign for an account, or profits from
     * it, has a mandate and is not its owner: a guarantor is somebody else than the borrower.
     */
    public void hold(Owned owned, TransferWindowBuilder builder) {
        List<String> owners = owned.ownerIds();
        if (builder.contains(owned.accountId())) {
            owners.forEach(owner -> builder.owner(owned.accountId(), owner));
        }
        declare(owners);
        for (Holder holder : owned.holders()) {
            if (holder.role() != Role.OWNER && !owners.contains(holder.customerId())) {
                mandates.add(new Mandate(holder.customerId(), owned.accountId(), holder.role()));
            }
        }
    }

    private void declare(List<String> owners) {
        if (owners.size() < 2 || owners.size() > MAX_JOINT_OWNERS) {
            return;
        }
        for (int place = 0; place < owners.size(); place++) {
            for (String other : owners.subList(place + 1, owners.size())) {
                declared.add(new DeclaredTie(owners.get(place), other));
            }
        }
    }

    /** {@return all of it, in one order} */
    public IdentityGraph graph() {
        links.sort(Comparator.comparing(Link::identifierId)
                .thenComparing(Link::customerId)
                .thenComparing(Link::sort));
        mandates.sort(Comparator.comparing(Mandate::accountId)
                .thenComparing(Mandate::customerId)
                .thenComparing(Mandate::role));
        return new IdentityGraph(links, List.copyOf(declared), mandates);
    }
}
