// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.skein.alert.AlertStore;
import io.skein.alert.WorkLine;
import io.skein.graph.NumberReader;
import io.skein.graph.ScoreWriter;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowReader;
import io.skein.graph.cache.CachedWindowReader;
import io.skein.indicator.IndicatorStore;
import io.skein.learned.ModelInForce;
import io.skein.learned.ModelVerdictStore;
import io.skein.run.DetectorSet;
import io.skein.run.EvidenceVerifier;
import io.skein.run.ListsInForce;
import io.skein.run.RunService;
import io.skein.run.RunStore;
import io.skein.run.ScanRun;
import io.skein.run.ScanRun.GraphEnds;
import io.skein.run.ScanRun.Kept;
import io.skein.run.ScanSettings;
import io.skein.run.Scoring;
import io.skein.run.confirmed.ConfirmedParties;
import io.skein.watch.ListSource;
import io.skein.watch.WatchListStore;
import io.skein.window.RateTable;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets up scans from the application's properties. */
@Factory
final class ScanFactory {

    private final DetectionSettings settings;

    ScanFactory(Environment environment) {
        this.settings = new DetectionSettings(environment);
    }

    @Singleton
    DetectorSet detectors() {
        return DetectorSet.configured(Detectors.all(), settings.parametersByDetector())
                .runningByDefault(settings.detectorsByDefault());
    }

    @Singleton
    Scoring scoring(DetectorSet detectors, ModelInForce model) {
        return Scoring.of(settings.scoreModels(), settings.cutOffs(), detectors).with(model);
    }

    @Singleton
    WorkLine workLine() {
        return settings.workLine();
    }

    @Singleton
    ModelInForce model(ModelVerdictStore verdicts, @Nullable @Property(name = "skein.model-dir") String directory) {
        return new ModelInForce(directory == null || directory.isBlank() ? null : Path.of(directory), verdicts);
    }

    @Singleton
    RateTable rates() {
        return settings.scan().rates().read().rates().table();
    }

    @Singleton
    ScanSettings scanSettings() {
        return settings.scan();
    }

    /** Without a graph, as in a tool that has none, a number stands for the account of that id alone. */
    @Singleton
    ListsInForce listsInForce(
            ListSource lists,
            @Nullable NumberReader numbers,
            ConfirmedParties confirmed,
            @Property(name = "skein.scan.confirmed-parties", defaultValue = "false") boolean isConfirmedListed) {
        return new ListsInForce(
                lists, numbers == null ? (listed, knownAt) -> Map.of() : numbers, isConfirmedListed ? confirmed : null);
    }

    @Singleton
    ConfirmedParties confirmedParties(AlertStore alerts, WatchListStore lists, Clock clock) {
        return new ConfirmedParties(alerts, lists, clock);
    }

    /** Scans read a window that is kept beside the state, unless that is switched off; proofs always read the graph. */
    @Singleton
    GraphEnds graphEnds(
            WindowReader windows,
            @Nullable WindowFeed feed,
            ScoreWriter scores,
            ListsInForce lists,
            @Nullable @Property(name = "skein.state-dir") String stateDirectory,
            @Property(name = "skein.window-cache", defaultValue = "true") boolean isKept) {
        return new GraphEnds(
                isKept && feed != null && stateDirectory != null
                        ? new CachedWindowReader(
                                windows, feed, Path.of(stateDirectory).resolve("window"))
                        : windows,
                lists,
                scores);
    }

    @Singleton
    Kept kept(AlertStore alerts, IndicatorStore indicators) {
        return new Kept(alerts, indicators);
    }

    @Singleton
    ScanRun scan(GraphEnds graph, DetectorSet detectors, Scoring scoring, Kept kept, Clock clock) {
        return new ScanRun(graph, detectors, scoring, kept, settings.scan(), clock);
    }

    @Singleton
    EvidenceVerifier evidenceVerifier(WindowReader windows, ListsInForce lists, DetectorSet detectors) {
        return new EvidenceVerifier(windows, lists, detectors);
    }

    @Singleton
    @Bean(preDestroy = "close")
    RunService runService(
            RunStore store,
            ScanRun scan,
            Clock clock,
            @Property(name = "skein.version", defaultValue = "0.1.0-SNAPSHOT") String version) {
        return new RunService(store, scan, clock, version);
    }
}
