// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.WindowBench;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how fast a window is built. */
@Command(name = "window", description = "Builds a window from columns in memory and says what heap it takes.")
final class BenchWindowCommand implements Callable<Integer> {

    @Mixin
    private final WindowBenchInput input = new WindowBenchInput();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return input.measure(spec, (window, data, runs) -> new WindowBench(window).measure(data, runs));
    }
}
