// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.compare.Comparison;
import io.skein.evaluate.compare.Comparison.AlertRow;
import io.skein.evaluate.compare.Comparison.RecallRow;
import java.util.Locale;

/** A comparison for a terminal. */
public final class ComparisonText {

    private static final double PERCENT = 100;

    private ComparisonText() {}

    /** {@return both tables and the totals} */
    public static String of(Comparison comparison) {
        return recall(comparison).text() + "\n" + alerts(comparison).text() + "\n"
                + totals(comparison).text();
    }

    private static TextTable recall(Comparison comparison) {
        TextTable table = new TextTable(
                "planted typology", "patterns", "before", "after", "gained", "lost", "recall, points (95 %)", "clear");
        for (RecallRow row : comparison.recall()) {
            table.row(
                    row.typology(),
                    Words.count(row.planted()),
                    Words.count(row.before()),
                    Words.count(row.after()),
                    Words.count(row.gained()),
                    Words.count(row.lost()),
                    String.format(
                            Locale.ROOT,
                            "%+.1f (%+.1f to %+.1f)",
                            row.difference() * PERCENT,
                            row.interval().low() * PERCENT,
                            row.interval().high() * PERCENT),
                    row.isClear() ? "yes" : "no");
        }
        return table;
    }

    private static TextTable alerts(Comparison comparison) {
        TextTable table = new TextTable("detector", "alerts before", "true", "alerts after", "true");
        for (AlertRow row : comparison.alerts()) {
            table.row(
                    row.detectorId(),
                    Words.count(row.before()),
                    Words.count(row.beforeTrue()),
                    Words.count(row.after()),
                    Words.count(row.afterTrue()));
        }
        return table;
    }

    private static TextTable totals(Comparison comparison) {
        return new TextTable(
                        "in all", comparison.before().name(), comparison.after().name())
                .row(
                        "alerts",
                        Words.count(comparison.before().alerts()),
                        Words.count(comparison.after().alerts()))
                .row(
                        "alerts per 1,000 customers a month",
                        Words.rate(comparison.before().perThousandCustomersMonth()),
                        Words.rate(comparison.after().perThousandCustomersMonth()))
                .row(
                        "F1 of transfers, all alerts",
                        Words.plain(comparison.before().f1()),
                        Words.plain(comparison.after().f1()))
                .row(
                        "PR-AUC of transfers",
                        Words.plain(comparison.before().averagePrecision()),
                        Words.plain(comparison.after().averagePrecision()));
    }
}
