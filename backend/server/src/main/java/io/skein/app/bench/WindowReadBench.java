// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.exec.RunContext;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** How fast a window comes from the graph, and from the file in which it is kept between scans. */
public final class WindowReadBench {

    private final WindowReader graph;
    private final WindowReader kept;
    private final IntUnaryOperator bare;
    private final List<Measurement> rows = new ArrayList<>();

    /**
     * Makes a benchmark.
     *
     * @param graph reads from the graph
     * @param kept reads from a file that does not exist yet
     * @param bare carries so many transfers' worth of integers from the graph's server, and says how many these were
     */
    public WindowReadBench(WindowReader graph, WindowReader kept, IntUnaryOperator bare) {
        this.graph = graph;
        this.kept = kept;
        this.bare = bare;
    }

    /**
     * Reads it some times in each way.
     *
     * @param expected what the graph holds
     * @param data for the title
     * @param runs after the first, of which the quickest counts
     * @param threads that read
     * @throws IllegalStateException if not all transfers were read
     */
    public Bench measure(GraphView expected, String data, int runs, int threads) {
        TransferWindow window = expected.transfers();
        Machine machine = Machine.here();
        RunContext context = RunContext.plain().withThreads(threads);
        TimeWindow all = graph.extent();
        Instant knownAt = graph.watermark();
        Measurement carried = measured("bare Bolt", runs, () -> bare.applyAsInt(window.transferCount()));
        Measurement read = measured(
                "window over Bolt", runs, () -> count(graph.read(all, knownAt, expected.rates(), context), window));
        rows.add(once(
                "window over Bolt, and kept", () -> count(kept.read(all, knownAt, expected.rates(), context), window)));
        Measurement mapped =
                measured("kept window", runs, () -> count(kept.read(all, knownAt, expected.rates(), context), window));
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("window over Bolt, time over that of bare Bolt", read.seconds() / carried.seconds());
        ratios.put("kept window, time over that of the window over Bolt", mapped.seconds() / read.seconds());
        return new Bench(
                "skein bench read on %s: %,d transfers, %,d accounts, %d threads"
                        .formatted(data, window.transferCount(), window.accountCount(), threads),
                "transfers",
                machine,
                rows,
                ratios,
                List.of(
                        "owners and what is known of accounts and customers are read as well",
                        "load of the machine afterwards: %.1f"
                                .formatted(Machine.here().load())));
    }

    private Measurement measured(String name, int runs, IntSupplier reading) {
        rows.add(once(name + ", first run", reading));
        Measurement quickest = once(name, reading);
        for (int run = 1; run < runs; run++) {
            Measurement next = once(name, reading);
            quickest = next.took().compareTo(quickest.took()) < 0 ? next : quickest;
        }
        rows.add(quickest);
        return quickest;
    }

    private static Measurement once(String name, IntSupplier reading) {
        Stopwatch watch = Stopwatch.started();
        int transfers = reading.getAsInt();
        return watch.measured(name, transfers);
    }

    private static int count(GraphView view, TransferWindow expected) {
        int count = view.transfers().transferCount();
        if (count != expected.transferCount()) {
            throw new IllegalStateException(
                    "read %,d transfers, but the graph was filled with %,d".formatted(count, expected.transferCount()));
        }
        return count;
    }
}
