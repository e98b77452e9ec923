// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.detect.party.Dwellings;
import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.IdentityTies.Pair;
import io.skein.detect.party.IdentityTies.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Customers joined by strong ties.
 *
 * @param customerIds sorted
 * @param parties how many of them are strangers to each other, those who belong together openly counting as one
 * @param strongestTie greatest joint weight of two of them
 */
record Ring(SortedSet<String> customerIds, int parties, double strongestTie) {

    /** {@return the components of the strong ties, by their smallest customers} */
    static List<Ring> components(IdentityTies ties, Dwellings dwellings) {
        List<Tie> strong = ties.undeclared();
        strong.removeIf(tie -> dwellings.join(tie.pair().first(), tie.pair().second()));
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Map<String, Double> strongest = new HashMap<>();
        for (Tie tie : strong) {
            Pair pair = tie.pair();
            connect(graph, pair);
            strongest.merge(pair.first(), tie.weight(), Math::max);
            strongest.merge(pair.second(), tie.weight(), Math::max);
        }
        List<Ring> rings = new ArrayList<>();
        for (Set<String> members : new ConnectivityInspector<>(graph).connectedSets()) {
            SortedSet<String> sorted = new TreeSet<>(members);
            double best = sorted.stream().mapToDouble(strongest::get).max().orElseThrow();
            rings.add(new Ring(sorted, parties(sorted, ties, dwellings), best));
        }
        rings.sort((one, other) ->
                one.customerIds().first().compareTo(other.customerIds().first()));
        return rings;
    }

    private static int parties(SortedSet<String> members, IdentityTies ties, Dwellings dwellings) {
        Graph<String, DefaultEdge> together = new SimpleGraph<>(DefaultEdge.class);
        Map<String, String> firstAtHome = new HashMap<>();
        for (String one : members) {
            together.addVertex(one);
            for (String other : ties.declaredWith(one)) {
                if (members.contains(other)) {
                    connect(together, new Pair(one, other));
                }
            }
            for (String dwelling : dwellings.of(one)) {
                String first = firstAtHome.putIfAbsent(dwelling, one);
                if (first != null) {
                    connect(together, new Pair(first, one));
                }
            }
        }
        return new ConnectivityInspector<>(together).connectedSets().size();
    }

    private static void connect(Graph<String, DefaultEdge> graph, Pair pair) {
        graph.addVertex(pair.first());
        graph.addVertex(pair.second());
        graph.addEdge(pair.first(), pair.second());
    }
}
