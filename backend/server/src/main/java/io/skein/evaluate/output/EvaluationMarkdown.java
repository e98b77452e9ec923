// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;

/** The part of {@code docs/quality.md} about one set of data. */
final class EvaluationMarkdown {

    private EvaluationMarkdown() {}

    static String of(Evaluation evaluation) {
        Evaluation.Origin origin = evaluation.origin();
        StringBuilder out = new StringBuilder("## ").append(origin.data()).append("\n\n");
        out.append("Truth: ").append(origin.truth()).append(". ");
        out.append("Data SHA-256 `")
                .append(origin.dataSha256())
                .append("`, truth `")
                .append(origin.truthSha256());
        out.append("`; seed of the intervals ").append(origin.seed()).append("; measured ");
        out.append(origin.measuredAt()).append(".\n");
        origin.environment().forEach((name, value) -> out.append("%s: %s. ".formatted(name, value)));
        out.append("\n\n");
        origin.notes().forEach(note -> out.append(note).append("\n\n"));
        out.append(FigureTables.workload(evaluation)).append(".\n\n");
        section(out, FigureTables.typologies(evaluation));
        section(out, FigureTables.detectors(evaluation));
        section(out, FigureTables.precisionAt(evaluation));
        section(out, FigureTables.reliability(evaluation));
        out.append(FigureTables.calibration(evaluation)).append(".\n\n");
        out.append(new ItemTables(evaluation.items().figures()).markdown());
        section(out, FigureTables.transfers(evaluation));
        section(out, ReasonTables.delays(evaluation));
        out.append("Nearest reasons of the misses:\n\n");
        section(out, ReasonTables.kindsOfMisses(evaluation));
        return out.toString();
    }

    private static void section(StringBuilder out, TextTable table) {
        out.append(table.markdown()).append('\n');
    }
}
