// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.detect.Finding;
import io.skein.evaluate.calibrate.Judged.Origin;
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
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets detectors look at labelled banks and says of each finding whether it is true. */
public final class Judge {

    private static final String INDICATOR = "indicator.";

    private final DetectorSet detectors;
    private final Scoring inForce;
    private final Scoring plain;
    private final TypologyTable table;
    private final RunContext context;
    private final @Nullable Double density;

    /**
     * A judge.
     *
     * @param detectors those that look, with the parameters in force
     * @param models score models in force
     * @param table which detector looks for what
     * @param context progress and cancellation
     * @param density for how many patterns among 1,000 customers a month scores shall hold; absent to take all banks as they are
     */
    public Judge(
            DetectorSet detectors,
            ScoreModels models,
            TypologyTable table,
            RunContext context,
            @Nullable Double density) {
        this.detectors = detectors;
        this.inForce = Scoring.of(models, GradeCutOffs.DEFAULTS, detectors);
        this.plain = Scoring.of(models.uncalibrated(), GradeCutOffs.DEFAULTS, detectors);
        this.table = table;
        this.context = context;
        this.density = density;
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
        Map<String, Explanation> points = new HashMap<>();
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
                    points.put(alert.id(), plain.score(finding, base).explanation());
                }
            }
            context.progress().advance(1);
        }
        context.progress().end();
        Origin origin = new Origin(bank.name(), frequency(bank));
        List<Judged> judged = new ArrayList<>();
        for (AlertOutcome outcome : Matching.of(bank.truth(), raised, table).alerts()) {
            judged.add(judged(
                    origin, Objects.requireNonNull(points.get(outcome.alert().id())), outcome));
        }
        return judged;
    }

    private double frequency(LabelledBank bank) {
        double months = bank.workload().thousandCustomerMonths();
        int patterns = bank.counted().patternIds().size();
        return density == null || patterns == 0 || months <= 0 ? 0 : Math.log(patterns / months / density);
    }

    private static Judged judged(Origin origin, Explanation root, AlertOutcome outcome) {
        double bias = 0;
        SortedMap<String, Double> parts = new TreeMap<>();
        for (Explanation leaf : root.details()) {
            if (leaf.code().startsWith(INDICATOR)) {
                parts.put(leaf.code().substring(INDICATOR.length()), leaf.value());
            } else {
                bias += leaf.value();
            }
        }
        return new Judged(origin, bias, parts, outcome);
    }
}
