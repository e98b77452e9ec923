// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.alert.evidence.CanonicalJson;
import io.skein.alert.evidence.StoredJson;
import io.skein.detect.ParameterValues;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every trial as a line of JSON, written as soon as it is known. A search that was stopped and begins again on the same data reads in it
 * what it has measured already.
 */
public final class TuningLog {

    private record Key(String detectorId, ParameterValues values) {}

    private final Path file;
    private final String data;
    private final Map<Key, Outcome> known = new HashMap<>();

    private TuningLog(Path file, String data) {
        this.file = file;
        this.data = data;
    }

    /**
     * Opens a log, and reads what it says of these data; a last line that was cut off is passed over.
     *
     * @param file where it lies, or will
     * @param data digests of the banks: of data, answers, lists, rates and settings
     * @throws PlatformException UNAVAILABLE if it cannot be read
     */
    public static TuningLog open(Path file, String data) {
        TuningLog log = new TuningLog(file, data);
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                text.lines().forEach(log::learn);
                if (!text.isEmpty() && !text.endsWith("\n")) {
                    Files.writeString(file, "\n", StandardOpenOption.APPEND);
                }
            } else {
                Files.createFile(file);
            }
        } catch (IOException failed) {
            throw unavailable(file, failed);
        }
        return log;
    }

    /** {@return what was measured of a detector, id and version, with these values on these data} */
    public Optional<Outcome> outcome(String detectorId, ParameterValues values) {
        return Optional.ofNullable(known.get(new Key(detectorId, values)));
    }

    /** {@return how many outcomes are known} */
    public int size() {
        return known.size();
    }

    /** Writes a trial, and knows its outcome from now on. */
    public void add(Trial trial) {
        if (trial.outcome() != null) {
            known.put(new Key(trial.detectorId(), trial.values()), trial.outcome());
        }
        CanonicalJson json = new CanonicalJson();
        String line = json.object(() -> {
                    json.name("data").text(data);
                    json.name("detector").text(trial.detectorId());
                    json.name("changed").text(trial.changed());
                    json.name("values")
                            .object(() -> trial.values()
                                    .byName()
                                    .forEach((name, value) -> json.name(name).text(value)));
                    json.name("outcome").orNull(trial.outcome(), outcome -> json.object(() -> write(json, outcome)));
                    json.name("refusal").text(trial.refusal());
                    json.name("utility").orNull(finite(trial.utility()), json::number);
                    json.name("kept").bool(trial.kept());
                })
                .text();
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw unavailable(file, failed);
        }
    }

    private static void write(CanonicalJson json, Outcome outcome) {
        json.name("found").texts(List.copyOf(outcome.found()));
        json.name("trueFindings").number(outcome.trueFindings());
        json.name("falseFindings").number(outcome.falseFindings());
        json.name("falsePerThousandMonth").number(outcome.falsePerThousandMonth());
    }

    private void learn(String line) {
        if (!line.endsWith("}")) {
            return; // the process was killed while it wrote this line
        }
        JsonNode trial = StoredJson.read(line);
        JsonNode outcome = trial.path("outcome");
        if (!trial.path("data").asText().equals(data) || !outcome.isObject()) {
            return;
        }
        Map<String, String> values = new TreeMap<>();
        trial.path("values")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        SortedSet<String> found = new TreeSet<>();
        outcome.path("found").forEach(key -> found.add(key.asText()));
        known.put(
                new Key(trial.path("detector").asText(), new ParameterValues(values)),
                new Outcome(
                        found,
                        outcome.path("trueFindings").asInt(),
                        outcome.path("falseFindings").asInt(),
                        outcome.path("falsePerThousandMonth").asDouble()));
    }

    private static @Nullable Double finite(double utility) {
        return Double.isFinite(utility) ? utility : null;
    }

    private static PlatformException unavailable(Path file, IOException cause) {
        return new PlatformException(ErrorCode.UNAVAILABLE, "tuning log " + file + ": " + cause.getMessage(), cause);
    }
}
