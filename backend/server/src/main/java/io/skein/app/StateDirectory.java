// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one directory that holds everything a Skein on this machine writes: both stores, logs and secrets.
 *
 * <p>Only one process uses it at a time, held by a lock on the file {@code lock} that ends with the process whatever way it
 * ends. Directories are readable by their owner alone (mode 700), secrets too (mode 600).
 */
final class StateDirectory implements AutoCloseable {

    /** System property with the log file; set before the first logger is made. */
    static final String LOG_FILE_PROPERTY = "skein.log-file";

    private static final String LOCK = "lock";
    private static final int SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final FileChannel lockFile;

    private StateDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes a directory, making it if needed.
     *
     * @throws PlatformException CONFLICT if another process has it, INVALID_INPUT if it holds something that is not Skein's
     */
    static StateDirectory open(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            requireOurs(path);
            makeOwnerOnly(Files.createDirectories(path));
            StateDirectory opened = new StateDirectory(path, lock(path.resolve(LOCK)));
            System.setProperty(
                    LOG_FILE_PROPERTY,
                    opened.directory("logs").resolve("skein.log").toString());
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the directory itself} */
    Path path() {
        return path;
    }

    /** {@return a directory inside, made if needed} */
    Path directory(String name) {
        try {
            Path inside = Files.createDirectories(path.resolve(name));
            makeOwnerOnly(inside);
            return inside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a file that holds a random secret and that only its owner may read, made at the first call} */
    Path secretFile(String name) {
        Path file = directory("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                writeOwnerOnly(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the text of {@link #secretFile}} */
    String secret(String name) {
        try {
            return Files.readString(secretFile(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a secret that came from elsewhere, instead of one kept before. */
    void keepSecret(String name, String text) {
        Path file = directory("secrets").resolve(name);
        try {
            Files.deleteIfExists(file);
            writeOwnerOnly(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the secret of that name, if one is kept} */
    Optional<String> keptSecret(String name) {
        return Files.exists(directory("secrets").resolve(name)) ? Optional.of(secret(name)) : Optional.empty();
    }

    /** Removes everything inside but the lock. Never follows a symbolic link. */
    void empty() {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.filter(entry -> !entry.equals(path) && !entry.equals(path.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path entry : deepestFirst) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory("logs");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of somebody else must never be emptied or filled, so it has to be new, empty or marked by our lock file. */
    private static void requireOurs(Path path) throws IOException {
        if (!Files.exists(path) || Files.exists(path.resolve(LOCK))) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, path + " is a file: --state needs a directory");
        }
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isPresent()) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT,
                        path + " holds files that are not Skein's: choose a new or empty directory with --state DIR");
            }
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "another Skein" + (holder.isEmpty() ? "" : " (process " + holder + ")") + " is using "
                            + file.getParent() + ": stop it, or choose another directory with --state DIR");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException alreadyOursInThisProcess) {
            return null;
        }
    }

    private static void writeOwnerOnly(Path file, String text) throws IOException {
        Files.createFile(file);
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY_FILE);
        }
        Files.writeString(file, text);
    }

    private static void makeOwnerOnly(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
