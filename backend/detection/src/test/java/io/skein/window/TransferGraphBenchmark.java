// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/**
 * Measures JGraphT's algorithms on the view of a window against JGraphT's own graph of the same transfers.
 *
 * <p>Arguments: TRANSFERS ACCOUNTS RUNS. JGraphT's k-core takes no parallel transfers and is therefore left out. Seconds are processor time of the one thread, least of the runs; bytes are what making the graph
 * beside the window takes of the heap.
 */
public final class TransferGraphBenchmark {

    private static final int PAGE_RANK_ITERATIONS = 20;
    private static final int LABEL_ITERATIONS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TransferGraphBenchmark() {}

    public static void main(String[] arguments) {
        TransferWindow window = window(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        int runs = Integer.parseInt(arguments[2]);
        PrintStream out = System.out;
        long before = used();
        Graph<Integer, Integer> own = copy(window);
        long bytes = used() - before;
        Graph<Integer, Integer> view = new TransferGraph(window);
        out.printf(
                "JGraphT's own graph takes %.0f bytes a transfer beside the window, the view none%n",
                bytes / (double) window.transferCount());
        compare(
                out,
                "connected components",
                runs,
                view,
                own,
                graph -> new ConnectivityInspector<>(graph).connectedSets().size());
        compare(
                out,
                "PageRank",
                runs,
                view,
                own,
                graph -> new PageRank<>(graph, 0.85, PAGE_RANK_ITERATIONS, 1e-12).getVertexScore(0));
        compare(
                out,
                "label propagation",
                runs,
                view,
                own,
                graph -> new LabelPropagationClustering<>(
                                new AsUndirectedGraph<>(graph), LABEL_ITERATIONS, new Random(1))
                        .getClustering()
                        .getNumberClusters());
    }

    private static void compare(
            PrintStream out,
            String what,
            int runs,
            Graph<Integer, Integer> view,
            Graph<Integer, Integer> own,
            ToDoubleFunction<Graph<Integer, Integer>> algorithm) {
        double viewSeconds = Double.MAX_VALUE;
        double ownSeconds = Double.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            double onView = algorithm.applyAsDouble(view);
            long middle = THREADS.getCurrentThreadCpuTime();
            double onOwn = algorithm.applyAsDouble(own);
            long end = THREADS.getCurrentThreadCpuTime();
            viewSeconds = Math.min(viewSeconds, (middle - start) / 1e9);
            ownSeconds = Math.min(ownSeconds, (end - middle) / 1e9);
            if (Math.abs(onView - onOwn) > 1e-9) {
                out.printf("%s differs: %s on the view, %s on the other%n", what, onView, onOwn);
            }
        }
        out.printf(
                "%-22s view %7.2f s, own %7.2f s, ratio %.2f%n",
                what, viewSeconds, ownSeconds, viewSeconds / ownSeconds);
    }

    private static Graph<Integer, Integer> copy(TransferWindow window) {
        Graph<Integer, Integer> copy = new DirectedWeightedPseudograph<>(Integer.class);
        for (int account = 0; account < window.accountCount(); account++) {
            copy.addVertex(account);
        }
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            copy.addEdge(window.from(transfer), window.to(transfer), transfer);
        }
        return copy;
    }

    private static TransferWindow window(int transfers, int accounts) {
        Random random = new Random(3);
        CurrencyUnit currency = CurrencyUnit.of("USD");
        TransferWindowBuilder builder = new TransferWindowBuilder(
                new TimeWindow(TransferWindows.ORIGIN, TransferWindows.ORIGIN.plusSeconds(86_400L * 400)));
        TransferBatch batch = TransferBatch.ofCapacity(1);
        for (int transfer = 0; transfer < transfers; transfer++) {
            batch.ids()[0] = "T" + transfer;
            batch.from()[0] = builder.handle("A" + (int) (accounts * Math.pow(random.nextDouble(), 1.5)));
            batch.to()[0] = builder.handle("A" + random.nextInt(accounts));
            batch.epochMillis()[0] = TransferWindows.ORIGIN.toEpochMilli() + random.nextInt(1 << 30);
            batch.paid().minor()[0] = 100;
            batch.paid().currencies()[0] = currency;
            batch.received().minor()[0] = 100;
            batch.received().currencies()[0] = currency;
            batch.channels()[0] = Channel.WIRE;
            builder.transfers(batch);
        }
        return builder.build();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
