// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.skein.api.graphql.Caller;
import io.skein.api.graphql.ErrorMapper;
import io.skein.api.graphql.GraphqlEngine;
import io.skein.api.graphql.GraphqlRequest;
import io.skein.api.graphql.Outcome;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP, by the draft of the GraphQL foundation: POST with JSON for everything, GET for queries.
 *
 * <p>Source: https://graphql.github.io/graphql-over-http/draft/, with the legacy watershed passed. We differ where it leaves a
 * choice: no media type in common is 406, no content type is 415.
 */
@Controller("/graphql")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphqlController {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphqlEngine engine;

    GraphqlController(GraphqlEngine engine) {
        this.engine = engine;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> post(HttpRequest<?> request, @Body byte @Nullable [] body, Authentication user) {
        return negotiated(request, type -> {
            if (!isJson(request)) {
                return refuse(request, type, 415, "send the request as Content-Type: application/json, in UTF-8");
            }
            return answer(request, type, user, () -> RequestReader.fromJson(body == null ? new byte[0] : body));
        });
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> get(
            HttpRequest<?> request,
            @QueryValue @Nullable String query,
            @QueryValue @Nullable String operationName,
            @QueryValue @Nullable String variables,
            @QueryValue @Nullable String extensions,
            Authentication user) {
        return negotiated(
                request,
                type -> answer(request, type, user, () -> {
                    GraphqlRequest read = RequestReader.fromParameters(query, operationName, variables, extensions);
                    if (OperationKind.changesSomething(read)) {
                        throw new MethodNotAllowed();
                    }
                    return read;
                }));
    }

    private static HttpResponse<byte[]> negotiated(
            HttpRequest<?> request, Function<ResponseType, HttpResponse<byte[]>> respond) {
        Optional<ResponseType> type = ResponseType.of(List.copyOf(request.accept()));
        return type.map(respond)
                .orElseGet(() -> refuse(
                        request,
                        ResponseType.LEGACY,
                        406,
                        "this address answers in application/graphql-response+json or application/json"));
    }

    private HttpResponse<byte[]> answer(
            HttpRequest<?> request, ResponseType type, Authentication user, Supplier<GraphqlRequest> reader) {
        GraphqlRequest read;
        try {
            read = reader.get();
        } catch (PlatformException malformed) {
            return refuse(request, type, 400, String.valueOf(malformed.getMessage()));
        } catch (MethodNotAllowed mutation) {
            return refuse(request, type, 405, "only queries may come by GET: send this operation by POST")
                    .header(HttpHeaders.ALLOW, "POST");
        }
        Outcome outcome = engine.execute(read, new Caller(user.getName(), RequestId.of(request)));
        return respond(type, type.status(outcome), outcome);
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getType().equalsIgnoreCase("application"))
                .filter(type -> type.getSubtype().equalsIgnoreCase("json"))
                .map(type -> type.getParameters().get("charset").orElse("utf-8"))
                .filter(charset -> charset.equalsIgnoreCase("utf-8"))
                .isPresent();
    }

    private static MutableHttpResponse<byte[]> refuse(
            HttpRequest<?> request, ResponseType type, int status, String message) {
        ErrorMapper.Told told = new ErrorMapper.Told(ErrorCode.INVALID_INPUT, message);
        return respond(type, status, Outcome.refused(told, RequestId.of(request)));
    }

    private static MutableHttpResponse<byte[]> respond(ResponseType type, int status, Outcome outcome) {
        try {
            return HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
                    .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(JSON.writeValueAsBytes(outcome.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a GraphQL response holds JSON types only", impossible);
        }
    }

    /** An operation that changes something came by GET. */
    private static final class MethodNotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
