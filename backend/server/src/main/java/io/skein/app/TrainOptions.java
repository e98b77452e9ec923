// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.feature.FeatureGroup;
import io.skein.feature.FeatureSchema;
import io.skein.learning.BoostParameters;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** How a model is trained. */
final class TrainOptions {

    private static final int LEAST_ROUNDS = 1;
    private static final int MOST_REPEATS = 100;

    @Option(
            names = "--delay",
            paramLabel = "DURATION",
            defaultValue = "PT0S",
            description =
                    "How long after a transfer it is scored, such as P1D: its features may see that much more of a pattern"
                            + " (default: PT0S, at once).")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--features",
            paramLabel = "GROUP",
            defaultValue = "graph",
            description = "How far features look: raw, window or graph, each with those before it (default: graph).")
    private String group = "graph";

    @Option(
            names = "--without",
            paramLabel = "NAME",
            split = ",",
            description = "Features to leave out, with commas between, such as channel.")
    private Set<String> without = Set.of();

    @Option(
            names = "--positive-weight",
            paramLabel = "W",
            defaultValue = "1",
            description = "Weight of a suspicious transfer beside another (default: 1).")
    private double positiveWeight = 1;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "600",
            description = "Most trees; training ends earlier when the validation part gets no better (default: 600).")
    private int rounds = 600;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the draws (default: 1).")
    private int seed = 1;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "With --compare-features: compare with that many seeds, from --seed on, and report how far the figures"
                            + " spread between them (default: 1).")
    private int repeats = 1;

    /** {@return seeds to compare features with, the first is that of the model} */
    List<Integer> seeds() {
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "--repeat must be 1 to " + MOST_REPEATS + ", was " + repeats);
        }
        return IntStream.range(seed, seed + repeats).boxed().toList();
    }

    Duration delay() {
        return delay;
    }

    /** {@return the chosen part of a schema} */
    FeatureSchema chosen(FeatureSchema all) {
        return all.upTo(FeatureGroup.valueOf(group.toUpperCase(Locale.ROOT))).without(without);
    }

    BoostParameters parameters() {
        return parameters(seed);
    }

    BoostParameters parameters(int seed) {
        BoostParameters usual = BoostParameters.usual(seed, positiveWeight);
        return new BoostParameters(
                Math.max(LEAST_ROUNDS, rounds),
                usual.patience(),
                usual.maxDepth(),
                usual.learningRate(),
                usual.minChildWeight(),
                usual.rowShare(),
                usual.columnShare(),
                positiveWeight,
                seed,
                usual.threads());
    }
}
