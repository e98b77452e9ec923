// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate;

import io.skein.alert.AlertStore;
import io.skein.evaluate.measure.BankItems;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.DetectorFigures;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.reason.Reasons;
import io.skein.evaluate.replay.Delays;
import io.skein.evaluate.replay.Replay;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.run.Run;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes the figures of a scan that has ended. */
public final class Evaluator {

    private final AlertStore alerts;
    private final DetectorSet detectors;
    private final TypologyTable table;
    private final Depth depth;

    /**
     * Makes one.
     *
     * @param alerts where the scan has put its alerts
     * @param detectors all detectors there are, with the parameters in force
     * @param depth how much to look into
     */
    public Evaluator(AlertStore alerts, DetectorSet detectors, Depth depth) {
        this.alerts = alerts;
        this.detectors = detectors;
        this.depth = depth;
        this.table = new TypologyTable(detectors.detectors().stream()
                .map(ConfiguredDetector::descriptor)
                .map(descriptor -> descriptor.id())
                .collect(Collectors.toSet()));
    }

    /**
     * How much to look into beyond the figures, which costs time.
     *
     * @param reasons how many misses of each typology, and false alarms of each detector, to examine; 0 for none
     * @param replays how many scans to replay for the time to detection; 0 for none
     * @param reader reads the data of a window, as a scan at its end would
     * @param items up to where items are worked on
     */
    public record Depth(int reasons, int replays, Function<TimeWindow, GraphView> reader, ItemFigures.Limit items) {}

    /**
     * Computes them.
     *
     * @param origin what was measured
     * @param run the scan, ended
     * @param view what it saw
     * @param all the answers
     * @param context progress and cancellation
     */
    public Evaluation evaluate(Evaluation.Origin origin, Run run, GraphView view, Truth all, RunContext context) {
        context.progress().begin("reading alerts", -1);
        List<RaisedAlert> raised = new AlertReader(alerts).ofRun(run.id(), context.cancellation());
        context.progress().end();
        Truth truth = all.within(view);
        Matching matching = Matching.of(truth, raised, table);
        Reasons reasons = Reasons.of(matching, view, detectors, table, depth.reasons, context);
        Set<String> ran = run.details().detectors().stream()
                .map(Run.DetectorRun::detectorId)
                .collect(Collectors.toSet());
        Delays delays = ran.isEmpty()
                ? Delays.NONE
                : new Replay(detectors.select(ran), table, depth.reader, context).run(truth, view, depth.replays);
        context.progress().begin("computing figures", -1);
        Workload workload = Workload.of(view);
        BankItems bank = BankItems.of(truth, matching, BankItems.stories(view, raised, context), table, workload);
        Evaluation.Items items = new Evaluation.Items(bank, ItemFigures.of(List.of(bank), depth.items));
        Scanned scanned = new Scanned(origin, run, workload, reasons, delays, items);
        Evaluation evaluation = figures(scanned, truth, raised, matching);
        context.progress().end();
        return evaluation;
    }

    private Evaluation figures(Scanned scanned, Truth truth, List<RaisedAlert> raised, Matching matching) {
        Bootstrap bootstrap = Bootstrap.seeded(scanned.origin.seed());
        Workload workload = scanned.workload;
        List<String> ran = scanned.run.details().detectors().stream()
                .map(Run.DetectorRun::detectorId)
                .toList();
        return new Evaluation(
                scanned.origin,
                scanned.run,
                workload,
                TypologyFigures.of(matching.patterns(), table, bootstrap),
                overall(matching, bootstrap),
                DetectorFigures.of(ran, matching, workload, bootstrap),
                PrecisionAt.of(matching.alerts()),
                Reliability.of(matching.alerts(), bootstrap),
                TransferFigures.of(truth, raised, workload.transfers(), bootstrap),
                matching,
                scanned.reasons,
                scanned.delays,
                scanned.items);
    }

    private static Evaluation.Overall overall(Matching matching, Bootstrap bootstrap) {
        List<PatternOutcome> crime = matching.patterns().stream()
                .filter(outcome -> outcome.pattern().laundering() && outcome.isPresent())
                .toList();
        return new Evaluation.Overall(
                crime.size(),
                TypologyFigures.found(crime, true, bootstrap),
                TypologyFigures.found(crime, false, bootstrap),
                TypologyFigures.torn(crime));
    }

    /** What is known besides alerts and truth. */
    private record Scanned(
            Evaluation.Origin origin,
            Run run,
            Workload workload,
            Reasons reasons,
            Delays delays,
            Evaluation.Items items) {}
}
