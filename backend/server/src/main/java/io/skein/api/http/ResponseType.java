// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.http.MediaType;
import io.skein.api.graphql.Outcome;
import io.skein.model.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two ways to send a GraphQL response; they differ in what the status code says. */
enum ResponseType {
    /** The status code says whether there is {@code data}. */
    GRAPHQL("graphql-response+json"),

    /** Every well-formed request gets 200, for clients from before the draft. */
    LEGACY("json");

    private final String subtype;

    ResponseType(String subtype) {
        this.subtype = subtype;
    }

    /**
     * {@return the type a client likes best; nothing if it accepts neither}
     *
     * @param accepted media types of all {@code Accept} headers; empty if there was none
     */
    static Optional<ResponseType> of(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(GRAPHQL);
        }
        return accepted.stream()
                .filter(type -> type.getQualityAsNumber().signum() > 0)
                .sorted(Comparator.comparing(MediaType::getQualityAsNumber).reversed())
                .flatMap(type -> List.of(values()).stream().filter(own -> own.satisfies(type)))
                .findFirst();
    }

    /** {@return the header to send with it} */
    String contentType() {
        return "application/" + subtype + "; charset=utf-8";
    }

    /** {@return the status code for the outcome of a well-formed request} */
    int status(Outcome outcome) {
        ErrorCode refusal = outcome.refusal();
        if (this == LEGACY || refusal == null) {
            return 200;
        }
        // A query that is too deep or too costly is one that does not pass validation, not one too many.
        return refusal == ErrorCode.LIMIT_EXCEEDED ? 400 : HttpErrors.status(refusal);
    }

    private boolean satisfies(MediaType accepted) {
        boolean sameType = accepted.getType().equals("*") || accepted.getType().equalsIgnoreCase("application");
        boolean sameSubtype =
                accepted.getSubtype().equals("*") || accepted.getSubtype().equalsIgnoreCase(subtype);
        String charset = accepted.getParameters().get("charset").orElse("utf-8");
        return sameType && sameSubtype && charset.equalsIgnoreCase("utf-8");
    }
}
