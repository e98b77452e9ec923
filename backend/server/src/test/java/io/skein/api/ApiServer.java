// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.skein.api.access.FirstUser;
import io.skein.api.access.FirstUser.NewUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A server on a free port with an empty relational store, its first user, and a client that is logged in as that user. */
public final class ApiServer implements AutoCloseable {

    public static final String GRAPHQL = "application/graphql-response+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final NewUser user;
    private final String token;

    private ApiServer(Map<String, Object> properties) throws IOException, InterruptedException {
        this.server = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(properties)
                .start()
                .getBean(EmbeddedServer.class)
                .start();
        this.user = bean(FirstUser.class).create().orElseThrow();
        this.token = logIn(user.name(), user.password()).get("access_token").asText();
    }

    /** {@return a server over fakes of the stores} */
    public static ApiServer overFakes(Map<String, Object> more) throws IOException, InterruptedException {
        Map<String, Object> properties = new LinkedHashMap<>(more);
        properties.put(FakePorts.SWITCH, true);
        return over(properties);
    }

    /** {@return a server with these properties} */
    public static ApiServer over(Map<String, Object> more) throws IOException, InterruptedException {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("micronaut.server.port", -1);
        properties.put(
                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                "a-secret-of-a-test-that-is-long-enough-for-hmac");
        properties.put("datasources.default.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL");
        properties.put("datasources.default.username", "skein");
        properties.put("datasources.default.password", "");
        properties.putAll(more);
        return new ApiServer(properties);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public NewUser user() {
        return user;
    }

    public String token() {
        return token;
    }

    /** {@return a request to that path, with the token} */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    /** {@return a request to that path, without a token} */
    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** {@return the whole response to a document} */
    public JsonNode query(String document) throws IOException, InterruptedException {
        return query(document, Map.of());
    }

    /** {@return the whole response to a document with variables} */
    public JsonNode query(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return JSON.readTree(send(post(body)).body());
    }

    /** {@return a GraphQL request with that body} */
    public HttpRequest.Builder post(String body) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", GRAPHQL)
                .POST(BodyPublishers.ofString(body));
    }

    /** {@return the answer to a log-in} */
    public HttpResponse<String> tryLogIn(String name, String password) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("username", name, "password", password));
        return send(
                anonymous("/login").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private JsonNode logIn(String name, String password) throws IOException, InterruptedException {
        return JSON.readTree(tryLogIn(name, password).body());
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
