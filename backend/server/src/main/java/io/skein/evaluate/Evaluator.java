// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate;

import io.skein.alert.AlertStore;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.DetectorFigures;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.run.Run;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Set;

/** Computes the figures of a scan that has ended. */
public final class Evaluator {

    private final AlertStore alerts;
    private final TypologyTable table;

    /**
     * Makes one.
     *
     * @param alerts where the scan has put its alerts
     * @param detectorIds all detectors there are
     */
    public Evaluator(AlertStore alerts, Set<String> detectorIds) {
        this.alerts = alerts;
        this.table = new TypologyTable(detectorIds);
    }

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
        context.progress().begin("computing figures", -1);
        Evaluation evaluation = figures(origin, run, view, all.within(view), raised);
        context.progress().end();
        return evaluation;
    }

    private Evaluation figures(
            Evaluation.Origin origin, Run run, GraphView view, Truth truth, List<RaisedAlert> raised) {
        Bootstrap bootstrap = Bootstrap.seeded(origin.seed());
        Matching matching = Matching.of(truth, raised, table);
        Workload workload = Workload.of(view);
        List<String> ran = run.details().detectors().stream()
                .map(Run.DetectorRun::detectorId)
                .toList();
        return new Evaluation(
                origin,
                run,
                workload,
                TypologyFigures.of(matching.patterns(), table, bootstrap),
                overall(matching, bootstrap),
                DetectorFigures.of(ran, matching, workload, bootstrap),
                PrecisionAt.of(matching.alerts()),
                TransferFigures.of(truth, raised, workload.transfers(), bootstrap),
                matching);
    }

    private static Evaluation.Overall overall(Matching matching, Bootstrap bootstrap) {
        List<PatternOutcome> crime = matching.patterns().stream()
                .filter(outcome -> outcome.pattern().laundering() && outcome.isPresent())
                .toList();
        return new Evaluation.Overall(
                crime.size(),
                TypologyFigures.found(crime, true, bootstrap),
                TypologyFigures.found(crime, false, bootstrap));
    }
}
