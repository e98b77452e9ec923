// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.alert.evidence.CanonicalJson;
import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.DetectorFigures;
import io.skein.evaluate.measure.Interval;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.reason.Reason;
import io.skein.evaluate.replay.Delays;
import io.skein.run.RunJson;

/** Writes {@code evaluation.json}: everything, in a form that a later version can compare with. */
final class EvaluationJson {

    /** Version of the form. */
    static final String FORMAT = "skein-evaluation/1";

    private static final double MINUTES_AN_HOUR = 60;

    private final CanonicalJson json = new CanonicalJson();

    String write(Evaluation evaluation) {
        return json.object(() -> {
                    json.name("format").text(FORMAT);
                    json.name("origin").object(() -> origin(evaluation.origin()));
                    json.name("workload").object(() -> workload(evaluation));
                    json.name("typologies").array(evaluation.typologies(), (out, figures) -> typology(figures));
                    json.name("overall").object(() -> {
                        json.name("planted").number(evaluation.overall().planted());
                        json.name("own").object(() -> found(evaluation.overall().own()));
                        json.name("any").object(() -> found(evaluation.overall().any()));
                        json.name("torn").object(() -> torn(evaluation.overall().torn()));
                    });
                    json.name("detectors").array(evaluation.detectors(), (out, figures) -> detector(figures));
                    json.name("precisionAt").array(evaluation.precisionAt(), (out, at) -> precisionAt(at));
                    json.name("reliability").object(() -> reliability(evaluation.reliability()));
                    json.name("items").object(() -> new ItemJson(json).write(evaluation.items()));
                    json.name("transfers").object(() -> transfers(evaluation.transfers()));
                    json.name("patterns").array(evaluation.matching().patterns(), (out, outcome) -> pattern(outcome));
                    json.name("alerts").array(evaluation.matching().alerts(), (out, outcome) -> alert(outcome));
                    json.name("misses").array(evaluation.reasons().misses(), (out, reason) -> reason(reason));
                    json.name("falseAlarms").array(evaluation.reasons().falseAlarms(), (out, reason) -> reason(reason));
                    json.name("timeToDetection").object(() -> delays(evaluation.delays()));
                    json.name("run")
                            .object(() ->
                                    RunJson.writeDetails(json, evaluation.run().details()));
                })
                .text();
    }

    private void origin(Evaluation.Origin origin) {
        json.name("data").text(origin.data());
        json.name("dataSha256").text(origin.dataSha256());
        json.name("truth").text(origin.truth());
        json.name("truthSha256").text(origin.truthSha256());
        json.name("notes").texts(origin.notes());
        json.name("seed").number(origin.seed());
        json.name("measuredAt").text(origin.measuredAt().toString());
        json.name("environment")
                .object(() -> origin.environment()
                        .forEach((name, value) -> json.name(name).text(value)));
    }

    private void workload(Evaluation evaluation) {
        Workload workload = evaluation.workload();
        int alerts = evaluation.matching().alerts().size();
        json.name("customers").number(workload.customers());
        json.name("accounts").number(workload.accounts());
        json.name("transfers").number(workload.transfers());
        json.name("days").number(workload.days());
        json.name("alerts").number(alerts);
        json.name("alertsPerThousandCustomersMonth").number(workload.perThousandCustomersMonth(alerts));
    }

    private void typology(TypologyFigures figures) {
        json.object(() -> {
            json.name("typology").text(figures.typology());
            json.name("laundering").bool(figures.laundering());
            json.name("detectors").texts(figures.detectors());
            json.name("measuredBy").text(figures.measuredBy().name());
            json.name("planted").number(figures.planted());
            json.name("absent").number(figures.absent());
            json.name("hiddenTransfers").number(figures.hidden());
            json.name("own").object(() -> found(figures.own()));
            json.name("any").object(() -> found(figures.any()));
            json.name("torn").object(() -> torn(figures.torn()));
        });
    }

    private void torn(TypologyFigures.Torn torn) {
        json.name("planted").number(torn.planted());
        json.name("own").number(torn.own());
        json.name("any").number(torn.any());
    }

    private void found(TypologyFigures.Found found) {
        json.name("coverages").array(TypologyFigures.COVERAGES, CanonicalJson::number);
        json.name("found").array(found.atCoverage(), (out, count) -> out.number(count.longValue()));
        json.name("recall").array(found.recall(), CanonicalJson::number);
        json.name("intervals").array(found.intervals(), (out, interval) -> interval(interval));
        json.name("meanCoverage").number(found.meanCoverage());
    }

    private void interval(Interval interval) {
        json.object(() -> json.name("low").number(interval.low()).name("high").number(interval.high()));
    }

    private void detector(DetectorFigures figures) {
        json.object(() -> {
            json.name("detector").text(figures.detectorId());
            json.name("alerts").number(figures.alerts());
            json.name("true").number(figures.trueAlerts());
            json.name("plantedNormal").number(figures.plantedNormal());
            json.name("precision").number(figures.precision());
            interval(json.name("interval"), figures.interval());
            json.name("patternsFound").number(figures.patternsFound());
            json.name("patternsFoundAlone").number(figures.patternsFoundAlone());
            json.name("perThousandCustomersMonth").number(figures.perThousandCustomersMonth());
        });
    }

    private void interval(CanonicalJson named, Interval interval) {
        named.object(() -> json.name("low").number(interval.low()).name("high").number(interval.high()));
    }

    private void precisionAt(PrecisionAt at) {
        json.object(() -> {
            json.name("asked").number(at.asked());
            json.name("alerts").number(at.alerts());
            json.name("true").number(at.trueAlerts());
            json.name("precision").number(at.precision());
        });
    }

    private void reliability(Reliability figures) {
        json.name("brier").number(figures.brier());
        interval(json.name("brierInterval"), figures.brierInterval());
        json.name("baseBrier").number(figures.baseBrier());
        json.name("expectedError").number(figures.expectedError());
        interval(json.name("errorInterval"), figures.errorInterval());
        json.name("bins").array(figures.bins(), (out, bin) -> bin(bin));
    }

    private void bin(Reliability.Bin bin) {
        json.object(() -> {
            json.name("alerts").number(bin.alerts());
            json.name("true").number(bin.trueAlerts());
            json.name("lowest").number(bin.lowest());
            json.name("highest").number(bin.highest());
            json.name("meanScore").number(bin.meanScore());
            json.name("observed").number(bin.observed());
            interval(json.name("interval"), bin.interval());
        });
    }

    private void transfers(TransferFigures figures) {
        json.name("transfers").number(figures.transfers());
        json.name("illicit").number(figures.illicit());
        json.name("alerted").number(figures.alerted());
        json.name("alertedIllicit").number(figures.alertedIllicit());
        json.name("precision").number(figures.precision());
        json.name("recall").number(figures.recall());
        json.name("f1").number(figures.f1());
        json.name("bestF1").number(figures.bestF1());
        json.name("bestThreshold").number(figures.bestThreshold());
        json.name("averagePrecision").number(figures.averagePrecision());
        interval(json.name("interval"), figures.interval());
        json.name("chance").number(figures.chance());
    }

    private void pattern(PatternOutcome outcome) {
        json.object(() -> {
            json.name("id").text(outcome.pattern().id());
            json.name("typology").text(outcome.pattern().typology());
            json.name("laundering").bool(outcome.pattern().laundering());
            json.name("measuredBy").text(outcome.measuredBy().name());
            json.name("elements").number(outcome.counted().size());
            json.name("hiddenTransfers").number(outcome.pattern().hidden());
            json.name("ownCoverage").number(outcome.ownCoverage());
            json.name("anyCoverage").number(outcome.anyCoverage());
            json.name("ownAlert").text(outcome.ownAlert());
            json.name("anyAlert").text(outcome.anyAlert());
            json.name("finders").texts(outcome.finders());
        });
    }

    private void reason(Reason reason) {
        json.object(() -> {
            json.name("id").text(reason.id());
            json.name("kind").text(reason.kind());
            json.name("detector").text(reason.detectorId());
            json.name("finding").text(reason.finding().name());
            json.name("words").text(reason.words());
            json.name("best").number(reason.best());
            json.name("changes")
                    .array(
                            reason.changes(),
                            (out, change) -> out.object(() -> out.name("parameter")
                                    .text(change.parameter())
                                    .name("from")
                                    .text(change.from())
                                    .name("to")
                                    .text(change.to())
                                    .name("unit")
                                    .text(change.unit())
                                    .name("effort")
                                    .number(change.effort())));
        });
    }

    private void delays(Delays delays) {
        json.name("scans").number(delays.scans());
        json.name("stepHours").number(delays.step().toMinutes() / MINUTES_AN_HOUR);
        json.name("patterns")
                .array(
                        delays.delays(),
                        (out, delay) -> out.object(() -> {
                            out.name("id").text(delay.patternId());
                            out.name("spanHours").number(delay.span().toMinutes() / MINUTES_AN_HOUR);
                            out.name("ownHours")
                                    .orNull(delay.own(), own -> out.number(own.toMinutes() / MINUTES_AN_HOUR));
                            out.name("anyHours")
                                    .orNull(delay.any(), any -> out.number(any.toMinutes() / MINUTES_AN_HOUR));
                        }));
    }

    private void alert(AlertOutcome outcome) {
        json.object(() -> {
            json.name("id").text(outcome.alert().id());
            json.name("detector").text(outcome.alert().detectorId());
            json.name("score").number(outcome.alert().score());
            json.name("evidenceSha256").text(outcome.alert().evidenceSha256());
            json.name("verdict").text(outcome.verdict().name());
            json.name("pattern").text(outcome.patternId());
            json.name("coverage").number(outcome.coverage());
            json.name("illicitShare").number(outcome.illicitShare());
            json.name("transfers").number(outcome.alert().transferIds().size());
        });
    }
}
