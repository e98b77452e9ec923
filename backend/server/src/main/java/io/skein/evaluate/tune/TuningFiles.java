// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.output.TextTable;
import io.skein.evaluate.tune.Tuning.Change;
import io.skein.evaluate.tune.Tuning.Result;
import io.skein.evaluate.tune.Tuning.Together;
import io.skein.evaluate.tune.Tuning.Tuned;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes what came of a tuning: settings to take over, and a report. */
public final class TuningFiles {

    private static final String NONE = "-";

    private final Result result;
    private final Planted training;
    private final Planted testing;

    /**
     * Files about a tuning.
     *
     * @param result what came of it
     * @param training the measure it was tuned by
     * @param testing the measure it is reported by
     */
    public TuningFiles(Result result, Measure training, Measure testing) {
        this.result = result;
        this.training = training.planted();
        this.testing = testing.planted();
    }

    /** {@return the settings that differ from those before, a line each, in the form of a properties file} */
    public String settings() {
        StringBuilder lines = new StringBuilder();
        for (Tuned tuned : result.detectors()) {
            tuned.after().values().byName().forEach((name, value) -> {
                if (!value.equals(tuned.before().values().byName().get(name))) {
                    lines.append("skein.detectors.%s.%s=%s\n"
                            .formatted(tuned.descriptor().id(), name, value));
                }
            });
        }
        return lines.toString();
    }

    /** {@return a line for each detector and one for all, on the banks it was tuned on or on the others} */
    public TextTable table(boolean isTested) {
        TextTable table = new TextTable(
                "detector",
                "planted for it",
                "found before",
                "found after",
                "precision before",
                "precision after",
                "false/1,000 customers/month before",
                "after");
        Planted planted = isTested ? testing : training;
        for (Tuned tuned : result.detectors()) {
            Outcome before = isTested
                    ? tuned.testedBefore()
                    : Objects.requireNonNull(tuned.before().outcome());
            Outcome after = isTested
                    ? tuned.testedAfter()
                    : Objects.requireNonNull(tuned.after().outcome());
            String id = tuned.descriptor().id();
            table.row(
                    id,
                    String.valueOf(planted.planted(id)),
                    String.valueOf(planted.found(id, before)),
                    String.valueOf(planted.found(id, after)),
                    percent(before.precision()),
                    percent(after.precision()),
                    number(before.falsePerThousandMonth()),
                    number(after.falsePerThousandMonth()));
        }
        Change all = isTested ? result.tested() : result.trained();
        return table.row(
                "any detector of a scan",
                String.valueOf(all.before().planted()),
                String.valueOf(all.before().found()),
                String.valueOf(all.after().found()),
                NONE,
                NONE,
                number(all.before().falsePerThousandMonth()),
                number(all.after().falsePerThousandMonth()));
    }

    /** {@return for each typology planted, the share of it that any detector finds on banks that were not tuned on} */
    public TextTable typologies() {
        TextTable table = new TextTable("typology", "any detector finds before", "after");
        Map<String, Double> after = result.tested().after().byTypology();
        result.tested()
                .before()
                .byTypology()
                .forEach((typology, share) ->
                        table.row(typology, percent(share), percent(after.getOrDefault(typology, 0.0))));
        return table;
    }

    /** {@return what changed for all detectors together, in one line} */
    public String summary() {
        Together before = result.tested().before();
        Together after = result.tested().after();
        return "any detector finds %s of the patterns, each typology counting the same, before %s; false findings for 1,000 customers and month %s, before %s"
                .formatted(
                        percent(after.recall()),
                        percent(before.recall()),
                        number(after.falsePerThousandMonth()),
                        number(before.falsePerThousandMonth()));
    }

    /**
     * Writes {@code tuned.properties} and {@code tuning.md}.
     *
     * @param folder where to
     * @param notes on what it was tuned and tested, a line each
     */
    public void write(Path folder, List<String> notes) {
        List<String> report = new ArrayList<>(List.of("# Tuning", ""));
        notes.forEach(note -> report.add("- " + note));
        report.add("- on data that were not tuned on, " + summary());
        report.addAll(
                List.of("", "## On data that were not tuned on", "", table(true).markdown()));
        report.addAll(List.of(
                "### By typology, each bank counting the same", "", typologies().markdown()));
        report.addAll(
                List.of("## On the data that were tuned on", "", table(false).markdown()));
        report.addAll(List.of("## Settings that changed", "", "```", settings() + "```", ""));
        try {
            Files.writeString(folder.resolve("tuned.properties"), settings());
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
