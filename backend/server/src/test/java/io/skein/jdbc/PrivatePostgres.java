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
 * A PostgreSQL server of the tests' own, started from this machine's binaries and stopped with the test process.
 *
 * <p>PostgreSQL refuses to run as root; then it runs as user {@code postgres} or {@code nobody}.
 */
public final class PrivatePostgres implements AutoCloseable {

    private static final String MISSING =
            "these tests need PostgreSQL's own programs (initdb, postgres): on Debian and Ubuntu"
                    + " run 'apt-get install postgresql', else put them on the PATH";
    private static final Duration START_TIME = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process server;

    private PrivatePostgres(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /** {@return a server for tests that leave it running, started at the first call} */
    static PrivatePostgres shared() {
        return Holder.SHARED;
    }

    /** {@return a server for one test} */
    public static PrivatePostgres start() {
        try {
            Path folder = Files.createTempDirectory("skein-postgres");
            own(folder);
            finish(as(program("initdb") + " -D " + folder.resolve("data")
                    + " -U skein -A trust -E UTF8 --locale=C --no-sync"));
            int port = freePort();
            PrivatePostgres postgres = new PrivatePostgres(folder, port, launch(folder, port));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgres"));
            postgres.awaitAnswer();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the tests' PostgreSQL", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** {@return the address of a new, empty database} */
    public String newDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"))) {
            connection.createStatement().execute("create database " + name);
            return url(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot create a database in the tests' PostgreSQL", failure);
        }
    }

    /** Stops the server at once, whoever is connected. */
    public void stop() throws InterruptedException {
        // SIGINT, PostgreSQL's fast shutdown, cannot be sent from here; its children end when it does.
        server.destroyForcibly().waitFor();
    }

    /** Starts the server again, at the same address with the same data. */
    public void startAgain() throws IOException, InterruptedException {
        server = launch(folder, port);
        awaitAnswer();
    }

    @Override
    public void close() {
        server.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            server.waitFor(10, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException | UncheckedIOException leftBehind) {
            server.destroyForcibly();
        }
    }

    private static Process launch(Path folder, int port) throws IOException {
        return as(program("postgres") + " -D " + folder.resolve("data") + " -p " + port + " -k " + folder
                        + " -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=skein";
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

    private static Path program(String name) throws IOException {
        return programs().orElseThrow(() -> new IllegalStateException(MISSING)).resolve(name);
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

    private void awaitAnswer() throws InterruptedException {
        Instant end = Instant.now().plus(START_TIME);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(url("postgres"))) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the tests' PostgreSQL does not answer at " + url("postgres"));
    }

    /** Starts the server when first asked for. */
    private static final class Holder {
        private static final PrivatePostgres SHARED = start();
    }
}
