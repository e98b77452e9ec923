// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures Skein on the machine it runs on; each sub-command measures one thing. */
@Command(
        name = "bench",
        description = "Measures Skein on this machine, beside a yardstick in the same run.",
        subcommands = {
            BenchAnchoredCommand.class,
            BenchCyclesCommand.class,
            BenchGraphCommand.class,
            BenchIngestCommand.class,
            BenchReadCommand.class,
            BenchScanCommand.class,
            BenchWindowCommand.class
        })
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.FAILED;
    }
}
