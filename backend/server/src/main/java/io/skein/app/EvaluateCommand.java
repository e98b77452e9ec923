// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertStore;
import io.skein.app.bench.Machine;
import io.skein.evaluate.DataDigest;
import io.skein.evaluate.Evaluation;
import io.skein.evaluate.Evaluator;
import io.skein.evaluate.output.EvaluationFiles;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.exec.Progress;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.DetectorSet;
import io.skein.run.Run;
import io.skein.window.GraphView;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a scan against data whose answers are known. */
@Command(
        name = "evaluate",
        subcommands = {EvaluateCompareCommand.class, EvaluateProfileCommand.class, EvaluateTogetherCommand.class},
        description = {
            "Stores data whose answers are known in a Neo4j of their own, scans them as a bank would, and measures the alerts:"
                    + " recall, precision, workload, curves. Writes index.html, evaluation.json and tables as CSV.",
            "A second evaluation of the same data uses what is stored. The answers are read after the scan."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final EvaluateInput input = new EvaluateInput();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..1",
            description = "Folder with the data: Skein CSV or JSON lines, AMLworld or AMLSim, plain or compressed.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; its earlier results are replaced.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path measured = existing(required(data, "DATA"));
        Path target = required(out, "--out DIR");
        EvaluationFiles.prepare(target);
        input.check();
        TruthFile truth = TruthFile.find(measured, input.truth());
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        PrintWriter print = spec.commandLine().getOut();
        String digest = DataDigest.ofData(List.of(measured));
        try (MeasuredBank bank = MeasuredBank.open(measured, digest, stores, input, progress)) {
            bank.bean(DetectorSet.class).select(input.detectors());
            bank.ingest(digest, print);
            bank.importLists(print);
            Run run = bank.scan(input.detectors());
            GraphView view = bank.view(run);
            Truth answers = truth.read(new TruthRequest(List.of(measured), bank.readOptions(), bank.work()));
            Evaluation evaluation = new Evaluator(
                            bank.bean(AlertStore.class),
                            bank.bean(DetectorSet.class),
                            input.depth(bank.parts(run, view)))
                    .evaluate(origin(measured, digest, truth, answers), run, view, answers, bank.context());
            EvaluationFiles.write(target, evaluation);
            print.println(EvaluationFiles.summary(evaluation));
            print.println("wrote " + target.resolve("index.html") + " and evaluation.json, tables as CSV beside it");
        }
        return ExitCode.DONE;
    }

    private Evaluation.Origin origin(Path measured, String digest, TruthFile truth, Truth answers) {
        SortedMap<String, String> environment = new TreeMap<>();
        environment.put("machine", Machine.here().words());
        environment.put("skein", String.valueOf(spec.root().version()[0]));
        return new Evaluation.Origin(
                String.valueOf(measured.toAbsolutePath().normalize().getFileName()),
                digest,
                truth.layout().words(),
                DataDigest.ofFile(truth.path()),
                answers.notes(),
                input.seed(),
                Clock.systemUTC().instant(),
                environment);
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, path + ": there is no such file or folder");
        }
        return path;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "missing " + name + " (see skein evaluate --help)");
        }
        return value;
    }
}
