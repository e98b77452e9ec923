// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to measure on and how. */
final class EvaluateInput {

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "File with the answers: an AMLworld pattern file, AMLSim's alert_transactions, or truth.csv of"
                            + " ./skein generate (default: the one that lies in DATA or in DATA/truth).")
    private @Nullable Path truth;

    @Option(
            names = "--detectors",
            paramLabel = "ID",
            split = ",",
            description = "Detectors to run, with commas between (default: those that a scan runs).")
    private Set<String> detectors = Set.of();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting for this evaluation, such as --set skein.detectors.cycle.window=P30D; may be repeated.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the confidence intervals: same seed, same intervals (default: 1).")
    private long seed;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "Z",
            description = "Time zone of layouts whose times carry none, such as AMLworld (default: UTC).")
    private ZoneId timeZone = ZoneOffset.UTC;

    @Nullable
    Path truth() {
        return truth;
    }

    Set<String> detectors() {
        return detectors;
    }

    Map<String, Object> settings() {
        return rates.with(new TreeMap<>(settings));
    }

    long seed() {
        return seed;
    }

    ZoneId timeZone() {
        return timeZone;
    }
}
