// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.score.Explanation;

/** Keeps explanations as JSON. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** {@return the explanation as one JSON object} */
    public static String write(Explanation explanation) {
        CanonicalJson json = new CanonicalJson();
        write(json, explanation);
        return json.text();
    }

    private static void write(CanonicalJson json, Explanation explanation) {
        json.object(() -> {
            json.name("code").text(explanation.code());
            json.name("text").text(explanation.text());
            json.name("value").number(explanation.value());
            json.name("transferIds").texts(explanation.transferIds());
            json.name("details").array(explanation.details(), ExplanationJson::write);
        });
    }

    /** {@return the explanation that was written as that text} */
    public static Explanation read(String text) {
        return read(StoredJson.read(text));
    }

    private static Explanation read(JsonNode node) {
        return new Explanation(
                node.get("code").asText(),
                node.get("text").asText(),
                node.get("value").asDouble(),
                StoredJson.texts(node.get("transferIds")),
                StoredJson.list(node.get("details"), ExplanationJson::read));
    }
}
