// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.app.bench.ScanBench;
import io.skein.run.DetectorSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long detectors take. */
@Command(
        name = "scan",
        description = {
            "Runs the detectors over files without a database and prints what each takes; several numbers of copies"
                    + " show how time and memory grow with the data.",
            "SKEIN_JAVA_OPTIONS=-Xmx4g shows whether four gigabytes of heap are enough."
        })
final class BenchScanCommand implements Callable<Integer> {

    @Mixin
    private final BenchInput input = new BenchInput();

    @Mixin
    private final CopyOptions copies = new CopyOptions();

    @Option(
            names = "--detectors",
            paramLabel = "ID",
            split = ",",
            description = "Detectors to run, with commas between (default: those that a scan runs).")
    private Set<String> detectors = Set.of();

    @Option(names = "--threads", paramLabel = "N", description = "Threads of a detector (default: one a processor).")
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
        DetectorSet all = DetectorSet.configured(Detectors.all(), Map.of()).runningByDefault(Detectors.byDefault());
        ScanBench bench = new ScanBench(all.select(detectors), threads);
        List<Path> files = input.files(folder);
        for (int count : copies.all()) {
            bench.measure(input.view(files, count, copies, folder, progress), progress);
        }
        return bench.result(input.words() + copies.words());
    }
}
