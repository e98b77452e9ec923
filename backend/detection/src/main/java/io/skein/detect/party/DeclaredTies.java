// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who belongs with whom openly. */
final class DeclaredTies {

    private final Map<String, Set<String>> greater = new HashMap<>();

    DeclaredTies(IdentityGraph identities) {
        for (DeclaredTie tie : identities.declared()) {
            greater.computeIfAbsent(tie.customerId(), first -> new TreeSet<>()).add(tie.otherCustomerId());
        }
    }

    /** {@return customers with a greater id who belong with this one} */
    Set<String> with(String customerId) {
        return greater.getOrDefault(customerId, Set.of());
    }

    /** {@return whether two customers belong together} */
    boolean join(String one, String other) {
        return with(one).contains(other) || with(other).contains(one);
    }
}
