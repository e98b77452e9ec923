// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.DataDigest;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.evaluate.tune.LabelledBank;
import io.skein.evaluate.tune.TimeSplit;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.DetectorSet;
import io.skein.run.Run;
import io.skein.run.Scoring;
import io.skein.score.ScoreModels;
import io.skein.window.GraphView;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The labelled data that a command learns on and reports on. */
final class TuningBanks {

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final EvaluateInput input = new EvaluateInput();

    @Option(names = "--train", paramLabel = "DATA", description = "Labelled data to learn on; may be repeated.")
    private List<Path> train = List.of();

    @Option(names = "--test", paramLabel = "DATA", description = "Other labelled data to report on; may be repeated.")
    private List<Path> test = List.of();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Learn on the part of --train before that date (UTC), or on that share of its period such as"
                    + " 0.6, and report on the rest; --test may then be left away.")
    private @Nullable String until;

    @Option(
            names = "--in-memory",
            description =
                    "Read the files straight into memory instead of storing them in a graph first. The detectors see the same and"
                            + " nothing is ingested; all sets must fit into memory together.")
    private boolean inMemory;

    /**
     * What was opened.
     *
     * @param training to learn on
     * @param testing to report on
     * @param running the detectors that a scan runs, and those that were asked for
     * @param asked ids of those that were asked for
     * @param models score models in force
     */
    record Opened(
            List<LabelledBank> training,
            List<LabelledBank> testing,
            DetectorSet running,
            Set<String> asked,
            ScoreModels models) {}

    /** Refuses what cannot be meant, before any work is done. */
    void check() {
        require(!train.isEmpty(), "missing --train DATA: labelled data to learn on");
        require(
                !test.isEmpty() || until != null,
                "missing --test DATA: other labelled data to report on; or divide --train by time with --until DATE");
        Stream.concat(train.stream(), test.stream())
                .forEach(path -> require(Files.exists(path), path + ": there is no such file or folder"));
        require(
                train.size() + test.size() == 1
                        || (stores.neo4jUri() == null && !stores.relational().isStateNamed()),
                "one store cannot hold several sets of data: leave --state and --neo4j-uri away");
        require(
                !inMemory || until == null,
                "--until needs the graph, which knows what was known when: leave --in-memory away");
        if (until != null) {
            cut(until, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        }
    }

    /** {@return everything, ingested and read} */
    Opened open(Progress progress, PrintWriter print) {
        return inMemory ? read(progress) : stored(progress, print);
    }

    private Opened read(Progress progress) {
        try (BanksInMemory banks = new BanksInMemory(input, progress)) {
            List<LabelledBank> training =
                    train.stream().map(data -> read(banks, data)).toList();
            List<LabelledBank> testing =
                    test.stream().map(data -> read(banks, data)).toList();
            requireOther(training, testing);
            Set<String> asked = ids(banks.detectors().select(input.detectors()));
            Set<String> both = new HashSet<>(ids(banks.detectors().select(Set.of())));
            both.addAll(asked);
            return new Opened(training, testing, banks.detectors().select(both), asked, banks.models());
        }
    }

    private LabelledBank read(BanksInMemory banks, Path data) {
        TruthFile truth = TruthFile.find(data, input.truth());
        String digest = input.digest(data, DataDigest.ofData(List.of(data)), truth.path());
        return banks.read(data, digest, truth);
    }

    private Opened stored(Progress progress, PrintWriter print) {
        Reading reading = new Reading(progress, print);
        List<LabelledBank> training = new ArrayList<>();
        List<LabelledBank> testing = new ArrayList<>();
        for (Path data : train) {
            if (until == null) {
                training.add(reading.read(data, null).getFirst());
            } else {
                List<LabelledBank> parts = reading.read(data, until);
                training.add(parts.getFirst());
                testing.add(parts.getLast());
            }
        }
        for (Path data : test) {
            testing.add(reading.read(data, null).getFirst());
        }
        requireOther(training, testing);
        return new Opened(
                training,
                testing,
                Objects.requireNonNull(reading.running),
                Set.copyOf(reading.asked),
                Objects.requireNonNull(reading.models));
    }

    /** {@return which detector looks for what} */
    static TypologyTable table() {
        return new TypologyTable(Detectors.all().stream()
                .map(detector -> detector.descriptor().id())
                .collect(Collectors.toSet()));
    }

    /** {@return limits, threads, and an end when the process is asked to end} */
    static RunContext context(Progress progress) {
        return new RunContext(
                progress,
                LocalEnvironment::isProcessEnding,
                Clock.systemUTC(),
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
    }

    /** {@return the banks in words, for a report} */
    static String words(List<LabelledBank> banks) {
        return banks.stream()
                .map(bank -> "%s (%,d customers, %,d transfers, %.0f days, %,d patterns)"
                        .formatted(
                                bank.name(),
                                bank.workload().customers(),
                                bank.workload().transfers(),
                                bank.workload().days(),
                                bank.counted().patternIds().size()))
                .collect(Collectors.joining(", "));
    }

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, problem);
        }
    }

    /** {@return the instant that a date, an instant or a share of a period means} */
    private static Instant cut(String text, Instant from, Instant to) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noDate) {
            try {
                double share = Double.parseDouble(text);
                require(share > 0 && share < 1, "--until " + text + " must be a date, or a share between 0 and 1");
                return from.plusMillis(Math.round((to.toEpochMilli() - from.toEpochMilli()) * share));
            } catch (NumberFormatException noShare) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT,
                        "--until " + text + " must be a date such as 2026-05-31, or a share between 0 and 1",
                        noShare);
            }
        }
    }

    private static void requireOther(List<LabelledBank> training, List<LabelledBank> testing) {
        Set<String> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        training.forEach(bank -> {
            require(seen.add(bank.digest()), "--train " + bank.name() + " is given twice");
            require(names.add(bank.name()), "two sets of --train are called " + bank.name() + ": rename a folder");
        });
        testing.forEach(bank -> require(
                seen.add(bank.digest()),
                "--test " + bank.name()
                        + " holds the same data as one of --train: report on data that was not learnt on"));
    }

    private static Set<String> ids(DetectorSet detectors) {
        return detectors.detectors().stream()
                .map(detector -> detector.descriptor().id())
                .collect(Collectors.toSet());
    }

    /** Opens one set after the other; the settings of the first say which detectors run. */
    private final class Reading {

        private final Progress progress;
        private final PrintWriter print;
        private final Set<String> asked = new HashSet<>();
        private @Nullable DetectorSet running;
        private @Nullable ScoreModels models;

        Reading(Progress progress, PrintWriter print) {
            this.progress = progress;
            this.print = print;
        }

        /** {@return the whole, or its two parts; its stores are those of {@code ./skein evaluate}} */
        List<LabelledBank> read(Path data, @Nullable String cut) {
            String digest = DataDigest.ofData(List.of(data));
            TruthFile truth = TruthFile.find(data, input.truth());
            try (MeasuredBank bank = MeasuredBank.open(data, digest, stores, input, progress)) {
                learnDetectors(bank);
                bank.ingest(digest, print);
                bank.importLists(print);
                Run run = bank.scan(Set.of(asked.iterator().next()));
                GraphView view = bank.view(run);
                Truth answers = truth.read(new TruthRequest(List.of(data), bank.readOptions(), bank.work()))
                        .within(view);
                String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
                LabelledBank whole = LabelledBank.whole(name, input.digest(data, digest, truth.path()), view, answers);
                if (cut == null) {
                    return List.of(whole);
                }
                TimeSplit split = TimeSplit.at(
                        whole,
                        cut(
                                cut,
                                view.transfers().interval().from(),
                                view.transfers().interval().to()),
                        bank.parts(run, view));
                return List.of(split.first(), split.rest());
            } catch (IllegalArgumentException outside) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, "--until " + cut + ": " + outside.getMessage(), outside);
            }
        }

        private void learnDetectors(MeasuredBank bank) {
            if (running == null) {
                DetectorSet all = bank.bean(DetectorSet.class);
                Set<String> scanned = ids(all.select(Set.of()));
                asked.addAll(ids(all.select(input.detectors())));
                Set<String> both = new HashSet<>(scanned);
                both.addAll(asked);
                running = all.select(both);
                models = bank.bean(Scoring.class).models();
            }
        }
    }
}
