// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.DataDigest;
import io.skein.evaluate.Evaluator;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    @Option(
            names = "--explain",
            paramLabel = "N",
            defaultValue = "10",
            description = "Misses of each typology and false alarms of each detector to look for reasons of; 0 for none"
                    + " (default: 10).")
    private int explained;

    @Option(
            names = "--replay",
            paramLabel = "N",
            defaultValue = "8",
            description =
                    "Scans to replay over ever longer beginnings of the data, for the time to detection; 0 for none"
                            + " (default: 8).")
    private int replays;

    @Mixin
    private final WorkloadOptions workload = new WorkloadOptions();

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

    /**
     * {@return a digest of all that decides what is found in data and whether it is true} Parameters of detectors are not part of it: who
     * needs it knows them.
     *
     * @param data folder or file
     * @param dataSha256 digest of what an ingest reads of it
     * @param answers file with the answers
     */
    String digest(Path data, String dataSha256, Path answers) {
        List<String> parts = new ArrayList<>(List.of(dataSha256, DataDigest.ofFile(answers), timeZone.getId()));
        new TreeMap<>(settings()).forEach((name, value) -> {
            if (!name.startsWith("skein.detectors.")) {
                parts.add(
                        name.equals("skein.rates-file")
                                ? name + "=" + DataDigest.ofFile(Path.of(String.valueOf(value)))
                                : name + "=" + value);
            }
        });
        Path lists = data.resolve("lists");
        if (Files.isDirectory(lists)) {
            parts.add(DataDigest.ofFolder(lists));
        }
        return DataDigest.ofText(String.join("\n", parts));
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check() {
        if (explained < 0 || replays < 0) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "--explain and --replay must be 0 or more, were " + explained + " and " + replays);
        }
        workload.limit();
    }

    /** {@return how much to look into} */
    Evaluator.Depth depth(Function<TimeWindow, GraphView> reader) {
        return new Evaluator.Depth(explained, replays, reader, workload.limit());
    }

    long seed() {
        return seed;
    }

    ZoneId timeZone() {
        return timeZone;
    }
}
