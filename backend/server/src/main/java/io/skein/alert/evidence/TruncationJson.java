// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.detect.Truncation;

/** Keeps what a result leaves out as JSON. */
public final class TruncationJson {

    private TruncationJson() {}

    /** Writes one object. */
    public static void write(CanonicalJson json, Truncation truncation) {
        json.object(() -> {
            json.name("limit").text(truncation.limit());
            json.name("value").number(truncation.value());
            LocalizedJson.write(json.name("order"), truncation.order());
            json.name("scope").text(truncation.scope());
        });
    }

    /** {@return what one object says} */
    public static Truncation read(JsonNode node) {
        return new Truncation(
                node.get("limit").asText(),
                node.get("value").asLong(),
                LocalizedJson.read(node.get("order")),
                node.get("scope").asText());
    }
}
