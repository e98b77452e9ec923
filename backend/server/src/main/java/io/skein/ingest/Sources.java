// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.PlannedSource.Format;
import io.skein.ingest.layout.Layout;
import io.skein.ingest.layout.Layouts;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.CsvRows;
import io.skein.model.ErrorCode;
import io.skein.model.FactKind;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what to read, in which order: files in an order in which what others refer to comes first, and among equals as given.
 *
 * <p>Of a directory, files with an unknown header are passed over and named; a file that was asked for by name must be readable.
 */
public final class Sources {

    private static final Set<FactKind> NODES = EnumSet.of(FactKind.CUSTOMER, FactKind.ACCOUNT, FactKind.DEVICE);
    private static final String KNOWN_HEADERS =
            "known are Skein CSV and JSON lines, AMLworld and AMLSim; docs/formats.md lists their columns";

    private final List<PlannedSource> planned = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private Sources() {}

    /**
     * Looks at every file.
     *
     * @param paths files and directories
     * @throws PlatformException if a file that was named cannot be read or has an unknown header
     */
    public static Sources of(List<Path> paths) {
        Sources sources = new Sources();
        Map<Path, Boolean> files = new LinkedHashMap<>();
        for (Path path : paths) {
            boolean directory = Files.isDirectory(path);
            List<Path> found = directory ? filesIn(path) : List.of(path);
            found.forEach(file -> files.merge(file.toAbsolutePath().normalize(), !directory, Boolean::logicalOr));
        }
        files.forEach((file, named) -> sources.plan(Source.of(file), named));
        sources.planned.sort(Comparator.comparing(PlannedSource::firstKind));
        return sources;
    }

    /** {@return what to read, in order} */
    public List<PlannedSource> planned() {
        return List.copyOf(planned);
    }

    /** {@return one line for a person about each file that is not read} */
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    private static List<Path> filesIn(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, directory + " cannot be listed: " + unreadable.getMessage(), unreadable);
        }
    }

    private void plan(Source source, boolean named) {
        if (named && !Files.exists(source.path())) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, source.path() + ": there is no such file");
        }
        try {
            planReadable(source, named);
        } catch (PlatformException unreadable) {
            if (named) {
                throw unreadable;
            }
            passedOver.add(String.valueOf(unreadable.getMessage()));
        }
    }

    private void planReadable(Source source, boolean named) {
        if (isEmpty(source)) {
            passedOver.add(source.path() + " is empty");
        } else if (source.isJson()) {
            planJsonLines(source);
        } else {
            planCsv(source, named);
        }
    }

    /** Lines of all kinds may be mixed, so those that refer to others are read when all others are known. */
    private void planJsonLines(Source source) {
        String name = "Skein JSON lines";
        Set<FactKind> links = EnumSet.complementOf(EnumSet.copyOf(NODES));
        planned.add(new PlannedSource(source, Format.JSON_LINES, name, FactKind.CUSTOMER, NODES));
        planned.add(new PlannedSource(source, Format.JSON_LINES, name, FactKind.IDENTIFIER_USE, links));
    }

    private void planCsv(Source source, boolean named) {
        Columns header = header(source);
        if (Layouts.isLabelFile(header)) {
            passedOver.add(source.path() + " holds the labels of a data set, which are never read");
            return;
        }
        Optional<Layout> layout = Layouts.ofCsv(header, ReadOptions.startingAt(java.time.Instant.EPOCH), _ -> "?");
        if (layout.isEmpty() && named) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    source.path() + " begins with no header that Skein knows; " + KNOWN_HEADERS);
        }
        layout.ifPresentOrElse(
                known -> planned.add(new PlannedSource(
                        source, Format.CSV, known.name(), known.firstKind(), EnumSet.allOf(FactKind.class))),
                () -> passedOver.add(source.path() + " has a header that Skein does not know"));
    }

    private static boolean isEmpty(Source source) {
        try (InputStream text = source.open()) {
            return text.read() < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Columns header(Source source) {
        try (CsvRows rows = new CsvRows(source.open())) {
            return rows.columns();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, source.path() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
