// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static io.skein.app.TuningBanks.require;

import io.skein.app.bench.Machine;
import io.skein.evaluate.calibrate.CalibrationFiles;
import io.skein.evaluate.calibrate.Calibrator;
import io.skein.evaluate.calibrate.Judge;
import io.skein.evaluate.calibrate.Judged;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.output.EvaluationFiles;
import io.skein.exec.Progress;
import io.skein.score.Calibration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns on labelled data what points are worth and reports on other data. */
@Command(
        name = "score",
        description = {
            "Learns on data whose answers are known (--train) what the points of each detector's indicators are worth, so that a score says how"
                    + " often such alerts were true, and reports on other data (--test, or the rest of the period with --until)."
                    + " Nothing is changed: calibration.properties holds settings to take over, findings.csv every finding it"
                    + " learned from or reported on, calibration.md the report."
        })
final class TuneScoreCommand implements Callable<Integer> {

    @Mixin
    private final TuningBanks banks = new TuningBanks();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for settings, findings and report.")
    private @Nullable Path out;

    @Option(
            names = "--density",
            paramLabel = "N",
            description =
                    "For how many patterns among 1,000 customers a month the scores shall hold (default: each set counts as it"
                            + " is). Findings of a set with twice as many are true with twice the odds, which is taken into account.")
    private @Nullable Double density;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        banks.check();
        require(out != null, "missing --out DIR: folder for settings, findings and report");
        require(density == null || density > 0, "--density " + density + " must be above 0");
        Path folder = Objects.requireNonNull(out);
        EvaluationFiles.prepare(folder);
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        PrintWriter print = spec.commandLine().getOut();
        TuningBanks.Opened opened = banks.open(progress, print);
        Judge judge = new Judge(
                opened.running().select(opened.asked()),
                opened.models(),
                TuningBanks.table(),
                TuningBanks.context(progress),
                density);
        List<Judged> learned = judge.all(opened.training());
        List<Judged> reported = judge.all(opened.testing());
        SortedMap<String, Calibration> calibrations = new Calibrator()
                .learn(
                        learned,
                        opened.models().uncalibrated().byDetector().values().stream()
                                .filter(model -> opened.asked().contains(model.detectorId()))
                                .toList());
        CalibrationFiles files =
                new CalibrationFiles(calibrations, opened.models(), learned, reported, Bootstrap.seeded(1));
        files.write(
                folder,
                List.of(
                        "learned on " + TuningBanks.words(opened.training()),
                        "reported on " + TuningBanks.words(opened.testing()),
                        density == null
                                ? "each set as it is"
                                : "for " + density + " patterns among 1,000 customers a month",
                        Machine.here().words() + ", " + spec.root().version()[0]));
        print.println("on data that was not learned on:\n\n" + files.table(true).text());
        print.println("  " + files.difference());
        print.println("wrote calibration.properties, findings.csv and calibration.md to " + folder);
        return ExitCode.DONE;
    }
}
