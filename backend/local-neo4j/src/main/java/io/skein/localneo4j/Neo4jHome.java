// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Files of one local Neo4j: configuration, password, data, logs. */
final class Neo4jHome {

    static final String CONFIGURATION_FOLDER = "conf";

    /** Main class of the server. */
    static final String SERVER = "org.neo4j.server.Neo4jCommunity";

    /** The one database there is, besides Neo4j's own. */
    static final String DATABASE = "neo4j";

    private static final int PASSWORD_BYTES = 24;
    private static final long MIN_FREE_BYTES = 256L << 20;

    private final Path home;

    Neo4jHome(Path home) {
        this.home = home;
    }

    Path path() {
        return home;
    }

    Path configuration() {
        return home.resolve(CONFIGURATION_FOLDER);
    }

    /** {@return what the server is started with} */
    List<String> arguments() {
        return List.of("--home-dir=" + home, "--config-dir=" + configuration(), "--console-mode");
    }

    Path passwordFile() {
        return home.resolve("neo4j.password");
    }

    Path consoleLog() {
        return home.resolve("logs").resolve("console.log");
    }

    Path processFile() {
        return home.resolve("neo4j.pid");
    }

    boolean hasStarted() {
        return Files.isDirectory(home.resolve("data").resolve("databases").resolve("system"));
    }

    /** Notes that the database is being replaced: whoever finds the note later knows that it was not finished. */
    void noteImport() {
        try {
            Files.writeString(importNote(), "an import into this database has not ended\n");
        } catch (IOException failed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot write " + importNote(), failed);
        }
    }

    void forgetImport() {
        try {
            Files.deleteIfExists(importNote());
        } catch (IOException failed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot delete " + importNote(), failed);
        }
    }

    /** An import that was killed leaves a database that Neo4j will not open. It was empty before, so it is empty again. */
    private void dropHalfImported() throws IOException {
        if (!Files.exists(importNote())) {
            return;
        }
        for (String part : List.of("databases", "transactions")) {
            deleteTree(home.resolve("data").resolve(part).resolve(DATABASE));
        }
        Files.delete(importNote());
    }

    private Path importNote() {
        return home.resolve("import-unfinished");
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Creates what is missing and writes the configuration for that port. */
    void prepare(LocalNeo4jSettings settings, int port) {
        try {
            Files.createDirectories(configuration());
            Files.createDirectories(home.resolve("logs"));
            requireSpace();
            ensurePassword();
            dropHalfImported();
            Files.write(configuration().resolve("neo4j.conf"), configurationLines(settings, port));
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot write Neo4j's files in " + home + ": " + failed.getMessage()
                            + "; is the directory writable?",
                    failed);
        }
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot read Neo4j's password file " + passwordFile(), unreadable);
        }
    }

    List<String> lastConsoleLines(int count) {
        try {
            List<String> lines = Files.readAllLines(consoleLog());
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "disk of " + home + " has " + (free >> 20) + " MB left, Neo4j needs at least "
                            + (MIN_FREE_BYTES >> 20) + " MB; free some space or choose another state directory");
        }
    }

    private void ensurePassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        if (hasStarted()) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "Neo4j's data in " + home + " has lost its password file "
                            + passwordFile().getFileName() + "; restore that file or delete the directory");
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        createPrivately(passwordFile());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private static void createPrivately(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static List<String> configurationLines(LocalNeo4jSettings settings, int port) {
        return List.of(
                "# written at every start; changes are lost",
                "server.default_listen_address=127.0.0.1",
                "server.bolt.listen_address=127.0.0.1:" + port,
                "server.bolt.advertised_address=127.0.0.1:" + port,
                "server.http.enabled=false",
                "server.https.enabled=false",
                "dbms.usage_report.enabled=false",
                "dbms.security.auth_enabled=true",
                "server.memory.pagecache.size=" + settings.pageCacheMegabytes() + "m",
                "db.tx_log.rotation.retention_policy=2 files",
                "db.tx_log.rotation.size=64M",
                "db.tx_log.preallocate=false",
                // Netty waits so long for calls that could still come; nobody calls a server that only we know
                "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s");
    }
}
