// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.http.HttpRequest;
import java.util.UUID;

/** The number under which a request stands in the log and in the response. */
final class RequestId {

    /** Response header that carries it. */
    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "skein.request-id";

    private RequestId() {}

    /** {@return the number of a request, given at the first call} */
    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
