// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.alert.AlertDraft;
import io.skein.alert.AlertStore;
import io.skein.alert.AlertStore.IntakeCounts;
import io.skein.alert.Story;
import io.skein.alert.evidence.Derivation;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.exec.Cancellation;
import io.skein.exec.RunContext;
import io.skein.graph.ScoreWriter;
import io.skein.graph.ScoreWriter.ElementScore;
import io.skein.graph.WindowReader;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Readings;
import io.skein.model.TimeWindow;
import io.skein.run.confirmed.DecidedMoney;
import io.skein.run.story.StoryComposer;
import io.skein.window.GraphView;
import io.skein.window.WatchLists;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One scan: window, detect, score, alert, write back. */
public final class ScanRun implements Scan {

    private final WindowReader windows;
    private final ListsInForce lists;
    private final DetectorSet detectors;
    private final Scoring scoring;
    private final AlertStore alerts;
    private final DecidedMoney decided;
    private final IndicatorStore indicators;
    private final ScoreWriter scores;
    private final ScanSettings settings;
    private final InstantSource clock;

    /**
     * Makes a scan.
     *
     * @param graph what it reads, and where it writes back
     * @param detectors with their parameters
     * @param scoring from findings to scores
     * @param kept where alerts and indicators are kept
     * @param settings rates, limits, threads and windows
     * @param clock present time
     */
    public ScanRun(
            GraphEnds graph,
            DetectorSet detectors,
            Scoring scoring,
            Kept kept,
            ScanSettings settings,
            InstantSource clock) {
        this.windows = graph.windows();
        this.lists = graph.lists();
        this.scores = graph.scores();
        this.detectors = detectors;
        this.scoring = scoring;
        this.alerts = kept.alerts();
        this.decided = new DecidedMoney(kept.alerts());
        this.indicators = kept.indicators();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ScanRequest request, RunLog log, Cancellation cancellation) {
        RunContext context = new RunContext(log, cancellation, clock, settings.limits(), settings.threads());
        Scope asked = scope(request, log);
        GraphView read = log.stage("read window", () -> read(asked, log, context));
        Scope scope = asked.with(asked.rates().completedFrom(read.transfers()).neededFor(read.transfers()));
        GraphView view = read.with(scope.rates().table()).with(scope.lists());
        log.count("rates", scope.rates().rates().size());
        scope.rates()
                .missingFor(read.transfers())
                .forEach((currency, transfers) -> log.count("transfersWithoutRate." + currency, transfers));
        for (ConfiguredDetector<?> detector : scope.detectors().detectors()) {
            String id = detector.descriptor().id();
            DetectionResult result = log.stage("detect " + id, () -> detector.detect(view, context));
            note(detector, result, log);
            List<Finding> undecided = decided.without(result.findings());
            if (undecided.size() < result.findings().size()) {
                log.count(id + ".confirmedBefore", result.findings().size() - undecided.size());
            }
            List<AlertDraft> drafts = log.stage("score " + id, () -> score(detector, undecided, scope, cancellation));
            IntakeCounts counts = log.stage("alert " + id, () -> alerts.takeIn(drafts, log.runId(), clock.instant()));
            note(counts, log);
            cancellation.check();
        }
        if (request.from() == null && request.to() == null) {
            log.stage("keep indicators", () -> keepIndicators(view, scope, log, context));
        }
        if (scoring.learned().isWanted()) {
            log.stage("ask model", () -> askModel(view, log, context));
        }
        log.stage("compose stories", () -> compose(view, log, context));
        log.stage("write scores back", () -> writeBack(log));
    }

    private Scope scope(ScanRequest request, RunLog log) {
        DetectorSet selected = detectors.select(request.detectorIds());
        Instant watermark = windows.watermark();
        TimeWindow extent = windows.extent();
        Instant from = request.from();
        Instant to = request.to();
        TimeWindow window =
                new TimeWindow(from == null ? extent.from() : from, to == null ? later(extent.to(), from) : to);
        String models = selected.detectors().stream()
                .map(detector -> scoring.model(detector.descriptor().id()))
                .collect(Collectors.joining(" "));
        log.looksAt(window, watermark, models);
        RateSource.Reading rates = settings.rates().read();
        log.count("ratesRejected", rates.rejected());
        WatchLists inForce = lists.latest(watermark);
        log.count("watchLists", inForce.lists().size());
        return new Scope(selected, window, watermark, rates.rates(), inForce);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private GraphView read(Scope scope, RunLog log, RunContext context) {
        GraphView view =
                windows.read(scope.window(), scope.watermark(), scope.rates().table(), context);
        log.count("accounts", view.transfers().accountCount());
        log.count("transfers", view.transfers().transferCount());
        log.count("identityLinks", view.identities().links().size());
        return view;
    }

    private List<AlertDraft> score(
            ConfiguredDetector<?> detector, List<Finding> findings, Scope scope, Cancellation cancellation) {
        Derivation derivation = derivation(detector, scope);
        List<AlertDraft> drafts = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            cancellation.check();
            drafts.add(new AlertDraft(
                    new EvidenceBundle(finding, derivation),
                    scoring.score(finding, scope.rates().base()),
                    detector.descriptor().name()));
        }
        return drafts;
    }

    private Derivation derivation(ConfiguredDetector<?> detector, Scope scope) {
        return new Derivation(
                detector.values(),
                scope.watermark(),
                scope.window(),
                scope.rates().base(),
                scope.rates().rates(),
                settings.limits().maxFindings(),
                settings.limits().maxWork(),
                scoring.model(detector.descriptor().id()),
                scope.lists().references());
    }

    /** What a part of the data says is no substitute for what all of them said. */
    private long keepIndicators(GraphView view, Scope scope, RunLog log, RunContext context) {
        ScanSettings.Windows windows = settings.windows();
        if (windows.kept() == 0) {
            return 0;
        }
        IndicatorSet set = new IndicatorSet(
                log.runId(),
                clock.instant(),
                windows.length(),
                scope.window(),
                scope.rates().base().code(),
                windows.kept());
        Readings readings = new Readings(view, set);
        long written = indicators.replace(set, receiver -> readings.forEach(context, receiver));
        log.count("indicatorReadings", written);
        return written;
    }

    private int askModel(GraphView view, RunLog log, RunContext context) {
        int answered = scoring.learned().ask(view, alerts.openContents(), context);
        log.count("alertsAskedOfModel", answered);
        return answered;
    }

    private int compose(GraphView view, RunLog log, RunContext context) {
        List<Story> stories = new StoryComposer(view, alerts.openContents()).compose(context);
        alerts.replaceStories(stories);
        log.count("stories", stories.size());
        return stories.size();
    }

    private int writeBack(RunLog log) {
        List<ElementScore> written = new ArrayList<>();
        alerts.openScores(open -> written.add(new ElementScore(open.label(), open.id(), open.score(), open.grade())));
        scores.replaceScores(written, clock.instant());
        log.count("scoresWritten", written.size());
        return written.size();
    }

    private static void note(ConfiguredDetector<?> detector, DetectionResult result, RunLog log) {
        String id = detector.descriptor().id();
        log.detector(new Run.DetectorRun(
                id,
                detector.descriptor().version(),
                detector.values(),
                result.findings().size(),
                result.truncations()));
        log.count("findings", result.findings().size());
        result.counts().forEach((name, count) -> log.count(id + "." + name, count));
    }

    private static void note(IntakeCounts counts, RunLog log) {
        log.count("alerts.created", counts.created());
        log.count("alerts.grown", counts.grown());
        log.count("alerts.merged", counts.merged());
        log.count("alerts.updated", counts.updated());
        log.count("alerts.unchanged", counts.unchanged());
    }

    /**
     * What a scan reads, and where it writes back.
     *
     * @param windows transfers and identities
     * @param lists watch-lists
     * @param scores where it ends
     */
    public record GraphEnds(WindowReader windows, ListsInForce lists, ScoreWriter scores) {}

    /**
     * Where a scan keeps what it finds.
     *
     * @param alerts what was found
     * @param indicators what was measured of every account and customer
     */
    public record Kept(AlertStore alerts, IndicatorStore indicators) {}

    /** What one run looks at. */
    private record Scope(DetectorSet detectors, TimeWindow window, Instant watermark, Rates rates, WatchLists lists) {

        Scope with(Rates other) {
            return new Scope(detectors, window, watermark, other, lists);
        }
    }
}
