// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Starts Neo4j once on an empty home of its own and stops it, so that Java writes down what such a start loads. */
final class ArchiveRun {

    private static final long POLL_MILLIS = 50;

    private final LocalNeo4jSettings settings;
    private final ProcessFile left;

    /**
     * A run with those settings, but for the home.
     *
     * @param settings of the start that wants the archive
     * @param left says which process a run that was killed has left behind
     */
    ArchiveRun(LocalNeo4jSettings settings, Path left) {
        this.settings = settings;
        this.left = new ProcessFile(left);
    }

    /** {@return whether a start and a clean stop have written the archive to that file} */
    boolean write(Path file) {
        try {
            left.stopStale(settings.stopTimeout());
            Path scratch = Files.createTempDirectory("skein-neo4j-classes-");
            try {
                return write(file, settings.withHome(scratch));
            } finally {
                delete(scratch);
            }
        } catch (IOException | PlatformException failed) {
            return false;
        }
    }

    private boolean write(Path file, LocalNeo4jSettings scratch) throws IOException {
        Neo4jHome home = new Neo4jHome(scratch.home());
        int port = BoltProbe.freePort();
        home.prepare(scratch, port);
        Process process =
                ChildCommand.recording(scratch, file, home.arguments()).start(home.consoleLog());
        // it does not watch its standard input, see ChildCommand.recording: so we see to it that nobody leaves it
        // behind
        Thread end = new Thread(process::destroyForcibly, "skein-neo4j-classes-end");
        Runtime.getRuntime().addShutdownHook(end);
        left.write(process.toHandle());
        boolean answered = answers(process, port);
        ProcessFile.stop(process.toHandle(), scratch.stopTimeout());
        left.delete();
        removeHook(end);
        return answered && Files.exists(file);
    }

    private boolean answers(Process process, int port) {
        long deadline = System.nanoTime() + settings.startTimeout().toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (BoltProbe.answers(port)) {
                return true;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // this process ends: the hook runs or has run
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException remains) {
            // a temporary directory that the operating system clears in the end
        }
    }
}
