// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    private static final String PASSWORD = "correct horse battery";

    private final InputStream standardInput = System.in;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void restoreInput() {
        System.setIn(standardInput);
    }

    @Test
    void addsListsDisablesAndEnables() {
        assertThat(user(PASSWORD, "add", "Ada").out()).isEqualTo("added ada\n");
        assertThat(user("another long password", "add", "bob").exitCode()).isZero();
        assertThat(user("", "list").out().lines())
                .satisfiesExactly(
                        ada -> assertThat(ada).startsWith("ada  added 20").doesNotContain("disabled"),
                        bob -> assertThat(bob).startsWith("bob  added 20"));

        assertThat(user("", "disable", "ADA").out()).isEqualTo("disabled ada\n");
        assertThat(user("", "list").out()).containsPattern("ada  added \\S+  disabled \\S+\n");
        assertThat(user("", "enable", "ada").out()).isEqualTo("enabled ada\n");
        assertThat(user("", "list").out()).doesNotContain("disabled");
    }

    @Test
    void changesAPassword() {
        user(PASSWORD, "add", "ada");
        assertThat(user("a new long password", "password", "ada").out()).isEqualTo("changed the password of ada\n");
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(error(PASSWORD, "add", "a b")).contains("a user name has 1 to 64 letters", "'a b'");
        assertThat(error("short", "add", "ada"))
                .contains("12 to 200 characters, this one has 5")
                .doesNotContain("short");
        assertThat(error("", "add", "ada")).contains("standard input is empty");
        assertThat(error(PASSWORD, "password", "nobody")).contains("there is no user 'nobody'", "user list");
        assertThat(error("", "disable", "nobody")).contains("there is no user 'nobody'");
        assertThat(error("", "unlock", "nobody")).contains("unlock");
        assertThat(error("")).contains("add, password, list, disable or enable");
        user(PASSWORD, "add", "ada");
        assertThat(error(PASSWORD, "add", "ADA")).contains("there is a user 'ada' already");
    }

    @Test
    void takesNoPasswordAsAnArgument() {
        assertThat(error("", "add", "ada", PASSWORD)).contains("Unmatched argument");
    }

    @Test
    void readsThePasswordToTheEndOfTheFirstLineOnly() {
        assertThat(firstLine("with space \r\nmore")).isEqualTo("with space ");
        assertThat(firstLine("密码没有结尾")).isEqualTo("密码没有结尾");
        assertThatThrownBy(() -> firstLine("")).hasMessageContaining("standard input is empty");
    }

    private static String firstLine(String input) {
        return PasswordPrompt.firstLine(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private String error(String input, String... words) {
        CommandLineRun run = user(input, words);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        return run.err();
    }

    private CommandLineRun user(String input, String... words) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        List<String> arguments = new ArrayList<>(List.of("user"));
        arguments.addAll(List.of(words));
        if (words.length > 0) {
            arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        }
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
