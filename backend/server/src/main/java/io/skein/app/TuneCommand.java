// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static io.skein.app.TuningBanks.require;

import io.skein.app.bench.Machine;
import io.skein.detect.ParameterDescriptor;
import io.skein.evaluate.output.EvaluationFiles;
import io.skein.evaluate.tune.LabelledBank;
import io.skein.evaluate.tune.Measure;
import io.skein.evaluate.tune.Tuning;
import io.skein.evaluate.tune.TuningFiles;
import io.skein.evaluate.tune.TuningLog;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Chooses detector parameters on labelled data and reports on other data. */
@Command(
        name = "tune",
        subcommands = TuneScoreCommand.class,
        description = {
            "Tries values of the detectors' parameters on data whose answers are known (--train), and reports what the best of them"
                    + " do on other data (--test, or the rest of the period with --until). Nothing is changed: tuned.properties"
                    + " holds settings to take over, tuning.jsonl every trial, tuning.md the report.",
            "Stopped and started again with the same folder and data, it goes on where it was."
        })
final class TuneCommand implements Callable<Integer> {

    @Mixin
    private final TuningBanks banks = new TuningBanks();

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
            description = "What a step must gain to be kept, 0 to 1 (default: 0.02). A gain of 1 is all patterns of a"
                    + " typology found, or the whole allowance of false findings saved.")
    private double leastGain;

    @Option(
            names = "--least-recall",
            paramLabel = "X",
            defaultValue = "0.9",
            description =
                    "Share of a typology, 0 to 1, below which no saving of false findings may bring what all detectors"
                            + " together find of it (default: 0.9).")
    private double leastRecall;

    @Option(
            names = "--hold",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Parameters that keep their values, because a law, a custom or the size of a machine sets them:"
                            + " cycle.hubDegree is that of one detector, hubDegree that of every detector that has it. With commas, or"
                            + " repeated.")
    private List<String> hold = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireOptions();
        Path folder = Objects.requireNonNull(out);
        EvaluationFiles.prepare(folder);
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        PrintWriter print = spec.commandLine().getOut();
        TuningBanks.Opened opened = banks.open(progress, print);
        RunContext context = TuningBanks.context(progress);
        RunContext quiet = TuningBanks.context(Progress.NONE);
        Measure training = new Measure(opened.training(), TuningBanks.table(), quiet);
        Measure testing = new Measure(opened.testing(), TuningBanks.table(), quiet);
        List<ConfiguredDetector<?>> running = opened.running().detectors();
        Set<String> tunable = running.stream()
                .map(detector -> detector.descriptor().id())
                .filter(opened.asked()::contains)
                .filter(id -> training.planted(id) > 0)
                .collect(Collectors.toSet());
        require(!tunable.isEmpty(), "nothing is planted in the data that any of the detectors is made for");
        TuningLog log = TuningLog.open(folder.resolve("tuning.jsonl"), digest(opened.training()));
        print.println("%,d detectors to tune; %,d trials are known already".formatted(tunable.size(), log.size()));

        Tuning.Settings settings = new Tuning.Settings(rounds, leastGain, budget, leastRecall, held(running));
        Tuning.Result tuned = new Tuning(training, testing, log, settings, context).of(running, tunable);
        TuningFiles files = new TuningFiles(tuned, training, testing);
        files.write(folder, notes(opened, tuned));
        print.println("on data that was not tuned on:\n\n" + files.table(true).text());
        print.println("  " + files.summary());
        print.println("wrote tuned.properties, tuning.jsonl and tuning.md to " + folder);
        return ExitCode.DONE;
    }

    /** Names too, because what is found is logged by them. */
    private static String digest(List<LabelledBank> banks) {
        return banks.stream()
                .map(bank -> bank.name() + ":" + bank.digest())
                .sorted()
                .collect(Collectors.joining("+"));
    }

    /** {@return by detector id, the names of the parameters that keep their values} */
    private Map<String, Set<String>> held(List<ConfiguredDetector<?>> running) {
        Map<String, Set<String>> held = new TreeMap<>();
        Set<String> unknown = new TreeSet<>(hold);
        for (ConfiguredDetector<?> detector : running) {
            String id = detector.descriptor().id();
            Set<String> own = new TreeSet<>();
            for (ParameterDescriptor parameter : detector.descriptor().parameters()) {
                String full = id + "." + parameter.name();
                if (hold.contains(parameter.name()) || hold.contains(full)) {
                    own.add(parameter.name());
                    unknown.removeAll(Set.of(parameter.name(), full));
                }
            }
            held.put(id, own);
        }
        require(
                unknown.isEmpty(),
                "--hold " + String.join(",", unknown)
                        + ": no detector of a scan has such a parameter; docs/settings.md says where each is described");
        return held;
    }

    private List<String> notes(TuningBanks.Opened opened, Tuning.Result tuned) {
        return List.of(
                "tuned on " + TuningBanks.words(opened.training()),
                "reported on " + TuningBanks.words(opened.testing()),
                String.format(
                        Locale.ROOT,
                        "%,d detectors; budget %.1f false findings for 1,000 customers and month; in the end %.3f of them weighed as"
                                + " much as all patterns of a typology; a step must gain %.3f",
                        tuned.detectors().size(),
                        budget,
                        tuned.allowance(),
                        leastGain),
                String.format(
                        Locale.ROOT,
                        "no saving may bring a typology below %.0f %%; held: %s",
                        100 * leastRecall,
                        hold.isEmpty() ? "nothing" : String.join(", ", hold)),
                Machine.here().words() + ", " + spec.root().version()[0]);
    }

    private void requireOptions() {
        banks.check();
        require(out != null, "missing --out DIR: folder for settings, log and report");
        require(budget > 0, "--budget " + budget + " must be above 0");
        require(rounds >= 1 && rounds <= 20, "--rounds " + rounds + " must be 1 to 20");
        require(leastRecall >= 0 && leastRecall <= 1, "--least-recall " + leastRecall + " must be 0 to 1");
        require(leastGain >= 0 && leastGain <= 1, "--least-gain " + leastGain + " must be 0 to 1");
    }
}
