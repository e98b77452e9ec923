// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.LabelledBank.Decided;
import io.skein.exec.RunContext;
import io.skein.learned.Carriers;
import io.skein.learned.ComparisonText;
import io.skein.learned.LearnedModel;
import io.skein.learned.ModelFile;
import io.skein.learned.ModelTraining;
import io.skein.learned.ModelTraining.Compared;
import io.skein.learned.TrainingData;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model that stands beside the rules. */
@Command(
        name = "train",
        description = {
            "Learns from decided transfers which others are suspicious: boosted trees on features that the engine computes, trained"
                    + " on the first three fifths of the transfers, stopped by the next fifth, measured on the last. Writes model.json.",
            "Let a scan ask the model with the setting skein.model-dir. skein train compare sets two models side by side."
        },
        subcommands = TrainCompareCommand.class)
final class TrainCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;

    @Mixin
    private final LabelledBank bank = new LabelledBank();

    @Mixin
    private final TrainOptions options = new TrainOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the model.")
    private @Nullable Path out;

    @Option(
            names = "--compare-features",
            description =
                    "Train also on the raw columns alone, with window counts, and with the graph, each with and without the"
                            + " payment format, and write features.md beside the model, with the features that carry it.")
    private boolean comparesFeatures;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target = out;
        if (target == null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "missing --out DIR (see skein train --help)");
        }
        options.seeds();
        PrintWriter print = spec.commandLine().getOut();
        RunContext context =
                LabelledBank.context(ConsoleProgress.on(spec.commandLine().getErr()));
        Decided decided = bank.read(context.progress(), print, spec.root().version()[0]);
        TrainingData data = data(decided, context, print);
        ModelTraining training = new ModelTraining(data, options.parameters(), context);
        Instant now = Instant.now();
        LearnedModel model = training.train(options.chosen(data.schema()), decided.source(), now);
        ModelFile.write(model, target);
        print.println(ComparisonText.summary(model));
        if (comparesFeatures) {
            String text = compared(data, decided, context) + "\n" + ComparisonText.carriers(Carriers.of(model, data));
            write(target.resolve("features.md"), text);
            print.println(text);
        }
        print.println("wrote " + target.resolve(ModelFile.NAME));
        return ExitCode.DONE;
    }

    /** {@return a table of the first seed with intervals, and one of the spread if there are several} */
    private String compared(TrainingData data, Decided decided, RunContext context) {
        List<List<Compared>> bySeed = options.seeds().stream()
                .map(seed -> new ModelTraining(data, options.parameters(seed), context)
                        .compareFeatures(decided.source(), Instant.now()))
                .toList();
        String first = ComparisonText.features(bySeed.getFirst());
        return bySeed.size() == 1 ? first : first + "\n" + ComparisonText.seeds(bySeed);
    }

    private TrainingData data(Decided decided, RunContext context, PrintWriter print) {
        long before = System.nanoTime();
        TrainingData data = TrainingData.of(decided.view(), decided.labels(), options.delay(), context);
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        int transfers = decided.view().transfers().transferCount();
        print.println("computed %d features of %,d transfers in %.1f s, %,.0f transfers a second"
                .formatted(data.schema().size(), transfers, seconds, transfers / seconds));
        return data;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
