// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.score.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Keeps explanations as JSON. */
public final class ExplanationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new PlatformException(
                    ErrorCode.INTERNAL, "stored explanation cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    private static Explanation read(JsonNode node) {
        List<String> transferIds = new ArrayList<>();
        node.get("transferIds").forEach(id -> transferIds.add(id.asText()));
        List<Explanation> details = new ArrayList<>();
        node.get("details").forEach(detail -> details.add(read(detail)));
        return new Explanation(
                node.get("code").asText(),
                node.get("text").asText(),
                node.get("value").asDouble(),
                transferIds,
                details);
    }
}
