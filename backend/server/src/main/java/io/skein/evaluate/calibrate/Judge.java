// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.detect.Finding;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.evaluate.tune.LabelledBank;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.run.Scoring;
import io.skein.score.Explanation;
import io.skein.score.GradeCutOffs;
import io.skein.score.ScoreModels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets detectors look at labelled banks and says of each finding whether it is true. */
public final class Judge {

    private final DetectorSet detectors;
    private final Scoring inForce;
    private final Scoring plain;
    private final TypologyTable table;
    private final RunContext context;

    /**
     * A judge.
     *
     * @param detectors those that look, with the parameters in force
     * @param models score models in force
     * @param table which detector looks for what
     * @param context progress and cancellation
     */
    public Judge(DetectorSet detectors, ScoreModels models, TypologyTable table, RunContext context) {
        this.detectors = detectors;
        this.inForce = Scoring.of(models, GradeCutOffs.DEFAULTS, detectors);
        this.plain = Scoring.of(models.uncalibrated(), GradeCutOffs.DEFAULTS, detectors);
        this.table = table;
        this.context = context;
    }

    /** {@return all findings that count in these banks} */
    public List<Judged> all(List<LabelledBank> banks) {
        List<Judged> all = new ArrayList<>();
        for (LabelledBank bank : banks) {
            all.addAll(in(bank));
        }
        return all;
    }

    private List<Judged> in(LabelledBank bank) {
        CurrencyUnit base = bank.view().rates().base();
        List<RaisedAlert> raised = new ArrayList<>();
        Map<String, Double> points = new HashMap<>();
        context.progress()
                .begin("looking at " + bank.name(), detectors.detectors().size());
        RunContext quiet = new RunContext(
                Progress.NONE, context.cancellation(), context.clock(), context.limits(), context.threads());
        for (ConfiguredDetector<?> detector : detectors.detectors()) {
            context.cancellation().check();
            for (Finding finding : detector.detect(bank.view(), quiet).findings()) {
                RaisedAlert alert =
                        RaisedAlert.of(finding, inForce.score(finding, base).value());
                if (bank.counts(alert)) {
                    raised.add(alert);
                    points.put(alert.id(), points(plain.score(finding, base).explanation()));
                }
            }
            context.progress().advance(1);
        }
        context.progress().end();
        List<Judged> judged = new ArrayList<>();
        for (AlertOutcome outcome : Matching.of(bank.truth(), raised, table).alerts()) {
            judged.add(
                    new Judged(bank.name(), points.getOrDefault(outcome.alert().id(), 0.0), outcome));
        }
        return judged;
    }

    private static double points(Explanation root) {
        return root.details().stream().mapToDouble(Explanation::value).sum();
    }
}
