// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Headers that every response carries: the page loads nothing from elsewhere, stands in no frame and tells nobody where it was.
 *
 * <p>Neither scripts nor styles may stand in the page itself, except a style that is empty, told by its digest: the page's component
 * library inserts such ones and fills them through the object model, which text that somebody smuggles in cannot.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {

    /** SHA-256 of nothing. */
    private static final String EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' " + EMPTY,
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @RequestFilter
    void number(HttpRequest<?> request) {
        RequestId.of(request);
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(RequestId.HEADER, RequestId.of(request));
    }
}
