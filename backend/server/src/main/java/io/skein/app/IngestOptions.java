// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.layout.ReadOptions;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.IngestRequest;
import io.skein.run.LoadPath;
import io.skein.run.UnknownAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how; shared by the commands that read files. */
final class IngestOptions {

    private static final String STANDARD_INPUT = "-";
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files or directories to read, plain or gzip-compressed; - is standard input.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Where rejected records go (default: a new file below quarantine/ in the state directory).")
    private @Nullable Path quarantine;

    @Option(
            names = "--unknown-accounts",
            paramLabel = "reject|create|auto",
            defaultValue = "auto",
            description =
                    "What to do with transfers of accounts that nobody has described. auto creates them if this run"
                            + " reads no account and the graph knows no customer, and rejects the transfers otherwise"
                            + " (default: auto).")
    private UnknownAccounts unknownAccounts = UnknownAccounts.AUTO;

    @Option(
            names = "--load",
            paramLabel = "auto|importer|bolt",
            defaultValue = "auto",
            description =
                    "Way into the graph: importer is Neo4j's offline importer, which restarts the local Neo4j and needs it"
                            + " empty; bolt stores batch by batch; auto takes whichever is quicker for that many records"
                            + " (default: auto).")
    private LoadPath load = LoadPath.AUTO;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "Z",
            description = "Time zone of layouts whose times carry none, such as AMLworld (default: UTC).")
    private ZoneId timeZone = ZoneOffset.UTC;

    @Option(
            names = "--phone-region",
            paramLabel = "CC",
            description = "Country of telephone numbers without country code (default: none; they are kept as digits).")
    private @Nullable String phoneRegion;

    /**
     * {@return what to read}
     *
     * @param state takes working files and the quarantine file
     * @param baseCurrency currency of layouts that name none
     * @param startedAt start of the run
     * @param standardInput what {@code -} stands for; it is copied to disk first, because some layouts are read twice
     */
    IngestRequest request(
            StateDirectory state, CurrencyUnit baseCurrency, Instant startedAt, InputStream standardInput) {
        Path work = state.directory("work");
        clear(work);
        Path rejects = quarantine != null
                ? quarantine
                : state.directory("quarantine").resolve("ingest-" + FILE_TIME.format(startedAt) + ".csv");
        ReadOptions options = new ReadOptions(startedAt, timeZone, baseCurrency, phoneRegion);
        List<Path> files = inputs.stream()
                .map(input -> input.toString().equals(STANDARD_INPUT) ? copied(standardInput, work) : input)
                .toList();
        return new IngestRequest(files, options, load, unknownAccounts, rejects, work);
    }

    private static Path copied(InputStream in, Path work) {
        Path copy = work.resolve("standard-input");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot copy standard input to " + copy + ": " + failed.getMessage(),
                    failed);
        }
    }

    /** What a killed run has left there. */
    private static void clear(Path work) {
        try (Stream<Path> left = Files.list(work)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot clear " + work, failed);
        }
    }
}
