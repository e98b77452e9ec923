// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.detect.LocalizedText;

/** Keeps words in two languages as JSON. */
public final class LocalizedJson {

    private LocalizedJson() {}

    /** Writes both languages as one object. */
    public static void write(CanonicalJson json, LocalizedText text) {
        json.object(
                () -> json.name("english").text(text.english()).name("chinese").text(text.chinese()));
    }

    /** {@return the words; what an earlier version kept in English only reads the same in both} */
    public static LocalizedText read(JsonNode node) {
        return node.isTextual()
                ? LocalizedText.same(node.asText())
                : new LocalizedText(
                        node.get("english").asText(), node.get("chinese").asText());
    }
}
