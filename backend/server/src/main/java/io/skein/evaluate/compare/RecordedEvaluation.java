// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison needs of an {@code evaluation.json}.
 *
 * @param name of its folder
 * @param dataSha256 digest of the data
 * @param truthSha256 digest of the answers
 * @param patterns the laundering patterns that are in the data, in their order
 * @param detectors alerts by detector
 * @param alerts all alerts
 * @param perThousandCustomersMonth alerts for 1,000 customers and month
 * @param averagePrecision of single transfers
 * @param f1 of single transfers
 */
public record RecordedEvaluation(
        String name,
        String dataSha256,
        String truthSha256,
        List<Pattern> patterns,
        List<Detector> detectors,
        long alerts,
        double perThousandCustomersMonth,
        double averagePrecision,
        double f1) {

    private static final String FILE = "evaluation.json";
    private static final String FORMAT = "skein-evaluation/1";

    public RecordedEvaluation {
        patterns = List.copyOf(patterns);
        detectors = List.copyOf(detectors);
    }

    /**
     * One laundering pattern.
     *
     * @param id the pattern
     * @param typology its typology
     * @param own greatest coverage by a detector made for it
     * @param any greatest coverage by any detector
     */
    public record Pattern(String id, String typology, double own, double any) {}

    /**
     * One detector.
     *
     * @param id the detector
     * @param alerts its alerts
     * @param trueAlerts those that are true
     */
    public record Detector(String id, long alerts, long trueAlerts) {}

    /**
     * Reads one.
     *
     * @param path the file, or the folder it is in
     * @throws PlatformException INVALID_INPUT if it is none
     */
    public static RecordedEvaluation read(Path path) {
        return of(String.valueOf(path.toAbsolutePath().normalize().getFileName()), root(path));
    }

    /**
     * {@return what is in the file}
     *
     * @throws PlatformException INVALID_INPUT if it is no evaluation
     */
    static JsonNode root(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
            if (!FORMAT.equals(root.path("format").asText())) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT,
                        file + " is no evaluation of the form " + FORMAT + "; make one with skein evaluate");
            }
            return root;
        } catch (JsonProcessingException damaged) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " is no JSON: " + damaged.getOriginalMessage(), damaged);
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " cannot be read; is it a folder of skein evaluate?", unreadable);
        }
    }

    private static RecordedEvaluation of(String name, JsonNode root) {
        List<Pattern> patterns = new ArrayList<>();
        for (JsonNode node : root.path("patterns")) {
            if (node.path("laundering").asBoolean() && node.path("elements").asInt() > 0) {
                patterns.add(new Pattern(
                        node.path("id").asText(),
                        node.path("typology").asText(),
                        node.path("ownCoverage").asDouble(),
                        node.path("anyCoverage").asDouble()));
            }
        }
        List<Detector> detectors = new ArrayList<>();
        for (JsonNode node : root.path("detectors")) {
            detectors.add(new Detector(
                    node.path("detector").asText(),
                    node.path("alerts").asLong(),
                    node.path("true").asLong()));
        }
        JsonNode origin = root.path("origin");
        return new RecordedEvaluation(
                name,
                origin.path("dataSha256").asText(),
                origin.path("truthSha256").asText(),
                patterns,
                detectors,
                root.path("workload").path("alerts").asLong(),
                root.path("workload").path("alertsPerThousandCustomersMonth").asDouble(),
                root.path("transfers").path("averagePrecision").asDouble(),
                root.path("transfers").path("f1").asDouble());
    }
}
