// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
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
    private final TreeSet<DeclaredTie> declared =
            new TreeSet<>(Comparator.comparing(DeclaredTie::customerId).thenComparing(DeclaredTie::otherCustomerId));

    /** Adds that a customer is known by something. */
    public void add(Link link) {
        links.add(link);
    }

    /** Adds the owners of one account. */
    public void declare(List<String> owners) {
        if (owners.size() < 2 || owners.size() > MAX_JOINT_OWNERS) {
            return;
        }
        List<String> sorted = owners.stream().sorted().toList();
        for (int place = 0; place < sorted.size(); place++) {
            for (String other : sorted.subList(place + 1, sorted.size())) {
                declared.add(new DeclaredTie(sorted.get(place), other));
            }
        }
    }

    /** {@return all of it, in one order} */
    public IdentityGraph graph() {
        links.sort(Comparator.comparing(Link::identifierId)
                .thenComparing(Link::customerId)
                .thenComparing(Link::sort));
        return new IdentityGraph(links, List.copyOf(declared));
    }
}
