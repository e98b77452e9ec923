// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.output.TextTable;
import io.skein.evaluate.tune.Tuning.Tuned;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what came of a tuning: settings to take over, and a report. */
public final class TuningFiles {

    private TuningFiles() {}

    /** {@return the settings that differ from those before, a line each, in the form of a properties file} */
    public static String settings(List<Tuned> all) {
        StringBuilder lines = new StringBuilder();
        for (Tuned tuned : all) {
            tuned.after().byName().forEach((name, value) -> {
                if (!value.equals(tuned.before().byName().get(name))) {
                    lines.append("skein.detectors.%s.%s=%s%n"
                            .formatted(tuned.descriptor().id(), name, value)
                            .replace("\r", ""));
                }
            });
        }
        return lines.toString();
    }

    /** {@return a line for each detector, on the banks it was tuned on or on the others} */
    public static TextTable table(List<Tuned> all, boolean testing) {
        TextTable table = new TextTable(
                "detector",
                "planted",
                "found before",
                "found after",
                "precision before",
                "precision after",
                "false/1,000 customers/month before",
                "after");
        for (Tuned tuned : all) {
            Outcome before = testing ? tuned.testedBefore() : tuned.trainedBefore();
            Outcome after = testing ? tuned.testedAfter() : tuned.trainedAfter();
            table.row(
                    tuned.descriptor().id(),
                    String.valueOf(before.planted()),
                    String.valueOf(before.found()),
                    String.valueOf(after.found()),
                    percent(before.precision()),
                    percent(after.precision()),
                    number(before.falsePerThousandMonth()),
                    number(after.falsePerThousandMonth()));
        }
        return table;
    }

    /**
     * Writes {@code tuned.properties} and {@code tuning.md}.
     *
     * @param folder where to
     * @param all what came of each detector
     * @param notes on what it was tuned and tested, a line each
     */
    public static void write(Path folder, List<Tuned> all, List<String> notes) {
        List<String> report = new ArrayList<>(List.of("# Tuning", ""));
        notes.forEach(note -> report.add("- " + note));
        report.addAll(List.of(
                "", "## On banks that were not tuned on", "", table(all, true).markdown()));
        report.addAll(List.of(
                "## On the banks that were tuned on", "", table(all, false).markdown()));
        report.addAll(List.of("## Settings that changed", "", "```", settings(all) + "```", ""));
        try {
            Files.writeString(folder.resolve("tuned.properties"), settings(all));
            Files.writeString(folder.resolve("tuning.md"), String.join("\n", report));
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot write to " + folder + ": " + failed.getMessage(), failed);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
