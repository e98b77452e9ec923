// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.exec.Progress;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.simulation.BankSettings;
import io.skein.simulation.Difficulty;
import io.skein.simulation.SampleBank;
import io.skein.simulation.output.BankFolder;
import io.skein.simulation.output.BankLayout;
import io.skein.simulation.world.Knobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a synthetic bank with planted patterns. */
@Command(
        name = "generate",
        description =
                "Writes a synthetic bank, and what was planted in it: docs/simulation.md tells what it is made of.")
final class GenerateCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to; must be absent or empty unless --force is given.")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same bytes (default: 1).")
    private long seed;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Private customers, 50 to 5,000,000 (default: 1000).")
    private int people;

    @Option(
            names = "--first-day",
            paramLabel = "DATE",
            defaultValue = "2026-01-01",
            description = "First day, such as 2026-01-01, which is the default.")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "Length, 7 to 3650 days (default: 90).")
    private int days;

    @Option(
            names = "--patterns",
            paramLabel = "N",
            description = "Planted patterns of each typology, 0 to 10,000 (default: what the difficulty says).")
    private @Nullable Integer patterns;

    @Option(
            names = "--typologies",
            paramLabel = "ID",
            split = ",",
            description = "Only these typologies, such as cycle,fan-in (default: all).")
    private Set<String> typologies = Set.of();

    @Option(
            names = "--difficulty",
            paramLabel = "LEVEL",
            defaultValue = "medium",
            description = "How well the planted patterns hide: easy, medium or hard (default: medium).")
    private Difficulty difficulty = Difficulty.MEDIUM;

    @Option(
            names = "--knob",
            paramLabel = "NAME=VALUE",
            description =
                    "Turns one knob of the difficulty: perThousand, amountJitter, delay, splitDepth, unseen or mixing.")
    private Map<String, Double> knobs = Map.of();

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            defaultValue = "csv",
            description = "csv or jsonl (Skein's own), or amlworld (default: csv).")
    private BankLayout layout = BankLayout.CSV;

    @Option(names = "--force", description = "Replace the files of an earlier bank in a folder that is not empty.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BankSettings settings = settings();
        requireEmpty(out);
        Progress progress = ConsoleProgress.on(spec.commandLine().getErr());
        try (BankFolder folder = new BankFolder(out, layout)) {
            progress.begin("days generated", days);
            long transfers =
                    new SampleBank(settings).generate(new DayProgress(folder, firstDay, progress), folder, folder);
            progress.end();
            print(transfers);
        }
        if (layout == BankLayout.AMLWORLD) {
            nameTransfers();
        }
        return ExitCode.DONE;
    }

    private void print(long transfers) {
        Path truth = out.resolve("truth").resolve("truth.csv");
        spec.commandLine()
                .getOut()
                .println("wrote " + transfers + " transfers of " + days + " days to " + out + " (seed " + seed
                        + "); what was planted is in " + truth
                        + (layout == BankLayout.AMLWORLD ? " and " + out.resolve("Bank_Patterns.txt") : "")
                        + ", the watch-list for it in "
                        + out.resolve("lists").resolve("watch-list.csv"));
    }

    /** The layout has no ids of transfers; the truth gets those that an ingest makes from their content. */
    private void nameTransfers() throws IOException {
        Path work = Files.createTempDirectory("skein-generate");
        try {
            Path truth = out.resolve("truth").resolve("truth.csv");
            new TruthIds(out.resolve("Bank_Trans.csv"), truth, work).resolve();
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private BankSettings settings() {
        try {
            Knobs turned = difficulty.knobs();
            for (Map.Entry<String, Double> knob : knobs.entrySet()) {
                turned = turned.with(knob.getKey(), knob.getValue());
            }
            BankSettings settings = BankSettings.demo()
                    .withSeed(seed)
                    .withPeople(people)
                    .withPeriod(firstDay, days)
                    .withKnobs(turned)
                    .withTypologies(typologies);
            return patterns == null ? settings : settings.withPatterns(patterns);
        } catch (IllegalArgumentException outOfRange) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, ErrorLine.oneLine(outOfRange.getMessage()), outOfRange);
        }
    }

    private void requireEmpty(Path folder) throws IOException {
        if (force || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                throw new PlatformException(
                        ErrorCode.CONFLICT,
                        folder + " is not empty: choose another folder with --out, or give --force");
            }
        }
    }
}
