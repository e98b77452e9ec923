// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.app.bench.WindowReadBench;
import io.skein.graph.WindowReader;
import io.skein.graph.cache.CachedWindowReader;
import io.skein.graph.neo4j.FilledGraph;
import io.skein.graph.neo4j.Neo4jWindowFeed;
import io.skein.graph.neo4j.Neo4jWindowReader;
import io.skein.window.GraphView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast a window is read. */
@Command(
        name = "read",
        description = {
            "Reads a window over Bolt from a Neo4j of its own and from the file in which it is kept between scans, beside what"
                    + " Bolt carries of integers that no store is asked for.",
            "Works in a temporary folder that it removes. Needs about 1 GB of disk for a million transfers."
        })
final class BenchReadCommand implements Callable<Integer> {

    private static final Duration QUESTION_TIMEOUT = Duration.ofMinutes(1);

    @Mixin
    private final BenchInput input = new BenchInput();

    @Mixin
    private final CopyOptions copies = new CopyOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs after the first, of which the quickest counts (default: 5).")
    private int runs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that read, two sessions each (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

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
        try (FilledGraph graph = BenchInput.filled(view.transfers(), folder, QUESTION_TIMEOUT, progress)) {
            WindowReader bolt = new Neo4jWindowReader(graph.store());
            WindowReader kept =
                    new CachedWindowReader(bolt, new Neo4jWindowFeed(graph.store()), folder.resolve("kept"));
            return new WindowReadBench(bolt, kept, graph::bareRows)
                    .measure(view, input.words() + copies.words(), Math.max(1, runs), Math.max(1, threads));
        }
    }
}
