// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Serves the investigator's page. Open to all, since it holds no data; what it shows comes through GraphQL. */
@Controller("/")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {

    /** The build puts a digest of the content into the names below {@code assets/}. */
    private static final String NAMED_BY_CONTENT = "assets/";

    private final PageFiles files;

    PageController(PageFiles files) {
        this.files = files;
    }

    /** What it sends is named one by one: as "anything" it would win over {@code /health} for whoever accepts anything. */
    @Get(uris = {"/", "/{+path}"})
    @Produces({
        MediaType.TEXT_HTML,
        MediaType.TEXT_CSS,
        "text/javascript",
        MediaType.IMAGE_SVG,
        MediaType.IMAGE_PNG,
        "font/woff2",
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_OCTET_STREAM
    })
    HttpResponse<byte[]> file(@Nullable String path) throws IOException {
        String wanted = path == null ? "" : path;
        Path file = files.find(wanted).orElseThrow(this::notFound);
        boolean isForEver = wanted.startsWith(NAMED_BY_CONTENT);
        return HttpResponse.ok(Files.readAllBytes(file))
                .header(HttpHeaders.CONTENT_TYPE, contentType(file))
                .header(HttpHeaders.CACHE_CONTROL, isForEver ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private PlatformException notFound() {
        return new PlatformException(
                ErrorCode.NOT_FOUND,
                files.isInstalled()
                        ? "there is nothing at this address"
                        : "this server has no page: build it and name its folder in skein.web-root");
    }

    private static String contentType(Path file) {
        MediaType type = MediaType.forFilename(file.getFileName().toString());
        boolean isText = type.getType().equals("text")
                || type.getSubtype().equals("javascript")
                || type.getSubtype().equals("json");
        return isText ? type.getName() + "; charset=utf-8" : type.getName();
    }
}
