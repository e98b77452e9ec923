// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.app.bench.CycleBench;
import io.skein.app.bench.CyclePeer;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast temporal cycles are counted. */
@Command(
        name = "cycles",
        description = {
            "Counts temporal simple cycles by Skein's search, with one thread and with several, beside a plain C++"
                    + " program that is compiled for it (needs g++; without it only Skein is measured). Both must count"
                    + " the same.",
            "Spans of a minute or more, as Neo4j and Java write them: PT6H is six hours, P1D a day."
        })
final class BenchCyclesCommand implements Callable<Integer> {

    @Mixin
    private final BenchInput input = new BenchInput();

    @Mixin
    private final CopyOptions copies = new CopyOptions();

    @Option(
            names = "--span",
            paramLabel = "DURATION",
            split = ",",
            defaultValue = "PT6H,P1D",
            description = "Longest times from first to last transfer, with commas between (default: PT6H,P1D).")
    private List<Duration> spans = List.of();

    @Option(
            names = "--max-hops",
            paramLabel = "N",
            defaultValue = "30",
            description = "Most transfers of a cycle (default: 30).")
    private int maxHops;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs after the first, of which the quickest counts (default: 5).")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        input.measure(spec.commandLine().getOut(), this::measure);
        return ExitCode.DONE;
    }

    private Bench measure(Path folder) throws IOException {
        ConsoleProgress progress = ConsoleProgress.on(spec.commandLine().getErr());
        TransferWindow window = input.window(copies, folder, progress);
        Path source = Path.of(System.getProperty("skein.home", "."), "scripts", "bench");
        CycleBench bench = new CycleBench(
                window,
                new CycleBench.Settings(
                        Math.max(2, maxHops),
                        Math.max(1, runs),
                        Runtime.getRuntime().availableProcessors()),
                CyclePeer.in(window, source, folder));
        spans.forEach(bench::measure);
        return bench.result(input.words() + copies.words());
    }
}
