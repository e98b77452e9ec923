// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.window.TransferGraph;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.opt.graph.fastutil.FastutilMapIntVertexGraph;
import org.jgrapht.opt.graph.sparse.IncomingEdgesSupport;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;

/**
 * JGraphT's algorithms on the view of a window and on JGraphT's own graphs of the same transfers, parallel ones and
 * self-transfers included: time, and the heap that the graph takes beside the window.
 */
public final class GraphBench {

    private static final int PAGE_RANK_ITERATIONS = 20;
    private static final int LABEL_ITERATIONS = 10;
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final double EQUAL = 1e-9;
    private static final String LABELS = "label propagation";
    private static final String VIEW = "view of the window";

    private final TransferWindow window;
    private final int runs;
    private final Machine machine = Machine.here();
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param window transfers
     * @param runs of each algorithm after the first, of which the quickest counts
     */
    public GraphBench(TransferWindow window, int runs) {
        this.window = window;
        this.runs = runs;
    }

    /**
     * Measures every algorithm on every graph.
     *
     * @throws IllegalStateException if components or PageRank differ from one graph to another
     */
    public Bench measure(String data) {
        Map<String, Measured> view = measure(VIEW, () -> new TransferGraph(window), Map.of());
        graphs().forEach((name, maker) -> measure(name, maker, view));
        notes.add("k-core is not among them: JGraphT's refuses parallel transfers");
        notes.add(
                "load of the machine afterwards: %.1f".formatted(Machine.here().load()));
        return new Bench(
                "skein bench graph on %s: %,d transfers, %,d accounts"
                        .formatted(data, window.transferCount(), window.accountCount()),
                "transfers",
                machine,
                rows,
                ratios,
                notes);
    }

    private Map<String, Measured> measure(
            String name, Supplier<Graph<Integer, Integer>> maker, Map<String, Measured> view) {
        long before = HeapWatch.usedNow();
        Graph<Integer, Integer> graph = maker.get();
        notes.add("%s takes %.0f bytes a transfer beside the window"
                .formatted(name, (HeapWatch.usedNow() - before) / (double) window.transferCount()));
        Map<String, Measured> results = new LinkedHashMap<>();
        algorithms().forEach((algorithm, function) -> {
            Measured measured = least(algorithm + ", " + name, graph, function);
            results.put(algorithm, measured);
            rows.add(measured.time);
            Measured ours = view.get(algorithm);
            if (ours != null) {
                requireEqual(algorithm, name, ours, measured);
                ratios.put(algorithm + ", " + VIEW + " over " + name, ours.time.seconds() / measured.time.seconds());
            }
        });
        return results;
    }

    private Measured least(
            String name, Graph<Integer, Integer> graph, ToDoubleFunction<Graph<Integer, Integer>> function) {
        return IntStream.rangeClosed(0, runs)
                .mapToObj(_ -> {
                    Stopwatch watch = Stopwatch.started();
                    double result = function.applyAsDouble(graph);
                    return new Measured(watch.measured(name, window.transferCount()), result);
                })
                .skip(1)
                .min(Comparator.comparing(measured -> measured.time.took()))
                .orElseThrow();
    }

    private static void requireEqual(String algorithm, String name, Measured ours, Measured theirs) {
        // where labels go depends on the order in which a graph names its edges, and the compact graphs have orders of
        // their own
        if (!algorithm.startsWith(LABELS) && Math.abs(ours.result - theirs.result) > EQUAL) {
            throw new IllegalStateException(
                    "%s gives %s on the %s, %s on %s".formatted(algorithm, ours.result, VIEW, theirs.result, name));
        }
    }

    private static Map<String, ToDoubleFunction<Graph<Integer, Integer>>> algorithms() {
        Map<String, ToDoubleFunction<Graph<Integer, Integer>>> algorithms = new LinkedHashMap<>();
        algorithms.put(
                "connected components",
                graph -> new ConnectivityInspector<>(graph).connectedSets().size());
        algorithms.put(
                "PageRank, " + PAGE_RANK_ITERATIONS + " iterations",
                graph -> new PageRank<>(graph, DAMPING, PAGE_RANK_ITERATIONS, TOLERANCE).getVertexScore(0));
        algorithms.put(
                LABELS + ", " + LABEL_ITERATIONS + " iterations",
                graph -> new LabelPropagationClustering<>(
                                new AsUndirectedGraph<>(graph), LABEL_ITERATIONS, new Random(1))
                        .getClustering()
                        .getNumberClusters());
        return algorithms;
    }

    private Map<String, Supplier<Graph<Integer, Integer>>> graphs() {
        Map<String, Supplier<Graph<Integer, Integer>>> graphs = new LinkedHashMap<>();
        graphs.put("DirectedWeightedPseudograph", () -> filled(new DirectedWeightedPseudograph<>(Integer.class)));
        graphs.put("FastutilMapIntVertexGraph", () -> filled(fastutil()));
        graphs.put("SparseIntDirectedGraph", this::sparse);
        return graphs;
    }

    private static Graph<Integer, Integer> fastutil() {
        return new FastutilMapIntVertexGraph<>(
                null,
                null,
                new DefaultGraphType.Builder()
                        .directed()
                        .allowMultipleEdges(true)
                        .allowSelfLoops(true)
                        .weighted(false)
                        .build());
    }

    private Graph<Integer, Integer> filled(Graph<Integer, Integer> graph) {
        for (int account = 0; account < window.accountCount(); account++) {
            graph.addVertex(account);
        }
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            graph.addEdge(window.from(transfer), window.to(transfer), transfer);
        }
        return graph;
    }

    private Graph<Integer, Integer> sparse() {
        Function<Integer, Pair<Integer, Integer>> ends =
                transfer -> Pair.of(window.from(transfer), window.to(transfer));
        Supplier<Stream<Pair<Integer, Integer>>> edges =
                () -> IntStream.range(0, window.transferCount()).boxed().map(ends);
        return new SparseIntDirectedGraph(
                window.accountCount(), window.transferCount(), edges, IncomingEdgesSupport.FULL_INCOMING_EDGES);
    }

    /** Time and result of one algorithm on one graph. */
    private record Measured(Measurement time, double result) {}
}
