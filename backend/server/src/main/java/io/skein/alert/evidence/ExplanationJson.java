// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.detect.LocalizedText;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Measure;
import io.skein.score.Explanation.Statement;
import org.jspecify.annotations.Nullable;

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
            LocalizedJson.write(json.name("label"), explanation.statement().label());
            LocalizedJson.write(json.name("text"), explanation.statement().text());
            json.name("measured").orNull(explanation.measured(), measured -> write(json, measured));
            json.name("value").number(explanation.value());
            json.name("transferIds").texts(explanation.transferIds());
            json.name("details").array(explanation.details(), ExplanationJson::write);
        });
    }

    private static void write(CanonicalJson json, Measure measured) {
        json.object(
                () -> json.name("value").number(measured.value()).name("unit").text(measured.unit()));
    }

    /** {@return the explanation that was written as that text} */
    public static Explanation read(String text) {
        return read(StoredJson.read(text));
    }

    private static Explanation read(JsonNode node) {
        return new Explanation(
                node.get("code").asText(),
                statement(node),
                measured(node.path("measured")),
                node.get("value").asDouble(),
                StoredJson.texts(node.get("transferIds")),
                StoredJson.list(node.get("details"), ExplanationJson::read));
    }

    /** Earlier versions kept one English line. */
    private static Statement statement(JsonNode node) {
        LocalizedText text = LocalizedJson.read(node.get("text"));
        return node.has("label")
                ? new Statement(LocalizedJson.read(node.get("label")), text)
                : new Statement(text, LocalizedText.NONE);
    }

    private static @Nullable Measure measured(JsonNode node) {
        return node.isObject()
                ? new Measure(node.get("value").asDouble(), node.get("unit").asText())
                : null;
    }
}
