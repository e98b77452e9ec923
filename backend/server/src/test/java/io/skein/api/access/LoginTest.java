// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.skein.api.ApiServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of("skein.access.max-failures", 3));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesATokenThatExpiresInEightHours() throws Exception {
        JsonNode claims =
                JSON.readTree(Base64.getUrlDecoder().decode(server.token().split("[.]", -1)[1]));
        assertThat(claims.get("sub").asText()).isEqualTo("investigator");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(8 * 3600);
        assertThat(server.query("{ me { name } }").at("/data/me/name").asText()).isEqualTo("investigator");
    }

    @Test
    void makesTheFirstUserOnlyOnce() {
        assertThat(server.bean(FirstUser.class).create()).isEmpty();
        assertThat(server.user().password()).hasSize(20);
        assertThat(server.user().toString()).doesNotContain(server.user().password());
    }

    @Test
    void storesNoPasswordInClear() {
        User stored = server.bean(UserStore.class).find("investigator").orElseThrow();
        assertThat(stored.passwordHash())
                .startsWith("pbkdf2-sha256$600000$")
                .doesNotContain(server.user().password());
        assertThat(stored.toString()).doesNotContain(stored.passwordHash());
    }

    @Test
    void givesTheSameAnswerForAnUnknownNameAndAWrongPassword() throws Exception {
        HttpResponse<String> unknown = server.tryLogIn("nobody", "wrong");
        HttpResponse<String> wrong = server.tryLogIn("Investigator ", "wrong");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(error(unknown).get("message")).isEqualTo(error(wrong).get("message"));
        assertThat(error(wrong).at("/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
        server.tryLogIn("investigator", server.user().password());
    }

    @Test
    void makesWaitAfterTooManyFailuresAndSaysForHowLong() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(server.tryLogIn("locked", "wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> locked = server.tryLogIn("locked", "wrong");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(error(locked).get("message").asText())
                .startsWith("too many failed log-ins: try again in ")
                .endsWith(" seconds");
        assertThat(error(locked).at("/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void refusesACallWithoutNameOrPassword() throws Exception {
        HttpResponse<String> response = server.send(server.anonymous("/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"investigator\"}")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response).get("message").asText()).contains("username and password");
    }

    @Test
    void tellsNothingOfTheInsideWhenTheBodyIsNoJson() throws Exception {
        HttpResponse<String> response = server.send(server.anonymous("/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("io.", "Exception", "credentials");
    }

    private static JsonNode error(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body()).at("/errors/0");
    }
}
