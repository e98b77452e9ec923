// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.DetectorFigures;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import java.util.List;
import java.util.Locale;

/** The tables that people read: on the terminal, on the page and in the documentation alike. */
final class FigureTables {

    private FigureTables() {}

    /** {@return recall by typology} */
    static TextTable typologies(Evaluation evaluation) {
        TextTable table = new TextTable(
                "planted typology",
                "by",
                "patterns",
                "own 50 %",
                "own 80 %",
                "own 100 %",
                "recall own (95 %)",
                "any 50 %",
                "any 80 %",
                "any 100 %",
                "recall any (95 %)",
                "torn: own, any of");
        evaluation
                .typologies()
                .forEach(figures -> row(
                        table,
                        List.of(name(figures), measured(figures), Words.count(figures.planted())),
                        figures.own(),
                        figures.any(),
                        figures.torn()));
        Evaluation.Overall overall = evaluation.overall();
        row(
                table,
                List.of("all laundering", "", Words.count(overall.planted())),
                overall.own(),
                overall.any(),
                overall.torn());
        return table;
    }

    private static void row(
            TextTable table,
            List<String> head,
            TypologyFigures.Found own,
            TypologyFigures.Found any,
            TypologyFigures.Torn torn) {
        table.row(
                head.get(0),
                head.get(1),
                head.get(2),
                Words.count(own.atCoverage().get(0)),
                Words.count(own.atCoverage().get(1)),
                Words.count(own.atCoverage().get(2)),
                recall(own),
                Words.count(any.atCoverage().get(0)),
                Words.count(any.atCoverage().get(1)),
                Words.count(any.atCoverage().get(2)),
                recall(any),
                torn.planted() == 0 ? "" : "%,d, %,d of %,d".formatted(torn.own(), torn.any(), torn.planted()));
    }

    private static String recall(TypologyFigures.Found found) {
        return Words.percent(found.recall().getFirst()) + " ("
                + Words.percent(found.intervals().getFirst()) + ")";
    }

    private static String name(TypologyFigures figures) {
        String name = figures.laundering() ? figures.typology() : figures.typology() + " (normal life)";
        return figures.detectors().isEmpty() ? name + " (no detector)" : name;
    }

    private static String measured(TypologyFigures figures) {
        return figures.measuredBy().name().toLowerCase(Locale.ROOT);
    }

    /** {@return precision by detector, those without alerts left out} */
    static TextTable detectors(Evaluation evaluation) {
        TextTable table = new TextTable(
                "detector",
                "alerts",
                "true",
                "of normal patterns",
                "precision (95 %)",
                "patterns found",
                "by it alone",
                "alerts/1,000 customers/month");
        for (DetectorFigures figures : evaluation.detectors()) {
            if (figures.alerts() > 0) {
                table.row(
                        figures.detectorId(),
                        Words.count(figures.alerts()),
                        Words.count(figures.trueAlerts()),
                        Words.count(figures.plantedNormal()),
                        Words.percent(figures.precision()) + " (" + Words.percent(figures.interval()) + ")",
                        Words.count(figures.patternsFound()),
                        Words.count(figures.patternsFoundAlone()),
                        Words.rate(figures.perThousandCustomersMonth()));
            }
        }
        return table;
    }

    /** {@return precision of the strongest alerts} */
    static TextTable precisionAt(Evaluation evaluation) {
        TextTable table = new TextTable("strongest alerts", "looked at", "true", "precision");
        for (PrecisionAt at : evaluation.precisionAt()) {
            table.row(
                    Words.count(at.asked()),
                    Words.count(at.alerts()),
                    Words.count(at.trueAlerts()),
                    Words.percent(at.precision()));
        }
        return table;
    }

    /** {@return score against observed share, a line for each bin} */
    static TextTable reliability(Evaluation evaluation) {
        TextTable table = new TextTable("scores", "alerts", "mean score", "true", "share true (95 %)");
        for (Reliability.Bin bin : evaluation.reliability().bins()) {
            table.row(
                    Words.plain(bin.lowest()) + " to " + Words.plain(bin.highest()),
                    Words.count(bin.alerts()),
                    Words.plain(bin.meanScore()),
                    Words.count(bin.trueAlerts()),
                    Words.percent(bin.observed()) + " (" + Words.percent(bin.interval()) + ")");
        }
        return table;
    }

    /** {@return how far scores are from what is observed, in one line} */
    static String calibration(Evaluation evaluation) {
        Reliability figures = evaluation.reliability();
        return String.format(
                Locale.ROOT,
                "calibration error %.3f (%.3f to %.3f), Brier score %.3f (%.3f to %.3f); one score for all alerts would have %.3f",
                figures.expectedError(),
                figures.errorInterval().low(),
                figures.errorInterval().high(),
                figures.brier(),
                figures.brierInterval().low(),
                figures.brierInterval().high(),
                figures.baseBrier());
    }

    /** {@return the alerts as a classifier of transfers} */
    static TextTable transfers(Evaluation evaluation) {
        TransferFigures figures = evaluation.transfers();
        return new TextTable("single transfers", "value")
                .row("transfers", Words.count(figures.transfers()))
                .row("laundering transfers", Words.count(figures.illicit()))
                .row("transfers in an alert", Words.count(figures.alerted()))
                .row("precision, all alerts", Words.percent(figures.precision()))
                .row("recall, all alerts", Words.percent(figures.recall()))
                .row("F1, all alerts", Words.plain(figures.f1()))
                .row("F1 at the best threshold", Words.plain(figures.bestF1()))
                .row("the best threshold (score)", Words.plain(figures.bestThreshold()))
                .row(
                        "PR-AUC (95 %)",
                        Words.plain(figures.averagePrecision()) + " ("
                                + Words.plain(figures.interval().low()) + " to "
                                + Words.plain(figures.interval().high()) + ")")
                .row("PR-AUC of chance", String.format(Locale.ROOT, "%.5f", figures.chance()));
    }

    /** {@return the workload in one line} */
    static String workload(Evaluation evaluation) {
        int alerts = evaluation.matching().alerts().size();
        return String.format(
                Locale.ROOT,
                "%,d alerts; %,d customers, %.1f days: %.2f alerts per 1,000 customers a month",
                alerts,
                evaluation.workload().customers(),
                evaluation.workload().days(),
                evaluation.workload().perThousandCustomersMonth(alerts));
    }
}
