// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.skein.api.ApiServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends when its user logs out, gets another password or is disabled, however good its token still looks. */
class SessionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";
    private static final int PATIENCE = 100;

    private ApiServer server;
    private UserAdministration users;

    @BeforeEach
    void start() throws Exception {
        server = ApiServer.overFakes(Map.of());
        users = server.bean(UserAdministration.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void endsAtOnceWithALogOut() throws Exception {
        users.add("ada", PASSWORD);
        String one = logIn("ada");
        String other = logIn("ada");
        assertThat(ask(one).statusCode()).isEqualTo(200);

        assertThat(send("/logout", one).statusCode()).isEqualTo(204);

        HttpResponse<String> refused = ask(one);
        assertThat(refused.statusCode()).isEqualTo(401);
        JsonNode error = JSON.readTree(refused.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(ask(other).statusCode()).as("all sessions of the user").isEqualTo(401);
        assertThat(ask(server.token()).statusCode())
                .as("a session of another user")
                .isEqualTo(200);
        assertThat(ask(logIn("ada")).statusCode()).isEqualTo(200);
    }

    @Test
    void endsWithinSecondsWhenThePasswordIsChanged() throws Exception {
        users.add("ada", PASSWORD);
        String token = logIn("ada");
        assertThat(ask(token).statusCode()).isEqualTo(200);

        users.changePassword("ada", "another long password");

        assertThat(isRefusedSoon(token)).isTrue();
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(server.tryLogIn("ada", "another long password").statusCode()).isEqualTo(200);
    }

    @Test
    void endsWithinSecondsWhenTheUserIsDisabled() throws Exception {
        users.add("ada", PASSWORD);
        String token = logIn("ada");

        users.disable("ada");

        assertThat(isRefusedSoon(token)).isTrue();
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode()).isEqualTo(401);
        users.enable("ada");
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWithANewTokenWhenTheUserChangesThePassword() throws Exception {
        users.add("ada", PASSWORD);
        String token = logIn("ada");
        assertThat(ask(token).statusCode()).isEqualTo(200);

        HttpResponse<String> changed = changePassword(token, PASSWORD, "another long password");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Cache-Control")).contains("no-store");
        String next = JSON.readTree(changed.body()).get("access_token").asText();
        assertThat(ask(next).statusCode()).as("the new token, at once").isEqualTo(200);
        assertThat(ask(token).statusCode()).as("the old token").isEqualTo(401);
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(server.tryLogIn("ada", "another long password").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsThePasswordWhereThePresentOneIsWrongOrTheNewOneBad() throws Exception {
        users.add("ada", PASSWORD);
        String token = logIn("ada");

        assertThat(refusal(changePassword(token, "not my password", "another long password")))
                .isEqualTo("the present password is wrong");
        assertThat(refusal(changePassword(token, PASSWORD, "short"))).contains("12 to 200 characters");
        assertThat(refusal(changePassword(token, PASSWORD, PASSWORD))).contains("the present one");
        assertThat(ask(token).statusCode()).as("the session goes on").isEqualTo(200);
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void slowsGuessingOfThePresentPasswordAsTheLogInDoes() throws Exception {
        users.add("ada", PASSWORD);
        String token = logIn("ada");
        for (int guess = 0; guess <= 5; guess++) {
            changePassword(token, "guess number " + guess, "another long password");
        }

        HttpResponse<String> refused = changePassword(token, PASSWORD, "another long password");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(server.tryLogIn("ada", PASSWORD).statusCode())
                .as("there, too")
                .isEqualTo(429);
    }

    @Test
    void needsATokenToLogOut() throws Exception {
        assertThat(server.send(server.anonymous("/logout").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> changePassword(String token, String present, String next) throws Exception {
        String body = JSON.writeValueAsString(Map.of("presentPassword", present, "newPassword", next));
        return server.send(withToken("/password", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String refusal(HttpResponse<String> answer) throws Exception {
        JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INVALID_INPUT");
        return error.get("message").asText();
    }

    private boolean isRefusedSoon(String token) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            if (ask(token).statusCode() == 401) {
                return true;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return false;
    }

    private String logIn(String name) throws Exception {
        return JSON.readTree(server.tryLogIn(name, PASSWORD).body())
                .get("access_token")
                .asText();
    }

    private HttpResponse<String> ask(String token) throws Exception {
        return server.send(withToken("/graphql", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ me { name } }\"}")));
    }

    private HttpResponse<String> send(String path, String token) throws Exception {
        return server.send(withToken(path, token).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder withToken(String path, String token) {
        return server.anonymous(path).header("Authorization", "Bearer " + token);
    }
}
