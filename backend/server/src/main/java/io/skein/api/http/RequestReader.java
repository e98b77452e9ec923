// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.api.graphql.GraphqlRequest;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request from JSON or from the parameters of an address, and says what is wrong with one that is not well-formed. */
final class RequestReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private RequestReader() {}

    /**
     * Reads the body of a POST.
     *
     * @throws PlatformException INVALID_INPUT if it is not a well-formed request
     */
    static GraphqlRequest fromJson(byte[] body) {
        JsonNode root = tree(utf8(body), "the request body");
        if (!root.isObject()) {
            throw invalid(
                    "the request body must be one JSON object with \"query\"; lists of requests are not supported");
        }
        return new GraphqlRequest(
                required(text(root, "query")),
                text(root, "operationName"),
                object(root.get("variables"), "variables"),
                object(root.get("extensions"), "extensions"));
    }

    /**
     * Reads the parameters of a GET.
     *
     * @throws PlatformException INVALID_INPUT if they are not a well-formed request
     */
    static GraphqlRequest fromParameters(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions) {
        return new GraphqlRequest(
                required(query),
                operationName == null || operationName.isEmpty() ? null : operationName,
                object(parameter(variables, "variables"), "variables"),
                object(parameter(extensions, "extensions"), "extensions"));
    }

    private static @Nullable JsonNode parameter(@Nullable String text, String name) {
        return text == null || text.isEmpty() ? null : tree(text, "parameter \"" + name + "\"");
    }

    private static JsonNode tree(String text, String where) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    where + " is not valid JSON (line "
                            + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + ")",
                    malformed);
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "the request body is not UTF-8 text", notText);
        }
    }

    private static String required(@Nullable String query) {
        if (query == null || query.isBlank()) {
            throw invalid("the request lacks \"query\", the text of the GraphQL document");
        }
        return query;
    }

    private static @Nullable String text(JsonNode root, String name) {
        JsonNode value = root.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid("\"" + name + "\" must be a string");
        }
        return value.textValue();
    }

    private static Map<String, Object> object(@Nullable JsonNode value, String name) {
        if (value == null || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw invalid("\"" + name + "\" must be an object");
        }
        try {
            return JSON.readerFor(OBJECT).readValue(value);
        } catch (IOException impossible) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "\"" + name + "\" cannot be read", impossible);
        }
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_INPUT, message);
    }
}
