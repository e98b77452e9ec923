// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Bench;
import io.skein.app.bench.Machine;
import io.skein.app.bench.Measurement;
import io.skein.app.bench.ProcessorTime;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.graph.neo4j.GraphStore;
import io.skein.graph.neo4j.Neo4jBulkLoader;
import io.skein.ingest.layout.ReadOptions;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.model.FactKind;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import io.skein.run.LoadPath;
import io.skein.run.UnknownAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One comparison of ways into the graph: each in a state directory of its own, one after the other. */
final class IngestBench {

    private final Path folder;
    private final Path importFiles;
    private final Progress progress;
    private final InstantSource clock = InstantSource.system();
    private final Machine machine = Machine.here();
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long transfers;
    private Duration whole = Duration.ZERO;
    private @Nullable Duration wholeProcessor;
    private Duration overhead = Duration.ZERO;

    /**
     * @param folder for everything that is made
     * @param progress hears how far it is
     */
    IngestBench(Path folder, Progress progress) {
        this.folder = folder;
        this.importFiles = folder.resolve("import-files");
        this.progress = progress;
    }

    /** Measures a first load through the importer, from files to a graph in which every constraint holds. */
    void loadThroughImporter(List<Path> inputs) {
        Path state = folder.resolve("importer");
        Path written = Neo4jBulkLoader.files(LocalNeo4jSettings.in(state.resolve("neo4j")));
        TaskTimes times = new TaskTimes(progress, clock, task -> {
            if (task.equals(Neo4jBulkLoader.IMPORTING)) {
                keep(written);
            }
        });
        Load load = load(inputs, state, LoadPath.IMPORTER, times);
        transfers = load.transfers();
        whole = load.took();
        wholeProcessor = load.processor();
        overhead = times.of(Neo4jBulkLoader.STARTING).plus(times.of(Neo4jBulkLoader.CONSTRAINING));
        rows.add(new Measurement("first load through Skein", transfers, whole, load.processor()));
        rows.add(part("reading, validating, writing CSV", times, IngestRun.READING));
        rows.add(part("importer", times, Neo4jBulkLoader.IMPORTING));
        rows.add(part("starting Neo4j again", times, Neo4jBulkLoader.STARTING));
        rows.add(part("constraints", times, Neo4jBulkLoader.CONSTRAINING));
        rows.add(new Measurement(
                "indexes, filled after that in the background", 0, load.indexing(), load.indexProcessor()));
        notes.add("%,d records, of which %,d transfers".formatted(load.report().read(), transfers));
    }

    /** Measures the importer alone on the files that the load before has written. */
    void importAlone() {
        Instant begin = clock.instant();
        Optional<Duration> processorBefore = ProcessorTime.soFar();
        progress.begin("the importer alone", -1);
        Neo4jBulkLoader.importAlone(importFiles, LocalNeo4jSettings.in(folder.resolve("alone")));
        progress.end();
        Duration took = Duration.between(begin, clock.instant());
        Duration processor = since(processorBefore);
        rows.add(new Measurement("importer alone, same CSV files", transfers, took, processor));
        ratios.put("speed of Skein over importer alone, end to end", ratio(took, whole));
        ratios.put("the same without restart and constraints", ratio(took, whole.minus(overhead)));
        if (processor != null && wholeProcessor != null) {
            ratios.put("the same in processor time, end to end", ratio(processor, wholeProcessor));
        }
    }

    /** Measures a load through Bolt into an empty graph. */
    void loadThroughBolt(List<Path> inputs) {
        Load load = load(inputs, folder.resolve("bolt"), LoadPath.BOLT, progress);
        rows.add(new Measurement("load through Bolt", load.transfers(), load.took(), load.processor()));
        notes.add("through Bolt: %,d records, of which %,d transfers"
                .formatted(load.report().read(), load.transfers()));
    }

    /** {@return what was measured} */
    Bench result(String data) {
        notes.add(
                "load of the machine afterwards: %.1f".formatted(Machine.here().load()));
        return new Bench("skein bench ingest on " + data, "transfers", machine, rows, ratios, notes);
    }

    private Load load(List<Path> inputs, Path state, LoadPath path, Progress audience) {
        try (LocalEnvironment environment =
                LocalEnvironment.open(StateDirectory.open(state), new StoreOptions(), Map.of())) {
            IngestRun run = environment.bean(IngestRun.class);
            IngestRequest request = new IngestRequest(
                    inputs,
                    ReadOptions.startingAt(clock.instant()),
                    path,
                    UnknownAccounts.AUTO,
                    state.resolve("rejects.csv"),
                    state.resolve("work"));
            RunContext context = new RunContext(
                    audience,
                    Cancellation.NEVER,
                    clock,
                    Limits.DEFAULTS,
                    Runtime.getRuntime().availableProcessors());
            Optional<Duration> processorBefore = ProcessorTime.soFar();
            IngestReport report = run.run(request, context);
            Duration processor = since(processorBefore);
            Instant loaded = clock.instant();
            Optional<Duration> processorLoaded = ProcessorTime.soFar();
            environment.bean(GraphStore.class).awaitIndexes();
            return new Load(report, processor, Duration.between(loaded, clock.instant()), since(processorLoaded));
        }
    }

    private void keep(Path written) {
        try (Stream<Path> files = Files.list(written)) {
            Files.createDirectories(importFiles);
            for (Path file : files.toList()) {
                Files.createLink(importFiles.resolve(file.getFileName()), file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Measurement part(String name, TaskTimes times, String task) {
        return new Measurement("  " + name, 0, times.of(task), times.processorOf(task));
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toMillis() / Math.max(1, other.toMillis());
    }

    private static @Nullable Duration since(Optional<Duration> before) {
        return ProcessorTime.since(before).orElse(null);
    }

    /** One load. */
    private record Load(
            IngestReport report,
            @Nullable Duration processor,
            Duration indexing,
            @Nullable Duration indexProcessor) {

        Duration took() {
            return report.took();
        }

        long transfers() {
            IngestReport.FactCounts counts = report.facts().get(FactKind.TRANSFER);
            return counts == null ? 0 : counts.stored() + counts.corrected();
        }
    }
}
