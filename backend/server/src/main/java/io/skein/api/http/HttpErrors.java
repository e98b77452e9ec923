// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.skein.api.graphql.ErrorMapper;
import io.skein.api.graphql.Outcome;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.util.Map;

/** Gives every failed request the same body as a GraphQL error, with a text of ours: the framework's own may name classes. */
@Singleton
@Primary
final class HttpErrors
        implements ErrorResponseProcessor<Map<String, Object>>,
                ExceptionHandler<PlatformException, MutableHttpResponse<Map<String, Object>>> {

    /** {@return the status code that says the same as an error code of a whole request} */
    static int status(ErrorCode code) {
        return switch (code) {
            case INVALID_INPUT, CANCELLED -> 400;
            case LIMIT_EXCEEDED -> 429;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        String requestId = RequestId.of(context.getRequest());
        return body(response, told(response.code(), requestId), requestId);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, PlatformException failure) {
        String requestId = RequestId.of(request);
        ErrorMapper.Told told = ErrorMapper.tell(failure, requestId);
        return body(HttpResponse.status(HttpStatus.valueOf(status(told.code()))), told, requestId);
    }

    private static MutableHttpResponse<Map<String, Object>> body(
            MutableHttpResponse<?> response, ErrorMapper.Told told, String requestId) {
        return response.contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Outcome.refused(told, requestId).body());
    }

    private static ErrorMapper.Told told(int status, String requestId) {
        return switch (status) {
            case 401 -> new ErrorMapper.Told(ErrorCode.UNAUTHENTICATED, "log in first: POST /login gives a token");
            case 403 -> new ErrorMapper.Told(ErrorCode.FORBIDDEN, "this user may not do that");
            case 404 -> new ErrorMapper.Told(ErrorCode.NOT_FOUND, "there is nothing at this address");
            case 405 -> new ErrorMapper.Told(ErrorCode.INVALID_INPUT, "this address does not know that method");
            case 406 ->
                new ErrorMapper.Told(ErrorCode.INVALID_INPUT, "this address cannot answer in an accepted media type");
            case 413 -> new ErrorMapper.Told(ErrorCode.LIMIT_EXCEEDED, "the request body is too large");
            case 415 -> new ErrorMapper.Told(ErrorCode.INVALID_INPUT, "this address takes application/json");
            case 503 -> new ErrorMapper.Told(ErrorCode.UNAVAILABLE, "not available now; try again later");
            default ->
                status < 500
                        ? new ErrorMapper.Told(ErrorCode.INVALID_INPUT, "the request is malformed")
                        : ErrorMapper.internal(requestId);
        };
    }
}
