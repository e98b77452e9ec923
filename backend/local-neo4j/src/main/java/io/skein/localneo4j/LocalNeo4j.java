// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A running Neo4j Community server, in a process of its own that ends with ours however ours ends.
 *
 * <p>Bolt on the loopback address only, no HTTP, no usage reports, log-in with a generated password that lies in a file only
 * its owner may read.
 */
public final class LocalNeo4j implements AutoCloseable {

    /** Neo4j's administrator, the one user there is. */
    public static final String USERNAME = "neo4j";

    private static final long POLL_MILLIS = 50;

    private final LocalNeo4jSettings settings;
    private final Neo4jHome home;
    private final ProcessFile processFile;
    private final int port;
    private final CompletableFuture<Void> exit = new CompletableFuture<>();
    private volatile Process process;
    private volatile boolean stopping;
    private volatile boolean closed;

    private LocalNeo4j(LocalNeo4jSettings settings, int port) throws IOException {
        this.settings = settings;
        this.home = new Neo4jHome(settings.home());
        this.processFile = new ProcessFile(home.processFile());
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts the server and waits until it answers over Bolt. A process left behind by a dead parent is stopped first.
     *
     * @throws PlatformException if it cannot start: port taken, disk full, home in use, or it died with the last log lines
     */
    public static LocalNeo4j start(LocalNeo4jSettings settings) {
        new ProcessFile(new Neo4jHome(settings.home()).processFile()).stopStale(settings.stopTimeout());
        try {
            new ClassArchive(settings.libraries()).ensure(settings);
            int port = settings.port() == 0 ? BoltProbe.freePort() : requireFree(settings.port());
            LocalNeo4j neo4j = new LocalNeo4j(settings, port);
            neo4j.awaitBolt();
            return neo4j;
        } catch (IOException failed) {
            throw cannotStart(settings, failed);
        }
    }

    /** {@return where it listens} */
    public URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** {@return the password of {@link #USERNAME}} */
    public String password() {
        return home.password();
    }

    /** {@return the file, readable for its owner only, that holds the password} */
    public Path passwordFile() {
        return home.passwordFile();
    }

    /** {@return the settings it was started with} */
    public LocalNeo4jSettings settings() {
        return settings;
    }

    /** {@return number of its process} */
    public long processId() {
        return process.pid();
    }

    /** {@return whether its process lives} */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@return a future that completes when the server has ended for good: closed, crashed or killed} */
    public CompletableFuture<Void> onExit() {
        return exit.copy();
    }

    /** Stops the server for a while, so that something can be done to its files; {@link #resume} starts it again. */
    public synchronized void pause() {
        stopping = true;
        stop(process);
    }

    /** Starts a paused server again at the same address; does nothing to one that runs. */
    public synchronized void resume() {
        if (stopping && !closed) {
            restart();
        }
    }

    /** Stops the server cleanly, or by force if that takes longer than {@link LocalNeo4jSettings#stopTimeout}. */
    @Override
    public void close() {
        closed = true;
        stop(process);
        exit.complete(null);
        try {
            processFile.delete();
        } catch (IOException stays) {
            // harmless: the process it names is gone, so the next start ignores it
        }
    }

    private void restart() {
        try {
            process = launch();
            stopping = false;
            awaitBolt();
        } catch (IOException failed) {
            exit.complete(null);
            throw cannotStart(settings, failed);
        }
    }

    private static int requireFree(int port) {
        if (!BoltProbe.isFree(port)) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "port " + port + " for Neo4j is taken; stop the program that listens there or choose another port");
        }
        return port;
    }

    private static PlatformException cannotStart(LocalNeo4jSettings settings, IOException failed) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE, "cannot start Neo4j in " + settings.home() + ": " + failed.getMessage(), failed);
    }

    private Process launch() throws IOException {
        home.prepare(settings, port);
        ChildCommand command = new ChildCommand(settings, new ClassArchive(settings.libraries()))
                .program(Neo4jHome.SERVER, home.arguments());
        if (!home.hasStarted()) {
            command.property(
                    Neo4jChild.INITIAL_PASSWORD_FILE, home.passwordFile().toString());
        }
        Files.deleteIfExists(home.consoleLog());
        Process started = command.start(home.consoleLog());
        processFile.write(started.toHandle());
        var _ = started.onExit().thenRun(this::noteExit);
        return started;
    }

    private void noteExit() {
        if (!stopping) {
            exit.complete(null);
        }
    }

    private void stop(Process running) {
        try {
            running.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            running.destroy();
        }
        if (!ProcessFile.ended(running.toHandle(), settings.stopTimeout())) {
            running.destroyForcibly();
            ProcessFile.ended(running.toHandle(), settings.stopTimeout());
        }
    }

    private void awaitBolt() {
        long deadline = System.nanoTime() + settings.startTimeout().toNanos();
        while (!BoltProbe.answers(port)) {
            if (!process.isAlive()) {
                throw StartFailure.of(home, process.exitValue());
            }
            if (System.nanoTime() - deadline > 0) {
                close();
                throw new PlatformException(
                        ErrorCode.UNAVAILABLE,
                        "Neo4j did not answer within " + settings.startTimeout().toSeconds() + " s; see "
                                + home.consoleLog());
            }
            sleep();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new PlatformException(ErrorCode.CANCELLED, "start of Neo4j was interrupted", interrupted);
        }
    }
}
