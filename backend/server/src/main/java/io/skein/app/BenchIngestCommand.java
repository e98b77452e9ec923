// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.app.bench.Bench;
import io.skein.simulation.BankFolder;
import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast files become a graph. */
@Command(
        name = "ingest",
        description = {
            "Measures a first load through the offline importer, with its parts, beside Neo4j's importer alone on exactly the same"
                    + " CSV files, and a load through Bolt.",
            "Works in a temporary folder that it removes. Needs about 1 GB of disk for a million transfers."
        })
final class BenchIngestCommand implements Callable<Integer> {

    private static final int TRANSFERS_A_PERSON = 78;
    private static final int FEWEST_PEOPLE = 50;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files or directories to load (default: a generated sample bank).")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--transfers",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "About how many transfers the generated bank has (default: 1000000).")
    private long transfers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the generated bank (default: 1).")
    private long seed;

    @Option(
            names = "--bolt-transfers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "About how many transfers to load through Bolt, 0 for none (default: 100000).")
    private long boltTransfers;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the temporary folder is made (default: the system's).")
    private @Nullable Path work;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the result to this file, as JSON.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = work == null
                ? Files.createTempDirectory("skein-bench-")
                : Files.createTempDirectory(work, "skein-bench-");
        try {
            Bench bench = measure(folder);
            bench.print(spec.commandLine().getOut());
            if (out != null) {
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), bench.json());
            }
            return ExitCode.DONE;
        } finally {
            remove(folder);
        }
    }

    private Bench measure(Path folder) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        boolean generating = inputs.isEmpty();
        List<Path> files = generating ? List.of(generate(folder.resolve("bank"), transfers)) : inputs;
        IngestBench bench = new IngestBench(folder, ConsoleProgress.on(err));
        bench.loadThroughImporter(files);
        bench.importAlone();
        if (boltTransfers > 0) {
            bench.loadThroughBolt(
                    generating
                            ? List.of(generate(folder.resolve("small-bank"), boltTransfers))
                            : FirstTransfers.of(files, boltTransfers, folder.resolve("first")));
        }
        return bench.result(
                generating
                        ? "a generated bank, seed " + seed
                        : String.join(" ", files.stream().map(Path::toString).toList()));
    }

    private Path generate(Path folder, long size) {
        BankSettings demo = BankSettings.demo();
        int people = (int) Math.max(FEWEST_PEOPLE, size / TRANSFERS_A_PERSON);
        try (BankFolder bank = new BankFolder(folder)) {
            new SampleBank(new BankSettings(seed, people, demo.firstDay(), demo.days(), demo.patterns()))
                    .generate(bank, bank);
        }
        return folder;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
