// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.Source;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.CsvRows;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with answers whose layout is known.
 *
 * @param path where it lies
 * @param layout how it is written
 */
public record TruthFile(Path path, Layout layout) {

    private static final String KNOWN =
            "known are AMLworld pattern files, AMLSim's alert_transactions and truth.csv of ./skein generate";

    /** The layouts there are. */
    public enum Layout {
        AMLWORLD("AMLworld patterns"),
        AMLSIM("AMLSim alerts"),
        SIMULATION("Skein simulation");

        private final String words;

        Layout(String words) {
            this.words = words;
        }

        /** {@return what people call it} */
        public String words() {
            return words;
        }
    }

    /**
     * Looks for the answers of a set of data: the file that was named, or the one that lies in the folder or in {@code truth} below it; of several, the
     * one of {@code ./skein generate}.
     *
     * @param data the folder, or a file in it
     * @param named the file to use; absent to look for it
     * @throws PlatformException INVALID_INPUT if there is none, or more than one
     */
    public static TruthFile find(Path data, @Nullable Path named) {
        if (named != null) {
            return of(named)
                    .orElseThrow(() -> new PlatformException(
                            ErrorCode.INVALID_INPUT, named + " is no file of answers that Skein knows; " + KNOWN));
        }
        List<TruthFile> found = candidates(data);
        // beside a bank in the AMLworld layout, our own says more than the pattern file: roles, customers, hidden
        // transfers
        List<TruthFile> ours =
                found.stream().filter(file -> file.layout == Layout.SIMULATION).toList();
        if (ours.size() == 1) {
            return ours.getFirst();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    data + " holds no file of answers; " + KNOWN + "; name it with --truth FILE");
        }
        List<String> names = found.stream()
                .map(file -> String.valueOf(file.path.getFileName()))
                .toList();
        throw new PlatformException(
                ErrorCode.INVALID_INPUT,
                data + " holds several files of answers (" + String.join(", ", names)
                        + "); name one with --truth FILE");
    }

    /**
     * Reads the answers.
     *
     * @throws PlatformException INVALID_INPUT that names the lines that cannot be used
     */
    public Truth read(TruthRequest request) {
        return switch (layout) {
            case AMLWORLD -> new AmlWorldTruth(path, request).read();
            case AMLSIM -> new AmlSimTruth(path).read();
            case SIMULATION -> new SimulationTruth(path).read();
        };
    }

    private static List<TruthFile> candidates(Path data) {
        Path folder = Files.isDirectory(data) ? data : data.toAbsolutePath().getParent();
        List<TruthFile> found = new ArrayList<>();
        for (Path place : folder == null ? List.<Path>of() : List.of(folder, folder.resolve("truth"))) {
            for (Path file : filesIn(place)) {
                of(file).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, folder + " cannot be listed: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<TruthFile> of(Path file) {
        Columns header = header(file);
        if (header.name(0).startsWith(AmlWorldTruth.BEGIN)) {
            return Optional.of(new TruthFile(file, Layout.AMLWORLD));
        }
        if (header.hasAll(AmlSimTruth.COLUMNS)) {
            return Optional.of(new TruthFile(file, Layout.AMLSIM));
        }
        return header.hasAll(SimulationTruth.COLUMNS)
                ? Optional.of(new TruthFile(file, Layout.SIMULATION))
                : Optional.empty();
    }

    private static Columns header(Path file) {
        try (CsvRows rows = new CsvRows(Source.of(file).open())) {
            return rows.columns();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
