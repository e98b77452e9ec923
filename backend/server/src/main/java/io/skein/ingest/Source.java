// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A file to read, plain or gzip-compressed; the first bytes tell.
 *
 * @param name what the quarantine file and the graph call it
 * @param path where it lies
 */
public record Source(String name, Path path) {

    private static final int BUFFER = 1 << 16;
    private static final int SAMPLE = 1 << 22;
    private static final int SAMPLE_BUFFER = 1 << 12;
    private static final int MAGIC_LENGTH = 4;
    private static final int BLANKS_BEFORE_JSON = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Map<String, String> FOREIGN = Map.of(
            "504b0304", "a ZIP archive: unpack it first",
            "28b52ffd", "compressed with zstd: unpack it or use gzip",
            "fd377a58", "compressed with xz: unpack it or use gzip",
            "50415231", "a Parquet file: export it as CSV");

    /** {@return a source named after its file} */
    public static Source of(Path path) {
        return new Source(String.valueOf(path.getFileName()), path);
    }

    /**
     * Opens the text of the source, unpacked and without byte-order mark.
     *
     * @throws PlatformException if it cannot be opened or is of a kind that is known not to be readable
     */
    public InputStream open() {
        try {
            return text(new BufferedInputStream(Files.newInputStream(path), BUFFER), BUFFER);
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, path + " cannot be read: " + reasonOf(unreadable), unreadable);
        }
    }

    /** {@return whether the text begins as JSON does; false if it cannot be read} */
    boolean isJson() {
        try (InputStream text = open()) {
            String start = new String(text.readNBytes(BLANKS_BEFORE_JSON), StandardCharsets.ISO_8859_1);
            return start.stripLeading().startsWith("{");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** {@return about how many lines it has, from a sample of its beginning} */
    public long estimateLines() {
        try (CountingStream raw = new CountingStream(Files.newInputStream(path));
                InputStream text = text(new BufferedInputStream(raw, SAMPLE_BUFFER), SAMPLE_BUFFER)) {
            byte[] sample = text.readNBytes(SAMPLE);
            long lines = countLines(sample);
            return sample.length < SAMPLE ? lines : lines * Files.size(path) / Math.max(1, raw.count());
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private InputStream text(BufferedInputStream raw, int buffer) throws IOException {
        byte[] magic = peek(raw, MAGIC_LENGTH);
        if (magic.length >= 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B) {
            return withoutMark(new BufferedInputStream(new GZIPInputStream(raw, buffer), buffer));
        }
        String foreign = FOREIGN.get(HexFormat.of().formatHex(magic));
        if (foreign != null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, path + " is " + foreign);
        }
        return withoutMark(raw);
    }

    private InputStream withoutMark(BufferedInputStream text) throws IOException {
        byte[] start = peek(text, BYTE_ORDER_MARK.length);
        if (Arrays.equals(start, BYTE_ORDER_MARK)) {
            text.skipNBytes(BYTE_ORDER_MARK.length);
        }
        if (start.length >= 2 && (start[0] & start[1] & 0xFE) == 0xFE && start[0] != start[1]) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, path + " is UTF-16 text: save it as UTF-8");
        }
        return text;
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] start = in.readNBytes(length);
        in.reset();
        return start;
    }

    private static long countLines(byte[] sample) {
        long lines = 0;
        for (byte b : sample) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String reasonOf(IOException unreadable) {
        return switch (unreadable) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file";
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(unreadable.getMessage());
        };
    }
}
