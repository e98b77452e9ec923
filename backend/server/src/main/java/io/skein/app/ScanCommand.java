// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.env.Environment;
import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertFilter.Side;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.WorkLine;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.run.DetectorSet;
import io.skein.run.IngestPlan;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import io.skein.run.Run;
import io.skein.run.RunOutcome;
import io.skein.run.RunService;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import io.skein.run.output.RunFile;
import io.skein.run.output.ScanOutputs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job in one go: read, store, scan, write what was found. */
@Command(
        name = "scan",
        description = "Reads files, stores what they state, scans, and writes alerts.json, alerts.csv, report.html and"
                + " run.json. Ends with 0 if all is done, 1 if some records were rejected, 2 if it failed.")
final class ScanCommand implements Callable<Integer> {

    private static final int LISTED = 10;
    private static final String WITHOUT_RATE = "transfersWithoutRate.";

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Mixin
    private final IngestOptions files = new IngestOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; its earlier results are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--detectors",
            paramLabel = "ID",
            split = ",",
            description = "Detectors to run, with commas between; without it all.")
    private Set<String> detectors = Set.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ScanOutputs.prepare(out);
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        try (LocalEnvironment environment = LocalEnvironment.open(stores, "data", rates.with(Map.of()))) {
            environment.bean(DetectorSet.class).select(detectors);
            IngestReport report = ingest(environment, progress);
            IngestSummary.print(report, spec.commandLine().getOut());
            Run run = environment
                    .bean(RunService.class)
                    .runNow(ScanRequest.with(detectors, RunTrigger.COMMAND_LINE, "command line"), progress);
            RunFile file = new RunFile(run, balance(report));
            if (run.outcome() != RunOutcome.SUCCEEDED) {
                ScanOutputs.writeRun(out, file);
                throw new PlatformException(
                        ErrorCode.INTERNAL, "the scan ended as " + run.outcome() + ": " + run.message());
            }
            AlertStore alerts = environment.bean(AlertStore.class);
            WorkLine line = environment.bean(WorkLine.class);
            new ScanOutputs(alerts, environment.bean(DetectorSet.class), line).write(out, file);
            summarise(run, alerts, line);
            long rejected = report.rejected() + count(run, "ratesRejected");
            return rejected == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        }
    }

    private IngestReport ingest(LocalEnvironment environment, Progress progress) {
        Clock clock = environment.bean(Clock.class);
        String currency = environment
                .bean(Environment.class)
                .getProperty("skein.base-currency", String.class)
                .orElse("USD");
        IngestRequest request = files.request(
                environment.bean(StateDirectory.class), CurrencyUnit.of(currency), clock.instant(), System.in);
        RunContext context = new RunContext(
                progress,
                Cancellation.NEVER,
                clock,
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
        IngestRun run = environment.bean(IngestRun.class);
        IngestPlan plan = run.plan(request);
        spec.commandLine().getOut().println(plan.load().words());
        return run.run(plan, context);
    }

    private static RunFile.Balance balance(IngestReport report) {
        return new RunFile.Balance(
                report.read(),
                report.stored(),
                report.duplicate(),
                report.rejected(),
                report.quarantine(),
                report.took());
    }

    private static long count(Run run, String name) {
        return run.details().counts().getOrDefault(name, 0L);
    }

    private void noteRates(Run run, PrintWriter print) {
        long rejected = count(run, "ratesRejected");
        if (rejected > 0) {
            print.println(
                    "  note: %,d lines of the rate file were rejected; they are in quarantine/rates.csv of the state directory"
                            .formatted(rejected));
        }
        run.details().counts().forEach((name, transfers) -> {
            if (name.startsWith(WITHOUT_RATE)) {
                print.println("  note: %,d transfers are in %s, which has no rate on their day: amounts not compared"
                        .formatted(transfers, name.substring(WITHOUT_RATE.length())));
            }
        });
    }

    private static long total(AlertStore alerts, AlertFilter filter) {
        return alerts.page(filter, AlertSort.SCORE_DESC, PageSlice.first(1)).total();
    }

    private void summarise(Run run, AlertStore alerts, WorkLine line) {
        PrintWriter print = spec.commandLine().getOut();
        AlertFilter stillOpen = AlertFilter.ofStatuses(AlertStatus.open());
        KeysetPage<Alert> open =
                alerts.page(stillOpen.with(line.items(Side.ABOVE_LINE)), AlertSort.SCORE_DESC, PageSlice.first(LISTED));
        print.println(
                "scanned %,d transfers between %,d accounts; findings %,d, alerts: new %,d, grown %,d, open in all %,d"
                        .formatted(
                                count(run, "transfers"),
                                count(run, "accounts"),
                                count(run, "findings"),
                                count(run, "alerts.created"),
                                count(run, "alerts.grown"),
                                total(alerts, stillOpen)));
        print.println("items of work (stories, and alerts that stand alone): %,d, below the line of %.2f: %,d"
                .formatted(
                        open.total(), line.leastScore(), total(alerts, stillOpen.with(line.items(Side.BELOW_LINE)))));
        for (Alert alert : open.items()) {
            print.println("  %.3f %-9s %s  %s".formatted(alert.score(), alert.grade(), alert.id(), alert.headline()));
        }
        if (open.hasNext()) {
            print.println("  ... and " + (open.total() - LISTED) + " more");
        }
        noteRates(run, print);
        run.details()
                .detectors()
                .forEach(detector -> detector.truncations()
                        .forEach(cut -> print.println("  note: " + detector.detectorId() + " was cut by " + cut.limit()
                                + " = " + cut.value() + " (" + cut.scope() + ")")));
        print.println("wrote " + out.resolve("report.html")
                + " and alerts.json, alerts.csv, reasons.csv, run.json beside it");
    }
}
