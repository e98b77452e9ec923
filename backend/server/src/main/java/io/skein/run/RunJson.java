// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.alert.evidence.CanonicalJson;
import io.skein.alert.evidence.StoredJson;
import io.skein.alert.evidence.TruncationJson;
import io.skein.detect.ParameterValues;
import io.skein.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes runs as JSON, for the store and for files, and reads back what they did. */
public final class RunJson {

    private RunJson() {}

    /** {@return what a run did, as one JSON object} */
    public static String details(Run.Details details) {
        CanonicalJson json = new CanonicalJson();
        return json.object(() -> writeDetails(json, details)).text();
    }

    /** Writes the members of what a run did into an object. */
    public static void writeDetails(CanonicalJson json, Run.Details details) {
        json.name("window")
                .orNull(
                        details.window(),
                        window -> json.object(() -> json.name("from")
                                .text(window.from().toString())
                                .name("to")
                                .text(window.to().toString())));
        json.name("dataWatermark").orNull(details.dataWatermark(), at -> json.text(at.toString()));
        json.name("scoreModel").text(details.scoreModel());
        json.name("detectors").array(details.detectors(), RunJson::writeDetector);
        json.name("counts")
                .object(() -> details.counts()
                        .forEach((name, count) -> json.name(name).number(count.longValue())));
        json.name("timings")
                .array(
                        details.timings(),
                        (out, timing) -> out.object(() -> out.name("stage")
                                .text(timing.stage())
                                .name("millis")
                                .number(timing.took().toMillis())));
    }

    private static void writeDetector(CanonicalJson json, Run.DetectorRun run) {
        json.object(() -> {
            json.name("detectorId").text(run.detectorId());
            json.name("version").number(run.version());
            json.name("parameters")
                    .object(() -> run.parameters()
                            .byName()
                            .forEach((name, value) -> json.name(name).text(value)));
            json.name("findings").number(run.findings());
            json.name("truncations").array(run.truncations(), TruncationJson::write);
        });
    }

    /** {@return what a run did, from its JSON object} */
    public static Run.Details details(String text) {
        JsonNode node = StoredJson.read(text);
        SortedMap<String, Long> counts = new TreeMap<>();
        node.get("counts")
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return new Run.Details(
                window(node.get("window")),
                node.get("dataWatermark").isNull()
                        ? null
                        : Instant.parse(node.get("dataWatermark").asText()),
                node.get("scoreModel").isNull() ? null : node.get("scoreModel").asText(),
                StoredJson.list(node.get("detectors"), RunJson::detector),
                counts,
                StoredJson.list(
                        node.get("timings"),
                        timing -> new Run.Timing(
                                timing.get("stage").asText(),
                                Duration.ofMillis(timing.get("millis").asLong()))));
    }

    private static @Nullable TimeWindow window(JsonNode node) {
        return node.isNull()
                ? null
                : new TimeWindow(
                        Instant.parse(node.get("from").asText()),
                        Instant.parse(node.get("to").asText()));
    }

    private static Run.DetectorRun detector(JsonNode node) {
        Map<String, String> parameters = new TreeMap<>();
        node.get("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return new Run.DetectorRun(
                node.get("detectorId").asText(),
                node.get("version").asInt(),
                new ParameterValues(parameters),
                node.get("findings").asLong(),
                StoredJson.list(node.get("truncations"), TruncationJson::read));
    }
}
