// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.record.Reason;
import io.skein.model.FactKind;
import io.skein.run.IngestReport;
import io.skein.run.IngestReport.FactCounts;
import io.skein.run.IngestReport.Notes;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Prints what an ingest run did; the first line is the balance. */
final class IngestSummary {

    private IngestSummary() {}

    static void print(IngestReport report, PrintWriter out) {
        out.println(report.balance());
        for (FactKind kind : FactKind.values()) {
            FactCounts counts = report.facts().get(kind);
            if (counts != null) {
                out.println("  %-16s %,d new, %,d corrected, %,d duplicate"
                        .formatted(word(kind), counts.stored(), counts.corrected(), counts.duplicate()));
            }
        }
        report.reasons().entrySet().stream()
                .sorted(Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> out.println("  %-16s %,d: %s (%s)"
                        .formatted(
                                "rejected",
                                entry.getValue(),
                                entry.getKey().words(),
                                entry.getKey().name())));
        if (report.quarantine() != null) {
            out.println("  rejected records are in " + report.quarantine());
        }
        notes(report.notes(), out);
        out.println("took " + ConsoleProgress.clockFace(report.took()) + ", %,d records/s, ".formatted(rate(report))
                + (report.bulk() ? "through the offline importer" : "through Bolt in batches"));
    }

    private static void notes(Notes notes, PrintWriter out) {
        note(out, notes.selfTransfers(), "transfers from an account to itself (kept)");
        note(out, notes.createdAccounts(), "accounts created because a transfer names them");
        note(out, notes.roundedAmounts(), "amounts rounded to whole minor units of their currency");
        notes.passedOver().forEach(file -> out.println("  passed over: " + file));
    }

    private static void note(PrintWriter out, long count, String words) {
        if (count > 0) {
            out.println("  note: %,d %s".formatted(count, words));
        }
    }

    private static String word(FactKind kind) {
        return switch (kind) {
            case CUSTOMER, ACCOUNT, DEVICE, LOGIN, TRANSFER -> kind.name().toLowerCase(Locale.ROOT) + "s";
            case IDENTIFIER_USE -> "identifiers";
            case OWNERSHIP -> "ownerships";
        };
    }

    private static long rate(IngestReport report) {
        Duration took = report.took();
        return report.read() * 1_000 / Math.max(1, took.toMillis());
    }
}
