// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate;

import io.skein.ingest.PlannedSource;
import io.skein.ingest.Sources;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which data were measured. */
public final class DataDigest {

    private static final int BUFFER = 1 << 16;

    private DataDigest() {}

    /** {@return SHA-256, hexadecimal, of names and contents of the files that an ingest would read, whatever folder they are in} */
    public static String ofData(List<Path> inputs) {
        SortedSet<Path> files = new TreeSet<>();
        for (PlannedSource source : Sources.of(inputs).planned()) {
            files.add(source.source().path());
        }
        return of(files);
    }

    /** {@return SHA-256, hexadecimal, of name and content of one file} */
    public static String ofFile(Path file) {
        return of(new TreeSet<>(List.of(file)));
    }

    /** {@return SHA-256, hexadecimal, of names and contents of the files that lie in a folder} */
    public static String ofFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, folder + " cannot be listed: " + unreadable.getMessage(), unreadable);
        }
    }

    /** {@return SHA-256, hexadecimal, of a text} */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String of(SortedSet<Path> files) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            } catch (IOException unreadable) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, file + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
