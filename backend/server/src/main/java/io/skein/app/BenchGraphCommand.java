// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.GraphBench;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures JGraphT on the view of a window. */
@Command(
        name = "graph",
        description =
                "Runs components, PageRank and label propagation of JGraphT on the view of a window and on graphs of"
                        + " JGraphT's own.")
final class BenchGraphCommand implements Callable<Integer> {

    @Mixin
    private final WindowBenchInput input = new WindowBenchInput();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return input.measure(spec, (window, data, runs) -> new GraphBench(window, runs).measure(data));
    }
}
