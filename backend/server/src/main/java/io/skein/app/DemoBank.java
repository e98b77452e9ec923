// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.env.Environment;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import io.skein.run.LoadPath;
import io.skein.run.Run;
import io.skein.run.RunOutcome;
import io.skein.run.RunService;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import io.skein.run.UnknownAccounts;
import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import io.skein.simulation.output.BankFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The sample bank of the demo, from nothing to scanned. Each step leaves a mark in the state directory, so that a start after
 * an interrupted one goes on where that ended.
 */
final class DemoBank {

    private final LocalEnvironment environment;
    private final StateDirectory state;
    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock = InstantSource.system();

    DemoBank(LocalEnvironment environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.state = environment.bean(StateDirectory.class);
        this.out = out;
        this.err = err;
    }

    /** Generates, ingests and scans what is not done yet. */
    void prepare() throws IOException {
        if (isDone("scanned")) {
            return;
        }
        Path folder = state.path().resolve("bank");
        if (!isDone("generated")) {
            generate(folder);
            mark("generated");
        }
        if (!isDone("ingested")) {
            ingest(folder);
            mark("ingested");
        }
        if (!isDone("listed")) {
            new BankLists(environment, state).importFrom(folder, "demo", out);
            mark("listed");
        }
        scan();
        mark("scanned");
    }

    private void generate(Path folder) {
        BankSettings settings = BankSettings.demo();
        try (BankFolder files = new BankFolder(folder)) {
            long transfers = new SampleBank(settings).generate(files, files, files);
            out.println("generated a bank of " + settings.people() + " people and " + transfers + " transfers in "
                    + settings.period().days() + " days");
        }
    }

    private void ingest(Path folder) {
        String currency = environment
                .bean(Environment.class)
                .getProperty("skein.base-currency", String.class)
                .orElse("USD");
        IngestRequest request = new IngestRequest(
                List.of(folder),
                new ReadOptions(clock.instant(), ZoneOffset.UTC, CurrencyUnit.of(currency), null),
                LoadPath.AUTO,
                UnknownAccounts.AUTO,
                state.directory("quarantine").resolve("demo.csv"),
                state.directory("work"));
        RunContext context = new RunContext(
                ConsoleProgress.on(err),
                Cancellation.NEVER,
                clock,
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
        IngestReport report = environment.bean(IngestRun.class).run(request, context);
        out.println(report.balance());
    }

    private void scan() {
        Run run = environment
                .bean(RunService.class)
                .runNow(ScanRequest.ofEverything(RunTrigger.COMMAND_LINE, "command line"), ConsoleProgress.on(err));
        if (run.outcome() != RunOutcome.SUCCEEDED) {
            throw new PlatformException(
                    ErrorCode.INTERNAL,
                    "the scan did not succeed: " + Objects.requireNonNullElse(run.message(), "no reason"));
        }
        out.println("scanned " + run.details().counts().getOrDefault("transfers", 0L) + " transfers");
    }

    private boolean isDone(String step) {
        return Files.exists(state.directory("demo").resolve(step));
    }

    private void mark(String step) throws IOException {
        Files.createFile(state.directory("demo").resolve(step));
    }
}
