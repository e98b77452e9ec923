// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.compare.Comparison;
import io.skein.evaluate.compare.RecordedEvaluation;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.output.ComparisonText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays two evaluations beside each other. */
@Command(
        name = "compare",
        description = "Says what the second of two evaluations of the same data changed: recall by typology with 95 %%"
                + " intervals of the difference, alerts by detector.")
final class EvaluateCompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Folder of the first evaluation.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Folder of the second evaluation.")
    private Path after = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the intervals (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Comparison comparison =
                Comparison.of(RecordedEvaluation.read(before), RecordedEvaluation.read(after), Bootstrap.seeded(seed));
        spec.commandLine().getOut().print(ComparisonText.of(comparison));
        return ExitCode.DONE;
    }
}
