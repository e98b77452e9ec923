// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a real process with its own Neo4j, one part after the other of which is killed. */
class ServeProcessIT {

    private static final String READY = "Skein is at ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stopsAllItStartedWhateverPartDiesAndStartsAgain() throws Exception {
        survivesItsOwnEnd();
        saysThatNeo4jDied();
        stopsCleanlyWhenAsked();
    }

    private void survivesItsOwnEnd() throws IOException, InterruptedException {
        try (SkeinProcess server = serve()) {
            assertThat(server.awaitLine("Log in with")).contains("user name investigator");
            server.awaitLine(READY);
            List<ProcessHandle> children = server.children();
            assertThat(children).hasSize(1);

            server.kill();

            assertThat(SkeinProcess.haveEnded(children)).isTrue();
        }
    }

    private void saysThatNeo4jDied() throws IOException, InterruptedException {
        try (SkeinProcess server = serve()) {
            server.awaitLine(READY);
            assertThat(server.children()).hasSize(1).allMatch(ProcessHandle::destroyForcibly);

            assertThat(server.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(server.errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("skein: the local Neo4j has ended by itself, so everything is stopped")
                    .contains(folder.toString());
        }
    }

    private void stopsCleanlyWhenAsked() throws IOException, InterruptedException {
        try (SkeinProcess server = serve()) {
            server.awaitLine(READY);
            List<ProcessHandle> children = server.children();

            server.stop();

            server.exitCode();
            assertThat(SkeinProcess.haveEnded(children)).isTrue();
            assertThat(Files.readString(folder.resolve("state/logs/skein.log")))
                    .as("the driver's log is kept")
                    .contains("Driver instance");
            assertThat(folder.resolve("state/neo4j/logs/debug.log")).isNotEmptyFile();
        }
    }

    private SkeinProcess serve() throws IOException {
        return SkeinProcess.start(
                folder, "serve", "--state", folder.resolve("state").toString(), "--port", "0");
    }
}
