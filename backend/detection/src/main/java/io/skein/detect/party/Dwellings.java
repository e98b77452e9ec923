// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who lives with whom: customers of one address that few others use. Memory: about 100 bytes for each use of a dwelling. */
public final class Dwellings {

    private final Map<String, List<String>> byCustomer = new HashMap<>();

    /**
     * Makes them.
     *
     * @param links uses of identifiers, those of one identifier together
     * @param mostAtHome an address with more customers than this is no dwelling; 0 if none is
     */
    public Dwellings(List<Link> links, int mostAtHome) {
        int begin = 0;
        while (begin < links.size()) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            if (links.get(begin).sort() == Sort.ADDRESS && end - begin >= 2 && end - begin <= mostAtHome) {
                for (Link user : links.subList(begin, end)) {
                    byCustomer
                            .computeIfAbsent(user.customerId(), none -> new ArrayList<>(1))
                            .add(user.identifierId());
                }
            }
            begin = end;
        }
    }

    /** {@return the dwellings of a customer that others have too} */
    public List<String> of(String customerId) {
        return byCustomer.getOrDefault(customerId, List.of());
    }

    /** {@return whether two customers live together} */
    public boolean join(String one, String other) {
        return !Collections.disjoint(of(one), of(other));
    }
}
