// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalNeo4jIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void startsAnswersAndStopsAndStartsAgainWithTheSamePassword() throws IOException {
        LocalNeo4j first = LocalNeo4j.start(small());
        int port = first.boltUri().getPort();
        assertThat(BoltProbe.answers(port)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("neo4j.password"))))
                .isEqualTo("rw-------");
        String password = first.password();
        first.close();
        assertThat(first.isAlive()).isFalse();
        assertThat(BoltProbe.answers(port)).isFalse();
        assertThat(home.resolve("neo4j.pid")).doesNotExist();

        try (LocalNeo4j second = LocalNeo4j.start(small())) {
            assertThat(mapsKeptClasses(second)).isTrue();
            assertThat(second.password()).isEqualTo(password).hasSizeGreaterThan(30);
            assertThatThrownBy(() -> LocalNeo4j.start(small()))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            fillsItsStoreWhileStopped(second);
        }
    }

    // asked of the operating system, because Java goes on without a word where an archive does not fit
    private static boolean mapsKeptClasses(LocalNeo4j neo4j) throws IOException {
        Path maps = Path.of("/proc", Long.toString(neo4j.processId()), "maps");
        return !Files.exists(maps) || Files.readString(maps).contains("neo4j-classes-");
    }

    @Test
    void endsWithItsParentEvenIfThatIsKilled() throws Exception {
        Process parent = startHolder();
        long child = awaitChild(parent);
        assertThat(ProcessHandle.of(child)).isPresent();
        ProcessHandle childHandle = ProcessHandle.of(child).orElseThrow();
        parent.destroyForcibly().waitFor();
        assertThat(ProcessFile.ended(childHandle, PATIENCE)).isTrue();
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalNeo4j.start(small().withPort(taken.getLocalPort())))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void stopsAProcessThatADeadParentLeftBehind() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        ProcessFile file = new ProcessFile(home.resolve("neo4j.pid"));
        file.write(sleeper.toHandle());
        List<String> lines = Files.readAllLines(home.resolve("neo4j.pid"));
        Files.write(home.resolve("neo4j.pid"), List.of(lines.get(0), "1 1970-01-01T00:00:00Z"));
        file.stopStale(PATIENCE);
        assertThat(sleeper.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    private void fillsItsStoreWhileStopped(LocalNeo4j neo4j) throws IOException {
        Path nodes = Files.writeString(home.resolve("nodes.csv"), "id:ID{label:Account}\na\nb\n");
        URI address = neo4j.boltUri();
        long process = neo4j.processId();
        neo4j.pause();
        new OfflineImport(neo4j.settings()).run(List.of("--nodes=Account=" + nodes));
        neo4j.resume();
        assertThat(neo4j.boltUri()).isEqualTo(address);
        assertThat(neo4j.processId()).isNotEqualTo(process);
        assertThat(neo4j.onExit()).isNotDone();
        assertThat(BoltProbe.answers(address.getPort())).isTrue();
        assertThat(home.resolve("logs/import.log")).content().contains("2 nodes");
    }

    private LocalNeo4jSettings small() {
        return LocalNeo4jSettings.in(home).withMemory(300, 32);
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Neo4jHolder.class.getName(),
                        home.toString())
                .inheritIO()
                .start();
    }

    private long awaitChild(Process parent) throws Exception {
        Path started = home.resolve("started");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(started) && parent.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        return Long.parseLong(Files.readString(started));
    }
}
