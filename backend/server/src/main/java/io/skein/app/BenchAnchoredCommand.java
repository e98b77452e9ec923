// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.AnchoredBench;
import io.skein.app.bench.Bench;
import io.skein.detect.cycle.AnchoredCycles;
import io.skein.detect.layering.AnchoredChains;
import io.skein.exec.RunContext;
import io.skein.graph.neo4j.BaseValues;
import io.skein.graph.neo4j.FilledGraph;
import io.skein.graph.neo4j.GraphStore;
import io.skein.graph.neo4j.Neo4jGraphReader;
import io.skein.graph.neo4j.Neo4jPathReader;
import io.skein.graph.neo4j.Neo4jWindowFeed;
import io.skein.graph.neo4j.Neo4jWindowReader;
import io.skein.run.DetectorSet;
import io.skein.run.Rates;
import io.skein.run.anchored.AnchoredQuestions;
import io.skein.run.anchored.AnchoredQuestions.Ends;
import io.skein.run.anchored.AnchoredQuestions.Typologies;
import io.skein.run.anchored.Router;
import io.skein.run.anchored.WarmWindow;
import io.skein.run.anchored.WarmWindow.Holding;
import io.skein.window.GraphView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures questions about one account. */
@Command(
        name = "anchored",
        description = {
            "Asks of random accounts, and of those with most transfers, which cycles and chains run through them: the kernel"
                    + " on a window in memory and Cypher in a Neo4j of its own, and compares their answers.",
            "Works in a temporary folder that it removes. Needs about 1 GB of disk for a million transfers."
        })
final class BenchAnchoredCommand implements Callable<Integer> {

    @Mixin
    private final BenchInput input = new BenchInput();

    @Mixin
    private final CopyOptions copies = new CopyOptions();

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Random accounts to ask about, a tenth of them those with most transfers (default: 1000).")
    private int accounts;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Longest time for one answer of Cypher (default: 20).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        input.measure(spec.commandLine().getOut(), this::measure);
        return ExitCode.DONE;
    }

    private Bench measure(Path folder) {
        ConsoleProgress progress = ConsoleProgress.on(spec.commandLine().getErr());
        GraphView view = input.view(input.files(folder), copies.single(), copies, folder, progress);
        try (FilledGraph graph = BenchInput.filled(view.transfers(), folder, Duration.ofSeconds(timeout), progress)) {
            return new AnchoredBench(questions(graph, view), view.transfers(), progress)
                    .measure(Math.max(1, accounts), input.seed(), input.words() + copies.words());
        }
    }

    /** Reads the window from the graph when first asked, as a server does. */
    private static AnchoredQuestions questions(FilledGraph graph, GraphView view) {
        GraphStore store = graph.store();
        Rates rates = new Rates(view.rates().base(), List.of());
        Neo4jWindowReader windows = new Neo4jWindowReader(store);
        BaseValues values =
                BaseValues.at(view.rates(), view.transfers().interval().to());
        RunContext context = RunContext.plain().withThreads(Runtime.getRuntime().availableProcessors());
        return new AnchoredQuestions(
                new Typologies(new AnchoredCycles(), new AnchoredChains()),
                DetectorSet.configured(Detectors.all(), Map.of()),
                new WarmWindow(
                        windows, new Neo4jWindowFeed(store), rates, context, Runnable::run, Holding.of(Long.MAX_VALUE)),
                new Ends(new Neo4jPathReader(store), new Neo4jGraphReader(store, values), windows, rates),
                Router.DEFAULT,
                context);
    }
}
