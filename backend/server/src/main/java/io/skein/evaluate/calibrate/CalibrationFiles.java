// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.Interval;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.output.TextTable;
import io.skein.run.output.CsvCell;
import io.skein.run.output.NewFile;
import io.skein.score.Calibration;
import io.skein.score.CalibrationSettings;
import io.skein.score.ScoreModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes what a calibration has learned: settings to take over, every finding, and a report. */
public final class CalibrationFiles {

    private static final Comparator<AlertOutcome> STRONGEST_FIRST =
            (one, other) -> RaisedAlert.STRONGEST_FIRST.compare(one.alert(), other.alert());

    private final SortedMap<String, Calibration> learned;
    private final ScoreModels inForce;
    private final List<Judged> training;
    private final List<Judged> testing;
    private final Bootstrap bootstrap;

    /**
     * Files about a calibration.
     *
     * @param learned by detector id
     * @param inForce score models before
     * @param training findings it was learned on
     * @param testing findings it is reported on
     * @param bootstrap for the intervals
     */
    public CalibrationFiles(
            SortedMap<String, Calibration> learned,
            ScoreModels inForce,
            List<Judged> training,
            List<Judged> testing,
            Bootstrap bootstrap) {
        this.learned = learned;
        this.inForce = inForce;
        this.training = List.copyOf(training);
        this.testing = List.copyOf(testing);
        this.bootstrap = bootstrap;
    }

    /** {@return all settings of the detectors that were looked at, in the form of a properties file} */
    public String settings() {
        StringBuilder lines = new StringBuilder();
        learned.forEach((id, calibration) -> CalibrationSettings.values(inForce.of(id), calibration)
                .forEach((name, value) -> lines.append(name + "=" + value + "\n")));
        return lines.toString();
    }

    /** {@return how good the scores are before and after} */
    public TextTable table(boolean isTested) {
        List<Judged> findings = isTested ? testing : training;
        List<String> header =
                new ArrayList<>(List.of("scores", "findings", "true", "Brier (95 %)", "calibration error (95 %)"));
        PrecisionAt.LENGTHS.forEach(length -> header.add("true of the strongest " + length));
        TextTable table = new TextTable(header.toArray(String[]::new));
        row(table, "in force", findings.stream().map(Judged::outcome).toList());
        row(table, "calibrated", calibrated(findings));
        return table;
    }

    private void row(TextTable table, String name, List<AlertOutcome> unsorted) {
        List<AlertOutcome> findings = unsorted.stream().sorted(STRONGEST_FIRST).toList();
        Reliability reliability = Reliability.of(findings, bootstrap);
        List<String> cells = new ArrayList<>(List.of(
                name,
                String.valueOf(findings.size()),
                String.valueOf(findings.stream().filter(AlertOutcome::isTrue).count()),
                number(reliability.brier()) + " (" + number(reliability.brierInterval()) + ")",
                number(reliability.expectedError()) + " (" + number(reliability.errorInterval()) + ")"));
        PrecisionAt.of(findings).forEach(at -> cells.add(String.valueOf(at.trueAlerts())));
        table.row(cells.toArray(String[]::new));
    }

    /** {@return whether the data that were not learned on say that it is better} Findings are drawn in pairs. */
    public String difference() {
        List<AlertOutcome> after = calibrated(testing);
        double[] gains = new double[testing.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = squared(testing.get(i).outcome()) - squared(after.get(i));
        }
        int[] once = new int[gains.length];
        Arrays.fill(once, 1);
        Interval interval = gains.length == 0
                ? new Interval(0, 0)
                : bootstrap.of(gains.length, "gain", times -> mean(gains, times));
        String clear = interval.low() > 0 ? "better" : interval.high() < 0 ? "worse" : "not clearly other";
        return "Brier score of calibrated scores less by %s (%s): %s"
                .formatted(number(mean(gains, once)), number(interval), clear);
    }

    private static double squared(AlertOutcome outcome) {
        double distance = outcome.alert().score() - (outcome.isTrue() ? 1 : 0);
        return distance * distance;
    }

    private static double mean(double[] values, int[] times) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += times[i] * values[i];
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private List<AlertOutcome> calibrated(List<Judged> findings) {
        return findings.stream()
                .map(finding -> finding.with(learned.getOrDefault(finding.detectorId(), Calibration.NONE)))
                .toList();
    }

    private TextTable lines() {
        TextTable table = new TextTable("detector", "findings", "true", "offset", "slope", "factors", "before");
        learned.forEach((id, calibration) -> {
            List<Judged> own = training.stream()
                    .filter(finding -> finding.detectorId().equals(id))
                    .toList();
            table.row(
                    id,
                    String.valueOf(own.size()),
                    String.valueOf(own.stream().filter(Judged::isTrue).count()),
                    String.valueOf(calibration.offset()),
                    String.valueOf(calibration.slope()),
                    factors(calibration),
                    inForce.of(id).name());
        });
        return table;
    }

    private static String factors(Calibration calibration) {
        return calibration.factors().entrySet().stream()
                .map(factor -> factor.getKey() + " " + factor.getValue())
                .collect(Collectors.joining(", "));
    }

    private TextTable findings() {
        TextTable table = new TextTable(
                "use", "bank", "detector", "finding", "points", "true", "pattern", "score", "calibrated_score");
        rows(table, "learned", training);
        rows(table, "reported", testing);
        return table;
    }

    private void rows(TextTable table, String use, List<Judged> findings) {
        List<AlertOutcome> after = calibrated(findings);
        for (int i = 0; i < findings.size(); i++) {
            Judged finding = findings.get(i);
            AlertOutcome outcome = finding.outcome();
            String pattern = outcome.patternId();
            table.row(
                    use,
                    finding.origin().bank(),
                    finding.detectorId(),
                    outcome.alert().id(),
                    String.valueOf(finding.points()),
                    String.valueOf(outcome.isTrue()),
                    pattern == null ? "" : pattern,
                    String.valueOf(outcome.alert().score()),
                    String.valueOf(after.get(i).alert().score()));
        }
    }

    /**
     * Writes {@code calibration.properties}, {@code findings.csv} and {@code calibration.md}.
     *
     * @param folder where to
     * @param notes on what it was learned and tested, a line each
     */
    public void write(Path folder, List<String> notes) {
        List<String> report = new ArrayList<>(List.of("# Calibration of the score", ""));
        notes.forEach(note -> report.add("- " + note));
        report.add("- on data that were not learned on, " + difference());
        report.addAll(List.of(
                "", "## On data that were not learned on", "", table(true).markdown()));
        report.addAll(
                List.of("## On the data that were learned on", "", table(false).markdown()));
        report.addAll(List.of("## What was learned", "", lines().markdown()));
        text(folder.resolve("calibration.properties"), settings());
        text(folder.resolve("findings.csv"), csv(findings()));
        text(folder.resolve("calibration.md"), String.join("\n", report));
    }

    private static String csv(TextTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(CsvCell::ofValue).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static void text(Path target, String text) {
        try (NewFile file = new NewFile(target)) {
            file.write(text).complete();
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(Interval interval) {
        return number(interval.low()) + " to " + number(interval.high());
    }
}
