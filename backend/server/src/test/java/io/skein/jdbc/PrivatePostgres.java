// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own, started once from this machine's binaries and stopped with the test process.
 *
 * <p>PostgreSQL refuses to run as root; then it runs as user {@code postgres} or {@code nobody}.
 */
final class PrivatePostgres {

    private static final String MISSING =
            "these tests need PostgreSQL's own programs (initdb, postgres): on Debian and Ubuntu"
                    + " run 'apt-get install postgresql', else put them on the PATH";
    private static final Duration START_TIME = Duration.ofSeconds(60);

    private final String url;

    private PrivatePostgres(String url) {
        this.url = url;
    }

    /** {@return the server, started at the first call} */
    static PrivatePostgres shared() {
        return Holder.SHARED;
    }

    /** {@return the address of a new, empty database} */
    String newDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url + "postgres?user=skein")) {
            connection.createStatement().execute("create database " + name);
            return url + name + "?user=skein";
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot create a database in the tests' PostgreSQL", failure);
        }
    }

    private static PrivatePostgres start() {
        try {
            Path programs = programs().orElseThrow(() -> new IllegalStateException(MISSING));
            Path folder = Files.createTempDirectory("skein-postgres");
            int port = freePort();
            own(folder);
            Path data = folder.resolve("data");
            finish(as(programs.resolve("initdb") + " -D " + data + " -U skein -A trust -E UTF8 --locale=C --no-sync"));
            Process server = as(programs.resolve("postgres") + " -D " + data + " -p " + port + " -k " + folder
                            + " -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "stop-postgres"));
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
            awaitAnswer(url, server);
            return new PrivatePostgres(url);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the tests' PostgreSQL", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The server gets a signal when the test process dies, however it dies. */
    private static ProcessBuilder as(String command) {
        List<String> words = new ArrayList<>();
        if (onPath("setpriv")) {
            words.addAll(List.of("setpriv", "--pdeathsig", "TERM"));
            if (isRoot()) {
                words.addAll(List.of("--reuid", unprivileged(), "--clear-groups"));
            }
        }
        words.addAll(List.of(command.split(" ")));
        return new ProcessBuilder(words);
    }

    private static void own(Path folder) throws IOException, InterruptedException {
        if (isRoot()) {
            finish(new ProcessBuilder("chown", unprivileged(), folder.toString()));
        }
    }

    private static void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " failed: " + output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String unprivileged() {
        try {
            return Files.readString(Path.of("/etc/passwd")).contains("\npostgres:") ? "postgres" : "nobody";
        } catch (IOException unreadable) {
            return "nobody";
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                Optional<Path> newest = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.comparing(Path::toString));
                if (newest.isPresent()) {
                    return newest;
                }
            }
        }
        return path().filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
    }

    private static boolean onPath(String program) {
        return path().anyMatch(bin -> Files.isExecutable(bin.resolve(program)));
    }

    private static Stream<Path> path() {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(String url, Process server) throws InterruptedException {
        Instant end = Instant.now().plus(START_TIME);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(url + "postgres?user=skein")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the tests' PostgreSQL does not answer at " + url);
    }

    private static void stop(Process server, Path folder) {
        server.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            server.waitFor(10, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException | UncheckedIOException leftBehind) {
            server.destroyForcibly();
        }
    }

    /** Starts the server when first asked for. */
    private static final class Holder {
        private static final PrivatePostgres SHARED = start();
    }
}
