// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.compare.Together;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.output.TogetherFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of evaluations of several banks what they would be as one. */
@Command(
        name = "together",
        description =
                "Adds up evaluations of several banks, as if they were one: recall by typology, alerts by detector,"
                        + " items of work, and what is found by those that can be worked on.")
final class EvaluateTogetherCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULT", arity = "1..*", description = "Folder of an evaluation.")
    private List<Path> results = List.of();

    @Mixin
    private final WorkloadOptions workload = new WorkloadOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for together.md and the tables as CSV (default: print only).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ItemFigures.Limit limit = workload.limit();
        if (out != null) {
            TogetherFiles.prepare(out);
        }
        TogetherFiles files = new TogetherFiles(Together.read(results, limit));
        PrintWriter print = spec.commandLine().getOut();
        print.print(files.text());
        if (out != null) {
            files.write(out);
            print.println("wrote " + out.resolve("together.md") + ", tables as CSV beside it");
        }
        return ExitCode.DONE;
    }
}
