// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast files become a graph. */
@Command(
        name = "ingest",
        description = {
            "Measures a first load through the offline importer, with its parts, beside Neo4j's importer alone on"
                    + " exactly the same CSV files, and a load through Bolt.",
            "Works in a temporary folder that it removes. Needs about 1 GB of disk for a million transfers."
        })
final class BenchIngestCommand implements Callable<Integer> {

    @Mixin
    private final BenchInput input = new BenchInput();

    @Option(
            names = "--bolt-transfers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "About how many transfers to load through Bolt, 0 for none (default: 100000).")
    private long boltTransfers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        input.measure(spec.commandLine().getOut(), this::measure);
        return ExitCode.DONE;
    }

    private Bench measure(Path folder) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = input.files(folder);
        IngestBench bench = new IngestBench(folder, ConsoleProgress.on(err));
        bench.loadThroughImporter(files);
        bench.importAlone();
        if (boltTransfers > 0) {
            bench.loadThroughBolt(
                    input.isGenerated()
                            ? List.of(input.generate(folder.resolve("small-bank"), boltTransfers))
                            : FirstTransfers.of(files, boltTransfers, folder.resolve("first")));
        }
        return bench.result(input.words());
    }
}
