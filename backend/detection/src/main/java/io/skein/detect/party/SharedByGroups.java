// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.detect.SharedIdentifier;
import io.skein.window.IdentityGraph.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the members of each of several groups of customers have in common. */
public final class SharedByGroups {

    private final Map<String, Integer> groupOf = new HashMap<>();
    private final List<List<SharedIdentifier>> shared = new ArrayList<>();
    private final TieRules rules;

    /**
     * @param links all uses of identifiers, sorted by identifier
     * @param groups no customer is in two
     * @param rules how strongly an identifier ties
     */
    public SharedByGroups(List<Link> links, List<? extends Collection<String>> groups, TieRules rules) {
        this.rules = rules;
        for (Collection<String> group : groups) {
            group.forEach(customer -> groupOf.put(customer, shared.size()));
            shared.add(new ArrayList<>());
        }
        int begin = 0;
        while (begin < links.size()) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            add(links.subList(begin, end));
            begin = end;
        }
        for (List<SharedIdentifier> group : shared) {
            group.sort(Comparator.comparingDouble((SharedIdentifier each) -> -each.weight())
                    .thenComparing(SharedIdentifier::identifierId));
        }
    }

    /** {@return what the members of the group with that customer share, strongest first} */
    public List<SharedIdentifier> with(String customerId) {
        Integer group = groupOf.get(customerId);
        return group == null ? List.of() : shared.get(group);
    }

    private void add(List<Link> users) {
        Map<Integer, List<String>> members = new HashMap<>();
        for (Link user : users) {
            Integer group = groupOf.get(user.customerId());
            if (group != null) {
                members.computeIfAbsent(group, none -> new ArrayList<>()).add(user.customerId());
            }
        }
        Link first = users.getFirst();
        int degree = users.size();
        members.forEach((group, customers) -> {
            if (customers.size() > 1) {
                double weight = rules.weight(first.sort(), degree);
                shared.get(group)
                        .add(new SharedIdentifier(first.identifierId(), first.sort(), customers, degree, weight));
            }
        });
    }
}
