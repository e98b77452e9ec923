// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void takesANameInAnyCase() {
        assertThat(Credentials.newUserName(" Ada.Lovelace@Bank ")).isEqualTo("ada.lovelace@bank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".ada", "ada lovelace", "ädä", "a/b"})
    void refusesANameThatIsHardToType(String name) {
        assertThatThrownBy(() -> Credentials.newUserName(name)).hasMessageContaining("1 to 64 letters a to z");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(Credentials.newUserName("a".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> Credentials.newUserName("a".repeat(65))).hasMessageContaining("1 to 64");
    }

    @Test
    void asksForLengthAndNotForMixture() {
        assertThatCode(() -> Credentials.requireGoodPassword("ada", "correct horse battery"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Credentials.requireGoodPassword("ada", "马到成功旗开得胜一帆风顺"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "eleven char", "aaaaaaaaaaaaaaaa", "abababababababab", "AdaAdaAdaAda99", "my name is ada!!"})
    void refusesAPasswordThatIsEasilyGuessed(String password) {
        assertThatThrownBy(() -> Credentials.requireGoodPassword("ada", password))
                .hasMessageContaining("password")
                .hasMessageNotContaining("ababab");
    }

    @Test
    void refusesAPasswordTooLongToHash() {
        assertThatThrownBy(() -> Credentials.requireGoodPassword("ada", "0123456789".repeat(21)))
                .hasMessageContaining("12 to 200 characters, this one has 210");
    }
}
