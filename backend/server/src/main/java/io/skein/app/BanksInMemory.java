// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.skein.app.bench.BenchData;
import io.skein.app.bench.Copies;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.evaluate.tune.LabelledBank;
import io.skein.exec.Progress;
import io.skein.ingest.ListReader;
import io.skein.ingest.Source;
import io.skein.ingest.layout.ReadEntry;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.PlatformException;
import io.skein.run.DetectorSet;
import io.skein.run.Rates;
import io.skein.score.ScoreModels;
import io.skein.window.GraphView;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Labelled banks read straight from their files into memory, without stores: detectors see the same transfers, owners, profiles, rates and lists
 * as in a scan, and nothing has to be ingested first.
 */
final class BanksInMemory implements AutoCloseable {

    private static final ListReader.Options PLAIN = new ListReader.Options(null, Set.of());

    private final EvaluateInput input;
    private final Progress progress;
    private final ApplicationContext context;
    private final DetectionSettings settings;

    /**
     * Reads settings.
     *
     * @param input what the command line says
     * @param progress hears how far it is
     */
    BanksInMemory(EvaluateInput input, Progress progress) {
        this.input = input;
        this.progress = progress;
        context = ApplicationContext.builder()
                .properties(input.settings())
                .banner(false)
                .deduceEnvironment(false)
                .build();
        Environment environment = context.getEnvironment().start();
        SettingNames.with(Detectors.all()).check(environment);
        settings = new DetectionSettings(environment);
    }

    /** {@return all detectors, with the parameters that are set} */
    DetectorSet detectors() {
        return DetectorSet.configured(Detectors.all(), settings.parametersByDetector())
                .runningByDefault(settings.detectorsByDefault());
    }

    /** {@return the score models in force} */
    ScoreModels models() {
        return settings.scoreModels();
    }

    /**
     * {@return a bank}
     *
     * @param data folder or file
     * @param digest of all that decides what is found in it
     * @param answers what was planted
     */
    LabelledBank read(Path data, String digest, TruthFile answers) {
        try (WorkFolder work = WorkFolder.temporary()) {
            Rates known = settings.scan().rates().read().rates();
            ReadOptions options = new ReadOptions(
                    Instant.now(), input.timeZone(), known.table().base(), null);
            GraphView read = BenchData.read(List.of(data), Copies.ONE, options, work.path(), progress)
                    .view();
            Rates needed = known.completedFrom(read.transfers()).neededFor(read.transfers());
            GraphView view = read.with(needed.table()).with(lists(data.resolve("lists")));
            Truth truth = answers.read(new TruthRequest(List.of(data), options, work.path()))
                    .within(view);
            String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
            return LabelledBank.whole(name, digest, view, truth);
        }
    }

    /** Each list has the name of its file. */
    private static WatchLists lists(Path folder) {
        if (!Files.isDirectory(folder)) {
            return WatchLists.NONE;
        }
        List<WatchList> lists = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
                lists.add(new WatchList(name, 1, "0".repeat(64), entries(file)));
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return new WatchLists(lists);
    }

    private static List<ListEntry> entries(Path file) throws IOException {
        List<ListEntry> entries = new ArrayList<>();
        try (ListReader reader = ListReader.open(Source.of(file), PLAIN)) {
            for (ReadEntry read = reader.next(); read != null; read = reader.next()) {
                if (read instanceof ReadEntry.Accepted accepted) {
                    entries.add(accepted.entry());
                }
            }
        }
        return entries;
    }

    @Override
    public void close() {
        context.close();
    }
}
