// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what people decided about alerts, and writes it down as labels. */
@Command(
        name = "dispositions",
        description = {
            "Shows what people decided about alerts by closing them, the latest first, page by page; with --out writes all of"
                    + " them as labels of transfers, which train --labels reads.",
            "With the embedded store, stop the server first; with PostgreSQL it may go on."
        })
final class DispositionsCommand implements Callable<Integer> {

    @Mixin
    private final RelationalOptions store = new RelationalOptions();

    @Mixin
    private final ListPages.PageOptions page = new ListPages.PageOptions();

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Disposition.Outcome> outcomes = Set.of();

    @Option(
            names = "--typology",
            paramLabel = "ID",
            split = ",",
            description = "Only alerts of these detectors, such as cycle,fan-in.")
    private Set<String> typologies = Set.of();

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Decided at or after, such as 2026-03-01T00:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Decided before.")
    private @Nullable Instant to;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes a CSV instead: a row for each transfer of each alert that was decided, with label 1 for confirmed"
                            + " and 0 for not suspicious. Alerts closed undecided have no label and are left out.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Disposition.Filter filter = new Disposition.Filter(outcomes, typologies, from, to);
        try (RelationalEnvironment environment = RelationalEnvironment.open(store)) {
            AlertStore alerts = environment.bean(AlertStore.class);
            if (out != null) {
                print.println(written(new DispositionRows(alerts, filter), out));
                return ExitCode.DONE;
            }
            return ListPages.print(print, alerts.dispositions(filter, page.slice()), DispositionsCommand::line);
        }
    }

    private static String written(DispositionRows rows, Path file) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            DispositionRows.Count count = rows.writeTo(writer);
            if (writer.checkError()) {
                throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot write " + file + "; is the disk full?");
            }
            return "wrote %,d transfers of %,d alerts to %s; %,d alerts closed undecided are left out"
                    .formatted(count.transfers(), count.alerts(), file, count.undecided());
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static String line(Disposition decided) {
        return "%s  %s  %s  %s  by %s: %s"
                .formatted(
                        decided.decidedAt(),
                        decided.outcome(),
                        decided.alert().typology(),
                        decided.alert().id(),
                        decided.decidedBy(),
                        decided.reason());
    }
}
