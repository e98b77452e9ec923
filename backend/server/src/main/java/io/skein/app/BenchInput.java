// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.app.bench.Bench;
import io.skein.app.bench.BenchData;
import io.skein.app.bench.Copies;
import io.skein.exec.Progress;
import io.skein.graph.neo4j.FilledGraph;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import io.skein.simulation.output.BankFolder;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to measure on and where the result goes: the same options for every benchmark. */
final class BenchInput {

    private static final int TRANSFERS_A_PERSON = 128;
    private static final int FEWEST_PEOPLE = 50;
    private static final int HEAP_MEGABYTES = 2_048;
    private static final int PAGE_CACHE_MEGABYTES = 1_024;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files or directories to measure on (default: a generated sample bank).")
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
            description = "Seed of the generated bank, and of what --mix leads over (default: 1).")
    private long seed;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the temporary folder is made (default: the system's).")
    private @Nullable Path work;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the result to this file, as JSON.")
    private @Nullable Path out;

    private long rejected;

    /** What a benchmark does in its temporary folder. */
    @FunctionalInterface
    interface Work {

        /** Measures. */
        Bench in(Path folder) throws IOException;
    }

    /** Makes a temporary folder, measures in it, prints, and leaves nothing behind. */
    void measure(PrintWriter print, Work measuring) throws IOException {
        Path folder = work == null
                ? Files.createTempDirectory("skein-bench-")
                : Files.createTempDirectory(work, "skein-bench-");
        try {
            Bench measured = measuring.in(folder);
            Bench bench = rejected == 0
                    ? measured
                    : measured.noting(
                            "records left out because they are not sound: %,d; ingest says which".formatted(rejected));
            bench.print(print);
            if (out != null) {
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), bench.json());
            }
        } finally {
            remove(folder);
        }
    }

    /** {@return which random choices to make} */
    long seed() {
        return seed;
    }

    /** {@return whether the data are made up rather than given} */
    boolean isGenerated() {
        return inputs.isEmpty();
    }

    /** {@return the files given, or a bank generated in the folder} */
    List<Path> files(Path folder) {
        return isGenerated() ? List.of(generate(folder.resolve("bank"), transfers)) : List.copyOf(inputs);
    }

    /** {@return a generated bank of about that many transfers} */
    Path generate(Path folder, long size) {
        BankSettings demo = BankSettings.demo();
        int people = (int) Math.max(FEWEST_PEOPLE, size / TRANSFERS_A_PERSON);
        try (BankFolder bank = new BankFolder(folder)) {
            new SampleBank(demo.withSeed(seed).withPeople(people)).generate(bank, bank);
        }
        return folder;
    }

    /** {@return the files as a view, that many copies of them} */
    GraphView view(List<Path> files, int count, CopyOptions copies, Path folder, Progress progress) {
        BenchData data = BenchData.read(files, new Copies(count, copies.mixed(), seed), folder, progress);
        rejected = data.rejected();
        return data.view();
    }

    /** {@return the transfers of the files, or of a generated bank, in as many copies as asked for} */
    TransferWindow window(CopyOptions copies, Path folder, Progress progress) {
        return view(files(folder), copies.single(), copies, folder, progress).transfers();
    }

    /**
     * {@return a running Neo4j that holds the window; the caller closes it}
     *
     * @param questionTimeout how long it may work on one question
     */
    static FilledGraph filled(TransferWindow window, Path folder, Duration questionTimeout, Progress progress) {
        LocalNeo4jSettings settings =
                LocalNeo4jSettings.in(folder.resolve("neo4j")).withMemory(HEAP_MEGABYTES, PAGE_CACHE_MEGABYTES);
        progress.begin("filling Neo4j", -1);
        FilledGraph graph = FilledGraph.of(settings, window, questionTimeout);
        progress.end();
        return graph;
    }

    /** {@return what was measured on, for the title} */
    String words() {
        return isGenerated()
                ? "a generated bank, seed " + seed
                : String.join(" ", inputs.stream().map(Path::toString).toList());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
