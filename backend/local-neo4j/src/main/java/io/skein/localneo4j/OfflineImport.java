// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fills the store of a stopped local Neo4j from CSV files by Neo4j's own importer, in a process of its own. */
public final class OfflineImport {

    private static final String ADMIN_TOOL = "org.neo4j.cli.AdminTool";
    private static final int LINES_SHOWN = 5;

    private final LocalNeo4jSettings settings;
    private final Neo4jHome home;

    /**
     * An importer into the home of those settings.
     *
     * @param settings as for {@link LocalNeo4j#start}; the server must not run
     */
    public OfflineImport(LocalNeo4jSettings settings) {
        this.settings = settings;
        this.home = new Neo4jHome(settings.home());
    }

    /**
     * Replaces the whole content of the database by what the files say. An import that fails or is killed leaves an empty
     * database: the next start sees to that.
     *
     * @param sources {@code --nodes=...} and {@code --relationships=...} options as {@code neo4j-admin database import full}
     *     takes them; no field of the files holds a line break, so that they are read in parallel
     * @throws PlatformException if the importer fails, with its last lines
     */
    public void run(List<String> sources) {
        new ProcessFile(home.processFile()).stopStale(settings.stopTimeout());
        home.prepare(settings, 0);
        Path log = home.path().resolve("logs").resolve("import.log");
        try {
            home.noteImport();
            Process process = command(sources).start(log);
            int exit = process.waitFor();
            if (exit != 0) {
                throw failure(log, exit);
            }
            home.forgetImport();
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot run Neo4j's importer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformException(ErrorCode.CANCELLED, "the import was interrupted", interrupted);
        }
    }

    private ChildCommand command(List<String> sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                Neo4jHome.DATABASE,
                "--overwrite-destination=true",
                "--id-type=string",
                "--report-file=" + home.path().resolve("logs").resolve("import.report"),
                "--bad-tolerance=0",
                "--multiline-fields=false",
                "--max-off-heap-memory=" + 2L * settings.pageCacheMegabytes() + "m"));
        arguments.addAll(sources);
        return new ChildCommand(settings, new ClassArchive(settings.libraries()))
                .environment("NEO4J_HOME", home.path())
                .environment("NEO4J_CONF", home.configuration())
                .program(ADMIN_TOOL, arguments);
    }

    private static PlatformException failure(Path log, int exit) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return new PlatformException(
                ErrorCode.UNAVAILABLE,
                "Neo4j's importer ended with " + exit + ": "
                        + String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()))
                        + " (see " + log + ")");
    }
}
