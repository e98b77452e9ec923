// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.output.ProfileFiles;
import io.skein.evaluate.profile.DataProfile;
import io.skein.evaluate.profile.ProfileReader;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what data look like, several sets beside each other. */
@Command(
        name = "profile",
        description = {
            "Counts how many payees and payers accounts have, how large amounts are, how long accounts rest, when people pay, and how"
                    + " many payments are answered or repeated, in one set of data or several beside each other. Reads no answers, scans"
                    + " nothing, needs no database.",
            "Writes index.html (plots of all sets over each other), profile.json and tables as CSV."
        })
final class EvaluateProfileCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DATA",
            arity = "0..*",
            description =
                    "Files or folders, a set each: Skein CSV or JSON lines, AMLworld or AMLSim, plain or compressed.")
    private List<Path> sets = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; its earlier results are replaced.")
    private @Nullable Path out;

    @Option(
            names = "--base-currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description = "Currency whose amounts are plotted, and of layouts that name none (default: USD).")
    private String baseCurrency = "USD";

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "Z",
            description = "Time zone of layouts whose times carry none, such as AMLworld (default: UTC).")
    private ZoneId timeZone = ZoneOffset.UTC;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path target = target();
        ReadOptions options = new ReadOptions(Clock.systemUTC().instant(), timeZone, currency(), null);
        ProfileFiles.prepare(target);
        Path work = Files.createTempDirectory("skein-profile");
        List<DataProfile> profiles = new ArrayList<>();
        try {
            ProfileReader reader = new ProfileReader(
                    options, work, ConsoleProgress.on(spec.commandLine().getErr()));
            List<String> names = List.copyOf(names());
            for (int i = 0; i < sets.size(); i++) {
                profiles.add(reader.read(names.get(i), sets.get(i)));
            }
        } finally {
            Files.deleteIfExists(work);
        }
        ProfileFiles.write(target, profiles);
        spec.commandLine().getOut().println(ProfileFiles.summary(profiles));
        spec.commandLine()
                .getOut()
                .println("wrote " + target.resolve("index.html") + " and profile.json, tables as CSV beside it");
        return ExitCode.DONE;
    }

    private Path target() {
        Path target = out;
        if (target == null || sets.isEmpty()) {
            String missing = target == null ? "--out DIR" : "DATA";
            throw invalid("missing " + missing + " (see skein evaluate profile --help)");
        }
        if (sets.size() > ProfileFiles.MOST_SETS) {
            throw invalid("DATA must be at most " + ProfileFiles.MOST_SETS + " sets, were " + sets.size());
        }
        for (Path set : sets) {
            if (!Files.exists(set)) {
                throw invalid(set + ": there is no such file or folder");
            }
        }
        return target;
    }

    private CurrencyUnit currency() {
        try {
            return CurrencyUnit.of(baseCurrency);
        } catch (IllegalArgumentException unknown) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "--base-currency must be a code of ISO 4217 or XBT, was " + baseCurrency,
                    unknown);
        }
    }

    /** Names of the folders, or their paths as given where two have the same name. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Path set : sets) {
            names.add(String.valueOf(set.toAbsolutePath().normalize().getFileName()));
        }
        if (names.size() == sets.size()) {
            return names;
        }
        Set<String> paths = new LinkedHashSet<>();
        for (Path set : sets) {
            if (!paths.add(set.toString())) {
                throw invalid(set + " is named twice");
            }
        }
        return paths;
    }

    private static PlatformException invalid(String words) {
        return new PlatformException(ErrorCode.INVALID_INPUT, words);
    }
}
