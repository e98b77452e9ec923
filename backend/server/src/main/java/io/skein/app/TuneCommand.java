// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.Machine;
import io.skein.evaluate.DataDigest;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.output.EvaluationFiles;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.evaluate.tune.LabelledBank;
import io.skein.evaluate.tune.Measure;
import io.skein.evaluate.tune.Tuning;
import io.skein.evaluate.tune.TuningFiles;
import io.skein.evaluate.tune.TuningLog;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.run.Run;
import io.skein.window.GraphView;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Chooses detector parameters on labelled data and reports on other data. */
@Command(
        name = "tune",
        description = {
            "Tries values of the detectors' parameters on data whose answers are known (--train), and reports what the best of them"
                    + " do on other data (--test). Nothing is changed: tuned.properties holds settings to take over, tuning.jsonl"
                    + " every trial, tuning.md the report.",
            "Stopped and started again with the same folder and data, it goes on where it was."
        })
final class TuneCommand implements Callable<Integer> {

    @Mixin
    private final EvaluateInput input = new EvaluateInput();

    @Option(names = "--train", paramLabel = "DATA", description = "Labelled data to tune on; may be repeated.")
    private List<Path> train = List.of();

    @Option(names = "--test", paramLabel = "DATA", description = "Other labelled data to report on; may be repeated.")
    private List<Path> test = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for settings, log and report.")
    private @Nullable Path out;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "5",
            description = "False findings for 1,000 customers and month that all detectors together may make, above 0"
                    + " (default: 5).")
    private double budget;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Most rounds over the parameters of a detector, 1 to 20 (default: 3).")
    private int rounds;

    @Option(
            names = "--least-gain",
            paramLabel = "X",
            defaultValue = "0.02",
            description =
                    "What a step must gain to be kept, 0 to 1 (default: 0.02). A gain of 1 is all patterns found, or the"
                            + " whole allowance of false findings saved.")
    private double leastGain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireOptions();
        Path folder = Objects.requireNonNull(out);
        EvaluationFiles.prepare(folder);
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        PrintWriter print = spec.commandLine().getOut();
        List<LabelledBank> training = new ArrayList<>();
        List<LabelledBank> testing = new ArrayList<>();
        Set<ConfiguredDetector<?>> detectors = new LinkedHashSet<>();
        train.forEach(data -> training.add(open(data, detectors, progress, print)));
        test.forEach(data -> testing.add(open(data, detectors, progress, print)));
        requireOther(training, testing);

        TypologyTable table = new TypologyTable(Detectors.all().stream()
                .map(detector -> detector.descriptor().id())
                .collect(Collectors.toSet()));
        RunContext context = new RunContext(
                progress,
                LocalEnvironment::isProcessEnding,
                Clock.systemUTC(),
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
        RunContext quiet = new RunContext(
                Progress.NONE, context.cancellation(), context.clock(), context.limits(), context.threads());
        Measure measure = new Measure(training, table, quiet);
        List<ConfiguredDetector<?>> tunable = detectors.stream()
                .filter(detector -> measure.planted(detector.descriptor().id()) > 0)
                .toList();
        require(!tunable.isEmpty(), "nothing is planted in the data that any of the detectors is made for");
        TuningLog log = TuningLog.open(folder.resolve("tuning.jsonl"), digest(training));
        print.println("%,d detectors to tune; %,d trials are known already".formatted(tunable.size(), log.size()));

        Tuning.Settings settings = new Tuning.Settings(rounds, leastGain, budget);
        Tuning.Result tuned =
                new Tuning(measure, new Measure(testing, table, quiet), log, settings, context).of(tunable);
        TuningFiles.write(folder, tuned.detectors(), notes(training, testing, tuned));
        print.println("on data that was not tuned on:\n\n"
                + TuningFiles.table(tuned.detectors(), true).text());
        print.println("wrote tuned.properties, tuning.jsonl and tuning.md to " + folder);
        return ExitCode.DONE;
    }

    /** Opens one set of data and reads what a scan would see; its stores are those of {@code ./skein evaluate}. */
    private LabelledBank open(Path data, Set<ConfiguredDetector<?>> detectors, Progress progress, PrintWriter print) {
        String digest = DataDigest.ofData(List.of(data));
        TruthFile truth = TruthFile.find(data, input.truth());
        try (MeasuredBank bank = MeasuredBank.open(data, digest, new StoreOptions(), input, progress)) {
            List<ConfiguredDetector<?>> selected =
                    bank.bean(DetectorSet.class).select(input.detectors()).detectors();
            if (detectors.isEmpty()) {
                detectors.addAll(selected);
            }
            bank.ingest(digest, print);
            bank.importLists(print);
            Run run = bank.scan(Set.of(selected.getFirst().descriptor().id()));
            GraphView view = bank.view(run);
            Truth answers = truth.read(new TruthRequest(List.of(data), bank.readOptions(), bank.work()))
                    .within(view);
            String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
            return new LabelledBank(name, digest, view, answers, Workload.of(view));
        }
    }

    private static void requireOther(List<LabelledBank> training, List<LabelledBank> testing) {
        Set<String> seen = training.stream().map(LabelledBank::sha256).collect(Collectors.toSet());
        for (LabelledBank bank : testing) {
            require(
                    !seen.contains(bank.sha256()),
                    "--test " + bank.name() + " holds the same data as one of --train: report on data that was not"
                            + " tuned on");
        }
    }

    private static String digest(List<LabelledBank> banks) {
        return banks.stream().map(LabelledBank::sha256).sorted().collect(Collectors.joining("+"));
    }

    private List<String> notes(List<LabelledBank> training, List<LabelledBank> testing, Tuning.Result tuned) {
        return List.of(
                "tuned on " + words(training),
                "reported on " + words(testing),
                String.format(
                        Locale.ROOT,
                        "%,d detectors; budget %.1f false findings for 1,000 customers and month; in the end %.3f of them weighed as"
                                + " much as all patterns of a detector; a step must gain %.3f",
                        tuned.detectors().size(),
                        budget,
                        tuned.allowance(),
                        leastGain),
                Machine.here().words() + ", " + spec.root().version()[0]);
    }

    private static String words(List<LabelledBank> banks) {
        return banks.stream()
                .map(bank -> "%s (%,d customers, %,d transfers, %.0f days, %,d patterns)"
                        .formatted(
                                bank.name(),
                                bank.workload().customers(),
                                bank.workload().transfers(),
                                bank.workload().days(),
                                bank.truth().patterns().size()))
                .collect(Collectors.joining(", "));
    }

    private void requireOptions() {
        require(!train.isEmpty(), "missing --train DATA: labelled data to tune on");
        require(!test.isEmpty(), "missing --test DATA: other labelled data to report on");
        require(out != null, "missing --out DIR: folder for settings, log and report");
        require(budget > 0, "--budget " + budget + " must be above 0");
        require(rounds >= 1 && rounds <= 20, "--rounds " + rounds + " must be 1 to 20");
        require(leastGain >= 0 && leastGain <= 1, "--least-gain " + leastGain + " must be 0 to 1");
        Stream.concat(train.stream(), test.stream())
                .forEach(path -> require(Files.exists(path), path + ": there is no such file or folder"));
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, problem);
        }
    }
}
