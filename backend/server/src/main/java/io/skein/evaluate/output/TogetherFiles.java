// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.compare.RecordedEvaluation;
import io.skein.evaluate.compare.Together;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Evaluations of several banks put together: for a terminal, as Markdown and as tables. */
public final class TogetherFiles {

    private final Together together;
    private final ItemTables items;

    public TogetherFiles(Together together) {
        this.together = together;
        this.items = new ItemTables(together.items());
    }

    /** Makes the folder, and finds out whether it can be written to. */
    public static void prepare(Path folder) {
        EvaluationFiles.prepare(folder, "together.md");
    }

    /** Writes {@code together.md} and the tables. */
    public void write(Path folder) {
        EvaluationFiles.csv(folder.resolve("typologies.csv"), recall());
        EvaluationFiles.csv(folder.resolve("detectors.csv"), alerts());
        EvaluationFiles.csv(folder.resolve("item-curve.csv"), items.points());
        EvaluationFiles.csv(folder.resolve("item-typologies.csv"), items.typologies());
        EvaluationFiles.text(
                folder.resolve("together.md"),
                String.join("\n", words() + "\n", alerts().markdown(), recall().markdown(), items.markdown()));
    }

    /** {@return all tables for a terminal} */
    public String text() {
        return String.join("\n", recall().text(), alerts().text(), "  " + words() + "\n", items.text());
    }

    private String words() {
        List<Together.AlertRow> alerts = together.alerts();
        return String.format(
                Locale.ROOT,
                "%s together: %,d alerts, %,d of them true; %.2f alerts per 1,000 customers a month",
                together.parts().stream().map(RecordedEvaluation::name).collect(Collectors.joining(", ")),
                alerts.getLast().alerts(),
                alerts.getLast().trueAlerts(),
                together.perThousandCustomersMonth());
    }

    private TextTable recall() {
        TextTable table = new TextTable("planted typology", "patterns", "own 50 %", "any 50 %", "recall any");
        for (Together.RecallRow row : together.recall()) {
            table.row(
                    row.typology(),
                    Words.count(row.planted()),
                    Words.count(row.own()),
                    Words.count(row.any()),
                    share(row.any(), row.planted()));
        }
        return table;
    }

    private TextTable alerts() {
        TextTable table = new TextTable("detector", "alerts", "true", "precision");
        for (Together.AlertRow row : together.alerts()) {
            table.row(
                    row.detectorId(),
                    Words.count(row.alerts()),
                    Words.count(row.trueAlerts()),
                    share(row.trueAlerts(), row.alerts()));
        }
        return table;
    }

    private static String share(long hits, long of) {
        return of == 0 ? "" : Words.percent((double) hits / of);
    }
}
