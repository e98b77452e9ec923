// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.model.TimeWindow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DirectedPseudograph;

/** JGraphT's own algorithms cannot tell the view from a copy. */
class TransferGraphProperties {

    private static final TimeWindow INTERVAL =
            new TimeWindow(TransferWindows.ORIGIN, TransferWindows.ORIGIN.plusSeconds(3_600L * 30));

    @Property(tries = 100)
    void componentsAreThoseOfACopy(@ForAll long seed) {
        TransferGraph view = view(seed);
        Graph<Integer, Integer> copy = copy(view);

        assertThat(sets(new ConnectivityInspector<>(view).connectedSets()))
                .isEqualTo(sets(new ConnectivityInspector<>(copy).connectedSets()));
        assertThat(sets(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()))
                .isEqualTo(sets(new KosarajuStrongConnectivityInspector<>(copy).stronglyConnectedSets()));
    }

    @Property(tries = 100)
    void scoresAreThoseOfACopy(@ForAll long seed) {
        TransferGraph view = view(seed);
        Graph<Integer, Integer> copy = copy(view);

        Map<Integer, Double> expected = new PageRank<>(copy).getScores();
        new PageRank<>(view)
                .getScores()
                .forEach((account, score) -> assertThat(score).isCloseTo(expected.get(account), within(1e-12)));
        assertThat(new HarmonicCentrality<>(view).getScores()).isEqualTo(new HarmonicCentrality<>(copy).getScores());
    }

    @Property(tries = 100)
    void flowsAndPathsAreThoseOfACopy(@ForAll long seed) {
        TransferGraph view = view(seed);
        Graph<Integer, Integer> amounts = weighted(view, view);
        Graph<Integer, Integer> copied = weighted(copy(view), view);

        assertThat(new EdmondsKarpMFImpl<>(amounts).calculateMaximumFlow(0, 1))
                .isEqualTo(new EdmondsKarpMFImpl<>(copied).calculateMaximumFlow(0, 1));
        for (int account : view.vertexSet()) {
            assertThat(new DijkstraShortestPath<>(amounts).getPathWeight(0, account))
                    .isEqualTo(new DijkstraShortestPath<>(copied).getPathWeight(0, account));
        }
    }

    @Property(tries = 100)
    void everyQuestionHasTheAnswerOfACopy(@ForAll long seed) {
        TransferGraph view = view(seed);
        Graph<Integer, Integer> copy = copy(view);

        assertThat(view.edgeSet()).isEqualTo(copy.edgeSet());
        assertThat(view.vertexSet()).isEqualTo(copy.vertexSet());
        for (int account : view.vertexSet()) {
            assertThat(view.outgoingEdgesOf(account)).isEqualTo(copy.outgoingEdgesOf(account));
            assertThat(view.incomingEdgesOf(account)).isEqualTo(copy.incomingEdgesOf(account));
            assertThat(view.edgesOf(account)).isEqualTo(copy.edgesOf(account));
            assertThat(view.degreeOf(account)).isEqualTo(copy.degreeOf(account));
            for (int other : view.vertexSet()) {
                assertThat(view.getAllEdges(account, other)).isEqualTo(copy.getAllEdges(account, other));
                assertThat(view.containsEdge(account, other)).isEqualTo(copy.containsEdge(account, other));
            }
        }
        for (int transfer : view.edgeSet()) {
            assertThat(view.getEdgeSource(transfer)).isEqualTo(copy.getEdgeSource(transfer));
            assertThat(view.getEdgeTarget(transfer)).isEqualTo(copy.getEdgeTarget(transfer));
        }
    }

    private static Graph<Integer, Integer> weighted(Graph<Integer, Integer> graph, TransferGraph view) {
        return new AsWeightedGraph<>(graph, transfer -> (double) view.window().paidMinor(transfer), false, false);
    }

    private static Set<Set<Integer>> sets(List<Set<Integer>> found) {
        return new HashSet<>(found);
    }

    private static TransferGraph view(long seed) {
        TransferWindowBuilder builder = new TransferWindowBuilder(INTERVAL);
        for (int account = 0; account < 10; account++) {
            builder.account("a" + account);
        }
        RandomTransfers.of(seed, 10, 18, 30).forEach(builder::transfer);
        return new TransferGraph(builder.build());
    }

    private static Graph<Integer, Integer> copy(TransferGraph view) {
        Graph<Integer, Integer> copy = new DirectedPseudograph<>(null, null, false);
        view.vertexSet().forEach(copy::addVertex);
        view.edgeSet().forEach(edge -> copy.addEdge(view.getEdgeSource(edge), view.getEdgeTarget(edge), edge));
        return copy;
    }
}
