// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.api.ApiServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

    private static final String SECRET = "secret";
    private static ApiServer server;
    private static PageFiles files;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        Path root = directory.resolve("dist");
        Files.createDirectories(root.resolve("assets"));
        Files.writeString(root.resolve("index.html"), "<!doctype html><title>Skein</title>");
        Files.writeString(root.resolve("assets/index-1a2b.js"), "export {};");
        Files.writeString(root.resolve(".env"), SECRET);
        Files.writeString(directory.resolve("outside.txt"), SECRET);
        Files.createSymbolicLink(root.resolve("link.txt"), directory.resolve("outside.txt"));
        Files.createDirectories(directory.resolve("dist-of-another"));
        Files.writeString(directory.resolve("dist-of-another/file.txt"), SECRET);
        server = ApiServer.overFakes(Map.of("skein.web-root", root.toString()));
        files = server.bean(PageFiles.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/alerts", "/alerts/a-1/show"})
    void givesThePageForEveryPlaceInIt(String path) throws Exception {
        HttpResponse<String> response = server.send(server.anonymous(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<title>Skein</title>");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void leavesTheServersOwnAddressesAlone(String path) throws Exception {
        HttpResponse<String> response = server.send(server.anonymous(path).header("Accept", "*/*"));
        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void givesFilesNamedByTheirContentForEver() throws Exception {
        HttpResponse<String> response = server.send(server.anonymous("/assets/index-1a2b.js"));
        assertThat(response.body()).isEqualTo("export {};");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing.js",
                "/.env",
                "/link.txt",
                "/../outside.txt",
                "/..%2Foutside.txt",
                "/%2e%2e/outside.txt",
                "/assets/..%2f..%2foutside.txt",
                "/%2Fetc%2Fpasswd",
                "/..%2Fdist-of-another%2Ffile.txt"
            })
    void givesNothingFromOutsideTheFolder(String path) throws Exception {
        HttpResponse<String> response = server.send(server.anonymous(path));
        assertThat(response.body()).doesNotContain(SECRET, "root:");
        assertThat(response.statusCode()).isNotEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside.txt", "/etc/passwd", "a/../../outside.txt", ".env", "link.txt", "assets", "a\0b.txt"
            })
    void findsNothingOutsideTheFolder(String path) throws Exception {
        assertThat(files.find(path))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow()).hasFileName("index.html"));
    }
}
