// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.skein.api.ApiServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit points of the GraphQL-over-HTTP draft. */
class GraphqlOverHttpTest {

    private static final String LEGACY = "application/json";
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ApiServer.GRAPHQL, LEGACY})
    void answersInTheMediaTypeAskedForInUtf8(String accept) throws Exception {
        HttpResponse<String> response = post(accept, TYPENAME);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).isEqualTo(accept + "; charset=utf-8");
        assertThat(json(response).at("/data/__typename").asText()).isEqualTo("Query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/html, application/graphql-response+json;q=0.9, application/json;q=0.8",
                "application/json;q=0.1, application/graphql-response+json"
            })
    void prefersTheTypeOfTheDraft(String accept) throws Exception {
        assertThat(contentType(post(accept, TYPENAME))).startsWith(ApiServer.GRAPHQL);
    }

    @Test
    void takesNoAcceptHeaderAsTheTypeOfTheDraft() throws Exception {
        HttpResponse<String> response = server.send(
                server.request("/graphql").header("Content-Type", LEGACY).POST(BodyPublishers.ofString(TYPENAME)));
        assertThat(contentType(response)).startsWith(ApiServer.GRAPHQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json;q=0", "application/json; charset=latin1"})
    void refusesOtherAcceptedTypesWith406(String accept) throws Exception {
        assertThat(post(accept, TYPENAME).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16"
            })
    void refusesOtherContentTypesWith415(String contentType) throws Exception {
        HttpResponse<String> response = server.send(
                server.request("/graphql").header("Content-Type", contentType).POST(BodyPublishers.ofString(TYPENAME)));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void refusesNoContentTypeWith415() throws Exception {
        HttpResponse<String> response = server.send(server.request("/graphql").POST(BodyPublishers.ofString(TYPENAME)));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NONSENSE",
                "{\"query\":",
                "{\"query\":\"{ __typename }\"} trailing",
                "{\"query\":\"{ __typename }\",\"query\":\"{ me { name } }\"}",
                "{}",
                "{\"qeury\":\"{ __typename }\"}",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "\"{ __typename }\"",
                "{\"query\":{\"obj\":\"ect\"}}",
                "{\"query\":0}",
                "{\"query\":false}",
                "{\"query\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"operationName\":{\"obj\":\"ect\"}}",
                "{\"query\":\"{ __typename }\",\"operationName\":0}",
                "{\"query\":\"{ __typename }\",\"operationName\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"string\"}",
                "{\"query\":\"{ __typename }\",\"variables\":0}",
                "{\"query\":\"{ __typename }\",\"variables\":false}",
                "{\"query\":\"{ __typename }\",\"variables\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"extensions\":\"string\"}",
                "{\"query\":\"{ __typename }\",\"extensions\":[\"array\"]}"
            })
    void refusesWhatIsNotWellFormedWith400InBothTypes(String body) throws Exception {
        for (String accept : new String[] {ApiServer.GRAPHQL, LEGACY}) {
            HttpResponse<String> response = post(accept, body);
            assertThat(response.statusCode()).as(accept).isEqualTo(400);
            assertThat(json(response).has("data")).isFalse();
            assertThat(json(response).at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] body = TYPENAME.replace("__typename", "ä").getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> response = server.send(
                server.request("/graphql").header("Content-Type", LEGACY).POST(BodyPublishers.ofByteArray(body)));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ __typename }\",\"operationName\":null,\"variables\":null,\"extensions\":null}",
                "{\"query\":\"query A { __typename } query B { me { name } }\",\"operationName\":\"A\"}",
                "{\"query\":\"query Q($t: String!) { search(text: $t) { id } }\",\"variables\":{\"t\":\"a\"}}",
                "{\"query\":\"{ __typename }\",\"extensions\":{\"some\":\"value\"}}"
            })
    void acceptsEveryWellFormedRequest(String body) throws Exception {
        HttpResponse<String> response = post(ApiServer.GRAPHQL, body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).has("errors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{\"}",
                "{\"query\":\"{ 8f31403dfe404bccbb0e835f2629c6a7 }\"}",
                "{\"query\":\"{ nothing }\"}",
                "{\"query\":\"query A { __typename } query B { __typename }\"}",
                "{\"query\":\"query A { __typename }\",\"operationName\":\"C\"}",
                "{\"query\":\"query Q($t: String!) { search(text: $t) { id } }\"}",
                "{\"query\":\"query Q($n: Int) { runs(first: $n) { totalCount } }\",\"variables\":{\"n\":\"x\"}}"
            })
    void answersRequestErrorsWith400ButLegacyWith200(String body) throws Exception {
        HttpResponse<String> response = post(ApiServer.GRAPHQL, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).has("data")).isFalse();
        assertThat(json(response).at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(post(LEGACY, body).statusCode()).isEqualTo(200);
    }

    @Test
    void answersFieldErrorsWith200() throws Exception {
        HttpResponse<String> response =
                post(ApiServer.GRAPHQL, "{\"query\":\"{ me { name } runs(first: 500) { totalCount } }\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("data").isNull()).isTrue();
    }

    @Test
    void takesQueriesByGet() throws Exception {
        HttpResponse<String> response =
                server.send(get("query=" + encoded("query Q($t: String!) { search(text: $t) { id } }")
                        + "&operationName=Q&variables=" + encoded("{\"t\":\"a\"}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/data/search/0/id").asText()).isEqualTo("a");
    }

    @Test
    void refusesMutationsByGetWith405() throws Exception {
        String mutation = "mutation { cancelRun(input: {runId: \"x\"}) { userErrors { code } } }";
        HttpResponse<String> response = server.send(get("query=" + encoded(mutation)));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void refusesGetWithoutQueryOrWithBrokenVariables() throws Exception {
        assertThat(server.send(get("operationName=Q")).statusCode()).isEqualTo(400);
        assertThat(server.send(get("query=" + encoded("{ __typename }") + "&variables=%7B"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethodsWith405(String method) throws Exception {
        HttpResponse<String> response =
                server.send(server.request("/graphql").method(method, BodyPublishers.ofString(TYPENAME)));
        assertThat(response.statusCode()).isEqualTo(405);
    }

    @Test
    void refusesABodyAboveTheCap() throws Exception {
        HttpResponse<String> response = post(ApiServer.GRAPHQL, "{\"query\":\"" + " ".repeat(1_100_000) + "\"}");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
    }

    private static HttpResponse<String> post(String accept, String body) throws IOException, InterruptedException {
        return server.send(server.request("/graphql")
                .header("Content-Type", LEGACY)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder get(String parameters) {
        return server.request("/graphql?" + parameters).GET();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
