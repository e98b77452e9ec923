// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.app.bench.GraphBench;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures JGraphT on the view of a window. */
@Command(
        name = "graph",
        description =
                "Runs components, PageRank and label propagation of JGraphT on the view of a window and on graphs of"
                        + " JGraphT's own.")
final class BenchGraphCommand implements Callable<Integer> {

    @Mixin
    private final BenchInput input = new BenchInput();

    @Mixin
    private final CopyOptions copies = new CopyOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs after the first, of which the quickest counts (default: 3).")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        input.measure(spec.commandLine().getOut(), this::measure);
        return ExitCode.DONE;
    }

    private Bench measure(Path folder) {
        ConsoleProgress progress = ConsoleProgress.on(spec.commandLine().getErr());
        TransferWindow window = input.window(copies, folder, progress);
        return new GraphBench(window, Math.max(1, runs)).measure(input.words() + copies.words());
    }
}
