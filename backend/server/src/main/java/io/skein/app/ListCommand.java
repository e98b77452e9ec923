// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.ListReader;
import io.skein.ingest.Source;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.watch.ListImport;
import io.skein.watch.ListVersion;
import io.skein.watch.WatchListStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings watch-lists in and shows them. */
@Command(
        name = "list",
        description = {
            "Brings watch-lists in and shows them.",
            "With the embedded store, stop the server first; with PostgreSQL it may go on."
        },
        synopsisSubcommandLabel = "COMMAND")
final class ListCommand implements Runnable {

    private static final String STANDARD_INPUT = "-";
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Spec
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: import, show, versions or entries");
    }

    /** What an import is told. */
    static final class ImportOptions {

        @Parameters(
                paramLabel = "FILE",
                description =
                        "The list: CSV with our columns or FollowTheMoney JSON lines, plain or gzip-compressed; - is"
                                + " standard input.")
        private Path file = Path.of(STANDARD_INPUT);

        @Option(names = "--name", paramLabel = "NAME", required = true, description = "Name of the list in Skein.")
        private String name = "";

        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "Day up to which its publisher says that it is true, such as 2026-03-31.")
        private @Nullable LocalDate asOf;

        @Option(
                names = "--topics",
                paramLabel = "TOPIC",
                split = ",",
                description = "FollowTheMoney entities to take, by topic, such as sanction,crime (default: all).")
        private Set<String> topics = Set.of();

        @Option(
                names = "--phone-region",
                paramLabel = "CC",
                description = "Country of telephone numbers without country code (default: none; as with ingest).")
        private @Nullable String phoneRegion;

        @Option(
                names = "--quarantine",
                paramLabel = "FILE",
                description = "Where bad records and values go (default: a new file below quarantine/ in the state"
                        + " directory).")
        private @Nullable Path quarantine;
    }

    @Command(
            name = "import",
            description =
                    "Imports a list as a new version, unless its content is that of the latest one. Ends with 0 if all"
                            + " is done, 1 if something was rejected, 2 if it failed.")
    int importList(@Mixin RelationalOptions store, @Mixin ImportOptions options) {
        try (RelationalEnvironment environment = RelationalEnvironment.open(store)) {
            Clock clock = environment.bean(Clock.class);
            Path quarantine = options.quarantine != null
                    ? options.quarantine
                    : store.stateOr("data")
                            .resolve("quarantine")
                            .resolve("list-" + FILE_TIME.format(clock.instant()) + ".csv");
            ListImport importing = new ListImport(environment.bean(WatchListStore.class), clock);
            ListImport.Report report =
                    withFile(options.file, file -> importing.run(request(options, file, quarantine)));
            print(report, quarantine);
            return report.rejected() + report.faults() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        }
    }

    @Command(description = "Shows all lists: name, version in force, how many entries and how many of them can match.")
    int show(@Mixin RelationalOptions store, @Mixin ListPages.ListOptions options) {
        return with(store, lists -> new ListPages(spec.commandLine().getOut()).lists(lists, options));
    }

    @Command(description = "Shows the versions of a list, the latest first.")
    int versions(
            @Mixin RelationalOptions store,
            @Parameters(paramLabel = "NAME", description = "The list.") String name,
            @Mixin ListPages.PageOptions page) {
        return with(store, lists -> new ListPages(spec.commandLine().getOut()).versions(lists, name, page));
    }

    @Command(description = "Shows entries of a list.")
    int entries(
            @Mixin RelationalOptions store,
            @Parameters(paramLabel = "NAME", description = "The list.") String name,
            @Mixin ListPages.EntryOptions options) {
        return with(store, lists -> new ListPages(spec.commandLine().getOut()).entries(lists, name, options));
    }

    private static int with(RelationalOptions store, Function<WatchListStore, Integer> show) {
        try (RelationalEnvironment environment = RelationalEnvironment.open(store)) {
            return show.apply(environment.bean(WatchListStore.class));
        }
    }

    private static ListImport.Request request(ImportOptions options, Path file, Path quarantine) {
        Instant asOf = options.asOf == null
                ? null
                : options.asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isStandardInput = options.file.toString().equals(STANDARD_INPUT);
        return new ListImport.Request(
                options.name,
                isStandardInput ? new Source("standard-input", file) : Source.of(file),
                new ListReader.Options(options.phoneRegion, options.topics),
                asOf,
                "command line",
                quarantine);
    }

    /** Standard input is copied to disk first, because a list is read twice. */
    private static <T> T withFile(Path file, Function<Path, T> work) {
        if (!file.toString().equals(STANDARD_INPUT)) {
            return work.apply(file);
        }
        try {
            Path copy = Files.createTempFile("skein-list", ".tmp");
            try {
                Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot copy standard input to disk: " + failed.getMessage(), failed);
        }
    }

    private void print(ListImport.Report report, Path quarantine) {
        ListVersion version = report.imported().version();
        PrintWriter out = spec.commandLine().getOut();
        out.println("read %,d = entries %,d + rejected %,d + passed over %,d"
                .formatted(
                        report.read(),
                        report.accepted(),
                        report.rejected(),
                        report.passedOver().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
        if (!report.passedOver().isEmpty()) {
            out.println("passed over: "
                    + report.passedOver().entrySet().stream()
                            .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        out.println(
                report.imported().isNew()
                        ? "list %s is now version %d".formatted(version.listName(), version.number())
                        : "list %s has that content already, as version %d"
                                .formatted(version.listName(), version.number()));
        long silent = report.accepted() - version.content().matchable();
        if (silent > 0) {
            out.println("%,d entries name nothing to match by: names alone never match".formatted(silent));
        }
        if (report.rejected() + report.faults() > 0) {
            out.println("%,d records and %,d single values are in %s"
                    .formatted(report.rejected(), report.faults(), quarantine));
        }
    }
}
