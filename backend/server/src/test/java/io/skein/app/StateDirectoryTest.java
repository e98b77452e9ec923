// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void refusesSecondInstanceUntilTheFirstEnds() {
        Path path = temporary.resolve("state");
        try (StateDirectory first = StateDirectory.open(path)) {
            assertThatThrownBy(() -> StateDirectory.open(path))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining(
                            "another Skein (process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining(first.path().toString());
        }
        StateDirectory.open(path).close();
    }

    @Test
    void letsOnlyItsOwnerRead() throws IOException {
        try (StateDirectory state = StateDirectory.open(temporary.resolve("state"))) {
            Path secret = state.secretFile("password");

            assertThat(mode(state.path())).isEqualTo("rwx------");
            assertThat(mode(state.directory("secrets"))).isEqualTo("rwx------");
            assertThat(mode(secret)).isEqualTo("rw-------");
        }
    }

    @Test
    void keepsSecretsOverStartsAndMakesEachAnother() {
        String token;
        try (StateDirectory state = StateDirectory.open(temporary.resolve("state"))) {
            token = state.secret("token");
            assertThat(token).hasSizeGreaterThan(40).isNotEqualTo(state.secret("password"));
        }
        try (StateDirectory state = StateDirectory.open(temporary.resolve("state"))) {
            assertThat(state.secret("token")).isEqualTo(token);
        }
    }

    @Test
    void refusesDirectoryOfSomebodyElse() throws IOException {
        Path photos = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(photos.resolve("cat.jpg"), "cat");

        assertThatThrownBy(() -> StateDirectory.open(photos)).hasMessageContaining("not Skein's");
        assertThat(photos.resolve("lock")).doesNotExist();
    }

    @Test
    void emptiesItselfButFollowsNoLink() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("file"), "kept");
        try (StateDirectory state = StateDirectory.open(temporary.resolve("state"))) {
            String before = state.secret("token");
            Files.createSymbolicLink(state.path().resolve("link"), elsewhere);

            state.empty();

            assertThat(precious).hasContent("kept");
            assertThat(state.path().resolve("link")).doesNotExist();
            assertThat(state.secret("token")).isNotEqualTo(before);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
