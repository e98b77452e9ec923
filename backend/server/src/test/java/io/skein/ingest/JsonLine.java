// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.skein.ingest.layout.SkeinColumns;
import io.skein.ingest.layout.SkeinText;
import io.skein.model.RecordedFact;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fact as a line of Skein JSON. */
final class JsonLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLine() {}

    static String of(RecordedFact fact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SkeinColumns.KIND, SkeinColumns.of(fact.fact().kind()).word());
        fields.putAll(SkeinText.columns(fact));
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
