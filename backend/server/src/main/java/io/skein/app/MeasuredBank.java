// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.env.Environment;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.run.IngestReport;
import io.skein.run.IngestRequest;
import io.skein.run.IngestRun;
import io.skein.run.LoadPath;
import io.skein.run.Rates;
import io.skein.run.Run;
import io.skein.run.RunOutcome;
import io.skein.run.RunService;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import io.skein.run.ScanRun.GraphEnds;
import io.skein.run.ScanSettings;
import io.skein.run.UnknownAccounts;
import io.skein.window.GraphView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Data in stores of their own, and the real line over them: what a bank with these data would see.
 *
 * <p>The graph is filled once and used again as long as the data are the same. Alerts, runs and lists begin anew each time, because an
 * alert remembers what earlier runs found.
 */
final class MeasuredBank implements AutoCloseable {

    private static final String MARK = "measured-data";

    private final LocalEnvironment environment;
    private final StateDirectory state;
    private final Path data;
    private final ZoneId timeZone;
    private final Progress progress;

    private MeasuredBank(LocalEnvironment environment, Path data, ZoneId timeZone, Progress progress) {
        this.environment = environment;
        this.state = environment.bean(StateDirectory.class);
        this.data = data;
        this.timeZone = timeZone;
        this.progress = progress;
    }

    /**
     * Opens the stores of some data.
     *
     * @param data folder or file
     * @param digest of the data
     * @param stores which stores to use
     * @param input what the command line says besides
     * @param progress hears how far it is
     */
    static MeasuredBank open(Path data, String digest, StoreOptions stores, EvaluateInput input, Progress progress) {
        if (stores.relational().url() != null) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "an evaluation keeps its alerts in a store of its own: leave --database-url away");
        }
        StateDirectory state = StateDirectory.open(stores.stateOr("evaluate-" + digest.substring(0, 12)));
        try {
            requireSame(state, digest, data);
            forgetAlerts(state);
        } catch (RuntimeException failed) {
            state.close();
            throw failed;
        }
        return new MeasuredBank(
                LocalEnvironment.open(state, stores, input.settings()), data, input.timeZone(), progress);
    }

    /** Fills the graph, unless these data are in it already. */
    void ingest(String digest, PrintWriter print) {
        Path mark = state.path().resolve(MARK);
        if (Files.exists(mark)) {
            print.println("the data are stored already, in " + state.path());
            return;
        }
        IngestRequest request = new IngestRequest(
                List.of(data),
                readOptions(),
                LoadPath.AUTO,
                UnknownAccounts.AUTO,
                state.directory("quarantine").resolve("evaluate.csv"),
                state.directory("work"));
        IngestReport report = environment.bean(IngestRun.class).run(request, context());
        IngestSummary.print(report, print);
        try {
            Files.writeString(mark, digest + "\n");
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot write " + mark + ": " + failed.getMessage(), failed);
        }
    }

    /** Imports the watch-lists that lie in the folder {@code lists} of the data, each named after its file. */
    void importLists(PrintWriter print) {
        new BankLists(environment, state).importFrom(data, "evaluation", print);
    }

    /**
     * {@return a scan by these detectors, ended; those that a scan runs if none is named}
     *
     * @throws PlatformException INTERNAL if it did not succeed
     */
    Run scan(Set<String> detectors) {
        Run run = environment
                .bean(RunService.class)
                .runNow(ScanRequest.with(detectors, RunTrigger.COMMAND_LINE, "evaluation"), progress);
        if (run.outcome() != RunOutcome.SUCCEEDED) {
            throw new PlatformException(
                    ErrorCode.INTERNAL, "the scan ended as " + run.outcome() + ": " + run.message());
        }
        return run;
    }

    /** {@return what that scan saw} */
    GraphView view(Run run) {
        GraphEnds ends = environment.bean(GraphEnds.class);
        var window = Objects.requireNonNull(run.details().window());
        var watermark = Objects.requireNonNull(run.details().dataWatermark());
        Rates known = environment.bean(ScanSettings.class).rates().read().rates();
        GraphView read = ends.windows().read(window, watermark, known.table(), context());
        Rates needed = known.completedFrom(read.transfers()).neededFor(read.transfers());
        return read.with(needed.table()).with(ends.lists().latest(watermark));
    }

    /** {@return a reader of parts of what that scan saw, in the same rates and lists} */
    Function<TimeWindow, GraphView> parts(Run run, GraphView whole) {
        GraphEnds ends = environment.bean(GraphEnds.class);
        var watermark = Objects.requireNonNull(run.details().dataWatermark());
        return window ->
                ends.windows().read(window, watermark, whole.rates(), context()).with(whole.lists());
    }

    /** {@return the one bean of that type} */
    <T> T bean(Class<T> type) {
        return environment.bean(type);
    }

    /** {@return how the data are read, and their answers with them} */
    ReadOptions readOptions() {
        String currency = environment
                .bean(Environment.class)
                .getProperty("skein.base-currency", String.class)
                .orElse("USD");
        return new ReadOptions(environment.bean(Clock.class).instant(), timeZone, CurrencyUnit.of(currency), null);
    }

    /** {@return a folder for working files} */
    Path work() {
        return state.directory("work");
    }

    /** {@return progress, limits, and an end when the process is asked to end} */
    RunContext context() {
        return new RunContext(
                progress,
                LocalEnvironment::isProcessEnding,
                environment.bean(Clock.class),
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void close() {
        environment.close();
    }

    private static void requireSame(StateDirectory state, String digest, Path data) {
        Path mark = state.path().resolve(MARK);
        try {
            if (Files.exists(mark) && !Files.readString(mark).strip().equals(digest)) {
                throw new PlatformException(
                        ErrorCode.CONFLICT,
                        state.path() + " holds other data than " + data
                                + " has now: choose another directory with --state DIR, or leave --state away");
            }
        } catch (IOException unreadable) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot read " + mark, unreadable);
        }
    }

    private static void forgetAlerts(StateDirectory state) {
        try (Stream<Path> found = Files.walk(state.directory("relational"))) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot clear the alerts of the former evaluation in " + state.path(),
                    failed);
        }
    }
}
