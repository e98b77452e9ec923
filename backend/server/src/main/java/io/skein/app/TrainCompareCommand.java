// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.LabelledBank.Decided;
import io.skein.exec.RunContext;
import io.skein.learned.ComparisonText;
import io.skein.learned.LearnedModel;
import io.skein.learned.ModelComparison;
import io.skein.learned.ModelFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares a challenger with the champion on decided transfers that neither has learnt from. */
@Command(
        name = "compare",
        description =
                "Scores the transfers of DATA that are later than anything either model has learnt from or was tuned on, by both"
                        + " models, and says which does better and where they differ.")
final class TrainCompareCommand implements Callable<Integer> {

    @Mixin
    private final LabelledBank bank = new LabelledBank();

    @Option(names = "--champion", paramLabel = "DIR", required = true, description = "Folder of the model in force.")
    private Path champion = Path.of("");

    @Option(names = "--challenger", paramLabel = "DIR", required = true, description = "Folder of the other model.")
    private Path challenger = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LearnedModel one = ModelFile.read(champion);
        LearnedModel other = ModelFile.read(challenger);
        PrintWriter print = spec.commandLine().getOut();
        RunContext context =
                LabelledBank.context(ConsoleProgress.on(spec.commandLine().getErr()));
        Decided decided = bank.read(context.progress(), print, spec.root().version()[0]);
        print.println(ComparisonText.models(ModelComparison.of(one, other, decided.view(), decided.labels(), context)));
        return ExitCode.DONE;
    }
}
