// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Neo4j's classes as Java's class data sharing keeps them: parsed and checked beforehand, so that a start needs two thirds of
 * the processor time. Made once for an installation, beside the jars, from what a first start loads.
 *
 * <p>A help and nothing more: where it cannot be made, or Java finds that it no longer fits, Neo4j starts without it.
 */
final class ClassArchive {

    private static final String PREFIX = "neo4j-classes-";
    private static final String SUFFIX = ".jsa";
    private static final int KEY_BYTES = 8;

    private final Path libraries;

    /**
     * The archive of the jars in that directory.
     *
     * @param libraries see {@link Neo4jJars#directory()}
     */
    ClassArchive(Path libraries) {
        this.libraries = libraries;
    }

    /**
     * {@return Neo4j's jars as a class path, always in the same order: an archive holds for a class path that begins as that
     * from which it was made}
     */
    String classPath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the options for Java to use it; none where there is none} */
    List<String> options() {
        Path file = file();
        return isMade(file) ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off") : List.of();
    }

    /** {@return the option for Java to write it to that file when it ends} */
    static String recording(Path file) {
        return "-XX:ArchiveClassesAtExit=" + file;
    }

    /**
     * Makes it if nobody has tried yet.
     *
     * @param settings for the run of Neo4j that it is made from
     */
    void ensure(LocalNeo4jSettings settings) {
        Path file = file();
        if (Files.exists(file) || !Files.isWritable(directory())) {
            return;
        }
        try (FileChannel lockFile = FileChannel.open(
                        directory().resolve(PREFIX + "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lockFile.tryLock()) {
            if (lock != null && !Files.exists(file)) {
                make(file, new ArchiveRun(settings, directory().resolve(PREFIX + "run.pid")));
            }
        } catch (IOException | OverlappingFileLockException busy) {
            // another start is at it, or the disk is full: this one does without
        }
    }

    private void make(Path file, ArchiveRun run) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        deleteOthers();
        if (run.write(written) && isMade(written)) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(written);
            Files.createFile(file); // empty: it has been tried
        }
    }

    private void deleteOthers() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            for (Path old : files.filter(ClassArchive::isArchive).toList()) {
                Files.delete(old);
            }
        }
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.contains(SUFFIX);
    }

    private static boolean isMade(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private Path directory() {
        return libraries.resolveSibling(".").normalize();
    }

    private Path file() {
        return directory().resolve(PREFIX + key() + SUFFIX);
    }

    private String key() {
        String content = System.getProperty("java.runtime.version")
                + System.getProperty("os.arch")
                + libraries
                + jars().stream().map(ClassArchive::identity).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String identity(Path jar) {
        File file = jar.toFile();
        return file.getName() + ' ' + file.length() + ' ' + file.lastModified();
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
