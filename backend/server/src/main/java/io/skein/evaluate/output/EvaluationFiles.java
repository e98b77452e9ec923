// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.output.CsvCell;
import io.skein.run.output.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an evaluation into a folder. Each file appears when it is whole, {@code evaluation.json} last. */
public final class EvaluationFiles {

    private static final String JSON = "evaluation.json";

    private EvaluationFiles() {}

    /**
     * Makes the folder and finds out whether it can be written to, before hours of work.
     *
     * @throws PlatformException UNAVAILABLE if not
     */
    public static void prepare(Path folder) {
        prepare(folder, JSON);
    }

    static void prepare(Path folder, String last) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot make folder " + folder + ": " + failure.getMessage(), failure);
        }
        new NewFile(folder.resolve(last)).close();
    }

    /** Writes all files. */
    public static void write(Path folder, Evaluation evaluation) {
        csv(folder.resolve("typologies.csv"), FigureTables.typologies(evaluation));
        csv(folder.resolve("detectors.csv"), FigureTables.detectors(evaluation));
        csv(folder.resolve("patterns.csv"), patterns(evaluation));
        csv(folder.resolve("alerts.csv"), alerts(evaluation));
        csv(folder.resolve("curve.csv"), curve(evaluation));
        ItemTables items = new ItemTables(evaluation.items().figures());
        csv(folder.resolve("items.csv"), items.list(evaluation.items().bank()));
        csv(folder.resolve("item-curve.csv"), items.points());
        csv(folder.resolve("item-typologies.csv"), items.typologies());
        csv(folder.resolve("reliability.csv"), reliability(evaluation));
        csv(folder.resolve("misses.csv"), ReasonTables.misses(evaluation));
        csv(folder.resolve("false-alarms.csv"), ReasonTables.falseAlarms(evaluation));
        csv(folder.resolve("delays.csv"), ReasonTables.delays(evaluation));
        text(folder.resolve("quality.md"), EvaluationMarkdown.of(evaluation));
        text(folder.resolve("index.html"), new EvaluationPage(evaluation).html());
        text(folder.resolve(JSON), new EvaluationJson().write(evaluation) + "\n");
    }

    /** {@return the tables for a terminal} */
    public static String summary(Evaluation evaluation) {
        return String.join(
                "\n",
                FigureTables.typologies(evaluation).text(),
                FigureTables.detectors(evaluation).text(),
                FigureTables.precisionAt(evaluation).text(),
                FigureTables.reliability(evaluation).text(),
                "  " + FigureTables.calibration(evaluation) + "\n",
                FigureTables.transfers(evaluation).text(),
                "  " + FigureTables.workload(evaluation) + "\n",
                new ItemTables(evaluation.items().figures()).text(),
                ReasonTables.delays(evaluation).text(),
                ReasonTables.kindsOfMisses(evaluation).text(),
                ReasonTables.kindsOfFalseAlarms(evaluation).text(),
                "");
    }

    private static TextTable patterns(Evaluation evaluation) {
        TextTable table = new TextTable(
                "pattern_id",
                "typology",
                "laundering",
                "measured_by",
                "elements",
                "hidden_transfers",
                "own_coverage",
                "any_coverage",
                "own_alert",
                "any_alert",
                "finders");
        for (PatternOutcome outcome : evaluation.matching().patterns()) {
            table.row(
                    outcome.pattern().id(),
                    outcome.pattern().typology(),
                    Boolean.toString(outcome.pattern().laundering()),
                    outcome.measuredBy().name(),
                    Integer.toString(outcome.counted().size()),
                    Integer.toString(outcome.pattern().hidden()),
                    Double.toString(outcome.ownCoverage()),
                    Double.toString(outcome.anyCoverage()),
                    orEmpty(outcome.ownAlert()),
                    orEmpty(outcome.anyAlert()),
                    String.join(" ", outcome.finders()));
        }
        return table;
    }

    private static TextTable alerts(Evaluation evaluation) {
        TextTable table =
                new TextTable("alert_id", "detector", "score", "verdict", "pattern_id", "coverage", "illicit_share");
        for (AlertOutcome outcome : evaluation.matching().alerts()) {
            table.row(
                    outcome.alert().id(),
                    outcome.alert().detectorId(),
                    Double.toString(outcome.alert().score()),
                    outcome.verdict().name(),
                    orEmpty(outcome.patternId()),
                    Double.toString(outcome.coverage()),
                    Double.toString(outcome.illicitShare()));
        }
        return table;
    }

    private static TextTable curve(Evaluation evaluation) {
        TextTable table = new TextTable("score", "precision", "recall");
        evaluation
                .transfers()
                .curve()
                .forEach(point -> table.row(
                        Double.toString(point.score()),
                        Double.toString(point.precision()),
                        Double.toString(point.recall())));
        return table;
    }

    private static TextTable reliability(Evaluation evaluation) {
        TextTable table = new TextTable(
                "alerts", "true", "lowest_score", "highest_score", "mean_score", "observed", "low", "high");
        evaluation
                .reliability()
                .bins()
                .forEach(bin -> table.row(
                        Integer.toString(bin.alerts()),
                        Integer.toString(bin.trueAlerts()),
                        Double.toString(bin.lowest()),
                        Double.toString(bin.highest()),
                        Double.toString(bin.meanScore()),
                        Double.toString(bin.observed()),
                        Double.toString(bin.interval().low()),
                        Double.toString(bin.interval().high())));
        return table;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static void csv(Path file, TextTable table) {
        text(
                file,
                table.rows().stream()
                        .map(row -> row.stream().map(CsvCell::ofValue).collect(Collectors.joining(",", "", "\r\n")))
                        .collect(Collectors.joining()));
    }

    static void text(Path target, String text) {
        try (NewFile file = new NewFile(target)) {
            file.write(text).complete();
        }
    }
}
