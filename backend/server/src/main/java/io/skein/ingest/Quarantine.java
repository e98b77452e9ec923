// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.ingest.record.Problem;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected records: CSV with {@code source,line,field,reason,words,value}, one row per problem.
 *
 * <p>It is made for a person with a spreadsheet: a cell that a spreadsheet would run as a formula is preceded by an apostrophe,
 * control characters are written as escapes, long values are cut. It holds a bank's data, so only its owner may read it. It exists
 * only if something was rejected. Not thread-safe.
 */
public final class Quarantine implements AutoCloseable {

    private static final int MAX_VALUE = 120;
    private static final String FORMULA_STARTS = "=+-@\t\r|%";

    private final Path file;
    private @Nullable CsvWriter writer;

    /**
     * @param file is replaced if it exists
     */
    public Quarantine(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException notMine) {
            throw unwritable(notMine);
        }
    }

    /** {@return where it lies, if anything was rejected} */
    public Path file() {
        return file;
    }

    /** Adds a rejected record. */
    public void add(String source, long line, List<Problem> problems) {
        try {
            CsvWriter out = writer == null ? open() : writer;
            for (Problem problem : problems) {
                out.writeRecord(
                        guarded(source),
                        Long.toString(line),
                        guarded(problem.field()),
                        problem.reason().name(),
                        problem.reason().words(),
                        guarded(shortened(problem.value())));
            }
        } catch (IOException | UncheckedIOException failed) {
            throw unwritable(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private CsvWriter open() throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, fresh, ownerOnly());
        CsvWriter opened =
                CsvWriter.builder().build(Channels.newWriter(channel, java.nio.charset.StandardCharsets.UTF_8));
        opened.writeRecord("source", "line", "field", "reason", "words", "value");
        writer = opened;
        return opened;
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String shortened(String value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < value.length() && shown.length() < MAX_VALUE; i++) {
            char c = value.charAt(i);
            shown.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return value.length() > MAX_VALUE ? shown + "… (" + value.length() + " characters)" : shown.toString();
    }

    private PlatformException unwritable(Exception cause) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE, "cannot write the quarantine file " + file + ": " + cause.getMessage(), cause);
    }
}
