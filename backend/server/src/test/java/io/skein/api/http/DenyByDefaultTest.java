// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.skein.api.ApiServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenyByDefaultTest {

    /** All that may be had without a log-in: the log-in itself, the empty page, and whether the server lives. */
    private static final Set<String> OPEN = Set.of(
            "POST /login",
            "GET /",
            "HEAD /",
            "GET /{+path}",
            "HEAD /{+path}",
            "GET /health",
            "HEAD /health",
            "GET /health/{selector}",
            "HEAD /health/{selector}");

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.overFakes(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesEveryRouteButTheOpenOnesWithoutAToken() throws Exception {
        List<UriRouteInfo<?, ?>> routes = server.bean(Router.class).uriRoutes().toList();
        Set<String> refused = new TreeSet<>();
        for (UriRouteInfo<?, ?> route : routes) {
            String name = route.getHttpMethodName() + " " + route.getUriMatchTemplate();
            if (OPEN.contains(name)) {
                continue;
            }
            String path = route.getUriMatchTemplate().toString().replaceAll("\\{[^}]*}", "x");
            int status = server.send(server.anonymous(path)
                            .header("Content-Type", "application/json")
                            .method(route.getHttpMethodName(), BodyPublishers.ofString("{}")))
                    .statusCode();
            assertThat(status).as(name).isEqualTo(401);
            refused.add(name);
        }
        assertThat(refused).contains("POST /graphql", "GET /graphql");
    }

    @Test
    void knowsNoOpenRouteThatDoesNotExist() {
        List<String> names = server.bean(Router.class)
                .uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .toList();
        assertThat(names).containsAll(OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer nonsense",
                // {"alg":"none"} . {"sub":"investigator","exp":9999999999}
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJpbnZlc3RpZ2F0b3IiLCJleHAiOjk5OTk5OTk5OTl9.",
                // the same, signed with HS256 and another secret
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbnZlc3RpZ2F0b3IiLCJleHAiOjk5OTk5OTk5OTl9.c2lnbmF0dXJl"
            })
    void refusesAForgedToken(String authorization) throws Exception {
        int status = server.send(server.anonymous("/graphql")
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\":\"{ me { name } }\"}")))
                .statusCode();
        assertThat(status).isEqualTo(401);
    }

    @Test
    void answersIntrospectionOnlyToALoggedInUser() throws Exception {
        String introspection = "{\"query\":\"{ __schema { queryType { name } } }\"}";
        assertThat(server.send(server.anonymous("/graphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(introspection)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.post(introspection)).body()).contains("\"Query\"");
    }

    @Test
    void tellsHealthWithoutDetails() throws Exception {
        for (String path : List.of("/health", "/health/liveness", "/health/readiness")) {
            assertThat(server.send(server.anonymous(path)).body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void sendsThePagePolicyThatTheProxyOfTheContainersSendsToo() throws Exception {
        String nginx = Files.readString(Path.of("../../frontend/nginx.conf"));
        Matcher policy = Pattern.compile("Content-Security-Policy \"([^\"]+)\"").matcher(nginx);
        assertThat(policy.find()).isTrue();
        assertThat(server.send(server.anonymous("/")).headers().firstValue("Content-Security-Policy"))
                .contains(policy.group(1));
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() throws Exception {
        for (String path : List.of("/", "/graphql", "/health", "/nowhere.js")) {
            var headers = server.send(server.anonymous(path)).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("none"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(headers.firstValue("X-Request-Id")).as(path).isPresent();
        }
    }
}
