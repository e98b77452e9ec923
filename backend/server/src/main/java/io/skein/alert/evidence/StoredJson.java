// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads JSON that the store gives back. */
public final class StoredJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StoredJson() {}

    /**
     * {@return the tree of a text}
     *
     * @throws PlatformException INTERNAL if it is not JSON
     */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new PlatformException(
                    ErrorCode.INTERNAL, "what is stored is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /** {@return the texts of an array} */
    public static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    /** {@return the items of an array} */
    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>(array.size());
        array.forEach(node -> items.add(reader.apply(node)));
        return items;
    }
}
