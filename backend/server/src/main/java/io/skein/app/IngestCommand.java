// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.env.Environment;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.run.IngestPlan;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads files into the graph and does nothing else. */
@Command(name = "ingest", description = "Reads files and stores what they state, without scanning.")
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final IngestOptions files = new IngestOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        try (LocalEnvironment environment = LocalEnvironment.open(stores, "data", Map.of())) {
            String currency = environment
                    .bean(Environment.class)
                    .getProperty("skein.base-currency", String.class)
                    .orElse("USD");
            IngestRequest request = files.request(
                    environment.bean(StateDirectory.class), CurrencyUnit.of(currency), clock.instant(), System.in);
            RunContext context = new RunContext(
                    ConsoleProgress.on(spec.commandLine().getErr()),
                    Cancellation.NEVER,
                    clock,
                    Limits.DEFAULTS,
                    Runtime.getRuntime().availableProcessors());
            IngestRun run = environment.bean(IngestRun.class);
            IngestPlan plan = run.plan(request);
            spec.commandLine().getOut().println(plan.load().words());
            IngestReport report = run.run(plan, context);
            IngestSummary.print(report, spec.commandLine().getOut());
            return report.rejected() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        }
    }
}
