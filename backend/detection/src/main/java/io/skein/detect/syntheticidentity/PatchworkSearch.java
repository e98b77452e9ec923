// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.SharedIdentifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Joins customers by fragments and keeps those patchworks of which enough members have taken all and gone. */
final class PatchworkSearch {

    private final BustOuts busts;
    private final int minBusts;

    PatchworkSearch(BustOuts busts, int minBusts) {
        this.busts = busts;
        this.minBusts = minBusts;
    }

    /** {@return the patchworks, by their first customers} */
    List<Patchwork> among(List<SharedIdentifier> fragments) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (SharedIdentifier fragment : fragments) {
            String first = fragment.customerIds().getFirst();
            graph.addVertex(first);
            for (String other :
                    fragment.customerIds().subList(1, fragment.customerIds().size())) {
                graph.addVertex(other);
                graph.addEdge(first, other);
            }
        }
        List<Patchwork> found = new ArrayList<>();
        for (Set<String> members : new ConnectivityInspector<>(graph).connectedSets()) {
            SortedSet<String> sorted = new TreeSet<>(members);
            List<BustOut> gone =
                    sorted.stream().flatMap(each -> busts.of(each).stream()).toList();
            if (gone.size() >= minBusts) {
                found.add(new Patchwork(sorted, within(fragments, sorted), gone));
            }
        }
        found.sort(Comparator.comparing(each -> each.customerIds().first()));
        return found;
    }

    private static List<SharedIdentifier> within(List<SharedIdentifier> fragments, SortedSet<String> members) {
        return fragments.stream()
                .filter(each -> members.contains(each.customerIds().getFirst()))
                .sorted(Comparator.comparingDouble((SharedIdentifier each) -> -each.weight())
                        .thenComparing(SharedIdentifier::identifierId))
                .toList();
    }
}
