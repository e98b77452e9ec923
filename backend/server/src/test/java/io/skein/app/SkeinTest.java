// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SkeinTest {

    @TempDir
    private Path temporary;

    @Test
    void explainsEveryCommand() {
        for (CommandLine command : new CommandLine(new Skein()).getSubcommands().values()) {
            CommandLineRun run = CommandLineRun.of(command.getCommandName(), "--help");

            assertThat(run.exitCode()).as(command.getCommandName()).isZero();
            assertThat(run.out()).contains("Usage: skein " + command.getCommandName(), "--help");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void listsTheCommandsWhenNoneIsGiven() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("serve", "doctor");
    }

    @Test
    void answersWrongUsageInOneLine() {
        CommandLineRun run = CommandLineRun.of("serve", "--prot", "1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("--prot", "skein serve --help");
    }

    @Test
    void answersSecondInstanceInOneLine() {
        Path state = temporary.resolve("state");
        try (StateDirectory first = StateDirectory.open(state)) {
            CommandLineRun run = CommandLineRun.of("serve", "--state", state.toString());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("another Skein", first.path().toString());
        }
    }

    @Test
    void saysWhichPortTheDoctorFindsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            CommandLineRun run = CommandLineRun.of("doctor", "--state", temporary.toString(), "--port", port);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).contains("missing  port " + port, "--port N");
        }
    }

    @Test
    void answersTakenPortInOneLineAndLetsGoOfTheState() throws IOException {
        Path state = temporary.resolve("state");
        Path password = Files.writeString(temporary.resolve("password"), "unused");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = CommandLineRun.of(
                    "serve",
                    "--state",
                    state.toString(),
                    "--neo4j-uri",
                    "bolt://127.0.0.1:1",
                    "--neo4j-password-file",
                    password.toString(),
                    "--port",
                    Integer.toString(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().contains("--port N");
        }
        StateDirectory.open(state).close();
    }
}
