// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.window.TransferWindow;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Data, laid side by side as often as asked, and how often to run on a window of them. */
final class WindowBenchInput {

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

    /** Measures on the window and prints the result. */
    int measure(CommandSpec spec, Subject subject) throws IOException {
        input.measure(spec.commandLine().getOut(), folder -> {
            TransferWindow window = input.window(
                    copies, folder, ConsoleProgress.on(spec.commandLine().getErr()));
            return subject.measure(window, input.words() + copies.words(), Math.max(1, runs));
        });
        return ExitCode.DONE;
    }

    /** What is measured. */
    @FunctionalInterface
    interface Subject {

        /**
         * Measures.
         *
         * @param window the data
         * @param data what they are called
         * @param runs after the first
         */
        Bench measure(TransferWindow window, String data, int runs);
    }
}
