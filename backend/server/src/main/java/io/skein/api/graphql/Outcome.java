// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.skein.model.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param body the GraphQL response
 * @param refusal why nothing was executed, or why it was given up; absent if there is {@code data}
 */
public record Outcome(Map<String, Object> body, @Nullable ErrorCode refusal) {

    /** {@return the outcome of a request that was executed, or refused by the engine} */
    static Outcome of(ExecutionResult result, Map<String, Object> extensions, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<Map<String, Object>> errors = result.getErrors().stream()
                .map(error -> specification(error, requestId))
                .toList();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        body.put("extensions", extensions);
        return new Outcome(
                body,
                result.isDataPresent()
                        ? null
                        : told(result.getErrors().getFirst(), requestId).code());
    }

    /** {@return the outcome of a request that failed as a whole} */
    public static Outcome refused(ErrorMapper.Told told, String requestId) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", told.message());
        error.put("extensions", told.extensions(requestId));
        return new Outcome(Map.of("errors", List.of(error)), told.code());
    }

    private static Map<String, Object> specification(GraphQLError error, String requestId) {
        ErrorMapper.Told told = told(error, requestId);
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", told.message());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            specification.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            specification.put("path", error.getPath());
        }
        specification.put("extensions", told.extensions(requestId));
        return specification;
    }

    private static ErrorMapper.Told told(GraphQLError error, String requestId) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.get("code") instanceof String code) {
            return new ErrorMapper.Told(ErrorCode.valueOf(code), error.getMessage());
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                new ErrorMapper.Told(ErrorCode.INVALID_INPUT, error.getMessage());
            case ErrorType.ExecutionAborted -> new ErrorMapper.Told(ErrorCode.LIMIT_EXCEEDED, error.getMessage());
            // Anything else is our own mistake, such as a null where the schema has none.
            case null, default -> ErrorMapper.internal(requestId);
        };
    }
}
