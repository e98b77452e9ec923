// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.skein.boost.BoostedTrees;
import io.skein.boost.Tree;
import io.skein.feature.FeatureSchema;
import io.skein.learned.LearnedModel.Features;
import io.skein.learned.LearnedModel.Origin;
import io.skein.learning.BoostParameters;
import io.skein.learning.Judgement.Counts;
import io.skein.learning.Judgement.Interval;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Keeps a model as one JSON file, {@value #NAME} in a folder of its own: features, training window, digests, parameters, figures
 * and the trees themselves.
 */
public final class ModelFile {

    /** Name of the file. */
    public static final String NAME = "model.json";

    private static final int FORMAT = 1;
    private static final int DIGITS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    /** {@return an id that only the same features, trees and threshold have} */
    static String id(FeatureSchema features, BoostedTrees trees, double threshold) {
        String text = features.hash() + trees(trees) + threshold;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "boost-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Writes a model into a folder, which is made if need be; an earlier model in it is replaced at once. */
    public static void write(LearnedModel model, Path folder) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("id", model.id());
        write(model.features(), root.putObject("features"));
        write(model.origin(), root.putObject("origin"));
        write(model.validation(), root.putObject("validation"));
        write(model.test(), root.putObject("test"));
        root.put("threshold", model.threshold());
        root.set("model", trees(model.trees()));
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(NAME + ".new");
            Files.writeString(draft, JSON.writeValueAsString(root) + "\n");
            Files.move(
                    draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot write a model to " + folder + ": " + failed.getMessage(), failed);
        }
    }

    /**
     * {@return the model in a folder}
     *
     * @throws PlatformException NOT_FOUND if there is none, INVALID_INPUT if it cannot be read or is not what it says it is
     */
    public static LearnedModel read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw new PlatformException(ErrorCode.NOT_FOUND, folder + " holds no " + NAME);
        }
        try {
            return model(JSON.readTree(Files.readString(file)), file);
        } catch (IOException | IllegalArgumentException | NullPointerException | java.time.DateTimeException bad) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " is no model that this program reads: " + bad.getMessage(), bad);
        }
    }

    private static LearnedModel model(JsonNode root, Path file) {
        if (root.path("format").asInt() != FORMAT) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    file + " has format " + root.path("format").asText("none") + "; this program reads " + FORMAT);
        }
        return new LearnedModel(
                root.required("id").asText(),
                features(root.required("features")),
                trees(root.required("model")),
                root.required("threshold").asDouble(),
                origin(root.required("origin")),
                figures(root.required("validation")),
                figures(root.required("test")));
    }

    private static void write(Features features, ObjectNode to) {
        to.put("version", features.version())
                .put("delay", features.delay().toString())
                .put("hash", features.hash());
        ArrayNode list = to.putArray("list");
        for (int place = 0; place < features.names().size(); place++) {
            list.addObject()
                    .put("name", features.names().get(place))
                    .put("unit", features.units().get(place));
        }
    }

    private static Features features(JsonNode from) {
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        from.required("list").forEach(feature -> {
            names.add(feature.required("name").asText());
            units.add(feature.required("unit").asText());
        });
        return new Features(
                from.required("version").asInt(),
                Duration.parse(from.required("delay").asText()),
                names,
                units,
                from.required("hash").asText());
    }

    private static void write(Origin origin, ObjectNode to) {
        to.put("trainedAt", origin.trainedAt().toString())
                .put("program", origin.program())
                .put("library", origin.library())
                .put("data", origin.data())
                .put("dataSha256", origin.dataSha256())
                .put("labels", origin.labels())
                .put("learntTransfers", origin.learntTransfers())
                .put("learntSuspicious", origin.learntSuspicious());
        TimeSplit split = origin.split();
        to.putObject("window")
                .put("from", split.from().toString())
                .put("validationFrom", split.validationFrom().toString())
                .put("testFrom", split.testFrom().toString())
                .put("to", split.to().toString())
                .put("delay", split.delay().toString());
        to.set("parameters", JSON.valueToTree(origin.parameters()));
    }

    private static Origin origin(JsonNode from) {
        JsonNode window = from.required("window");
        return new Origin(
                instant(from, "trainedAt"),
                from.required("program").asText(),
                from.required("library").asText(),
                from.required("data").asText(),
                from.required("dataSha256").asText(),
                from.required("labels").asText(),
                new TimeSplit(
                        instant(window, "from"),
                        instant(window, "validationFrom"),
                        instant(window, "testFrom"),
                        instant(window, "to"),
                        Duration.parse(window.required("delay").asText())),
                from.required("learntTransfers").asInt(),
                from.required("learntSuspicious").asInt(),
                JSON.convertValue(from.required("parameters"), BoostParameters.class));
    }

    private static Instant instant(JsonNode from, String name) {
        return Instant.parse(from.required(name).asText());
    }

    private static void write(Figures figures, ObjectNode to) {
        to.put("transfers", figures.transfers())
                .put("suspicious", figures.suspicious())
                .put("prAuc", figures.averagePrecision())
                .put("prAucLow", figures.averagePrecisionInterval().low())
                .put("prAucHigh", figures.averagePrecisionInterval().high())
                .put("right", figures.counts().right())
                .put("wrong", figures.counts().wrong())
                .put("missed", figures.counts().missed())
                .put("f1", figures.counts().f1())
                .put("f1Low", figures.f1Interval().low())
                .put("f1High", figures.f1Interval().high());
    }

    private static Figures figures(JsonNode from) {
        return new Figures(
                from.required("transfers").asInt(),
                from.required("suspicious").asInt(),
                from.required("prAuc").asDouble(),
                new Interval(
                        from.required("prAucLow").asDouble(),
                        from.required("prAucHigh").asDouble()),
                new Counts(
                        from.required("right").asInt(),
                        from.required("wrong").asInt(),
                        from.required("missed").asInt()),
                new Interval(
                        from.required("f1Low").asDouble(),
                        from.required("f1High").asDouble()));
    }

    private static ObjectNode trees(BoostedTrees trees) {
        ObjectNode root = JSON.createObjectNode();
        root.put("numbersInARow", trees.features()).put("baseMargin", trees.baseMargin());
        ArrayNode list = root.putArray("trees");
        for (Tree tree : trees.trees()) {
            ObjectNode one = list.addObject();
            ArrayNode left = one.putArray("left");
            ArrayNode right = one.putArray("right");
            ArrayNode feature = one.putArray("feature");
            ArrayNode value = one.putArray("value");
            ArrayNode missingLeft = one.putArray("missingLeft");
            ArrayNode cover = one.putArray("cover");
            for (int node = 0; node < tree.left().length; node++) {
                left.add(tree.left()[node]);
                right.add(tree.right()[node]);
                feature.add(tree.feature()[node]);
                value.add(tree.value()[node]);
                missingLeft.add(tree.missingLeft()[node]);
                cover.add(tree.cover()[node]);
            }
        }
        return root;
    }

    private static BoostedTrees trees(JsonNode from) {
        List<Tree> trees = new ArrayList<>();
        from.required("trees").forEach(tree -> trees.add(tree(tree)));
        return new BoostedTrees(
                from.required("numbersInARow").asInt(),
                (float) from.required("baseMargin").asDouble(),
                trees);
    }

    private static Tree tree(JsonNode from) {
        int nodes = from.required("left").size();
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int[] feature = new int[nodes];
        float[] value = new float[nodes];
        boolean[] missingLeft = new boolean[nodes];
        float[] cover = new float[nodes];
        for (int node = 0; node < nodes; node++) {
            left[node] = from.required("left").required(node).asInt();
            right[node] = from.required("right").required(node).asInt();
            feature[node] = from.required("feature").required(node).asInt();
            value[node] = (float) from.required("value").required(node).asDouble();
            missingLeft[node] = from.required("missingLeft").required(node).asBoolean();
            cover[node] = (float) from.required("cover").required(node).asDouble();
        }
        return new Tree(left, right, feature, value, missingLeft, cover);
    }
}
