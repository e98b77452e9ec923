// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertDossier;
import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.alert.Disposition.Outcome;
import io.skein.model.Transfer;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.run.output.CsvCell;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions as labels of transfers, a line each (RFC 4180, UTF-8), one page of decisions in memory at a time. */
final class DispositionRows {

    private static final String HEADER =
            LabelledBank.ID + "," + LabelledBank.LABEL + ",alert_id,typology,outcome,decided_at,decided_by,reason\r\n";

    private final AlertStore alerts;
    private final Disposition.Filter filter;

    DispositionRows(AlertStore alerts, Disposition.Filter filter) {
        this.alerts = alerts;
        this.filter = filter;
    }

    /**
     * How much was written.
     *
     * @param alerts with a label
     * @param transfers of them
     * @param undecided alerts without, which are left out
     */
    record Count(long alerts, long transfers, long undecided) {

        private Count plus(Count other) {
            return new Count(alerts + other.alerts, transfers + other.transfers, undecided + other.undecided);
        }
    }

    Count writeTo(PrintWriter out) {
        out.print(HEADER);
        Count count = new Count(0, 0, 0);
        @Nullable String cursor = null;
        KeysetPage<Disposition> page;
        do {
            page = alerts.dispositions(filter, PageSlice.after(PageSlice.MAX_SIZE, cursor));
            count = count.plus(write(page.items(), out));
            cursor = page.entries().isEmpty() ? null : page.entries().getLast().cursor();
        } while (page.hasNext());
        return count;
    }

    private Count write(List<Disposition> decisions, PrintWriter out) {
        List<Disposition> labelled = decisions.stream()
                .filter(each -> each.outcome() != Outcome.UNDECIDED)
                .toList();
        Map<String, AlertDossier> dossiers =
                alerts.dossiers(labelled.stream().map(each -> each.alert().id()).toList());
        long transfers = 0;
        for (Disposition decided : labelled) {
            AlertDossier dossier =
                    Objects.requireNonNull(dossiers.get(decided.alert().id()));
            List<Transfer> evidence = dossier.evidence().finding().evidence().transfers();
            evidence.forEach(transfer -> out.print(line(transfer.id(), decided)));
            transfers += evidence.size();
        }
        return new Count(labelled.size(), transfers, decisions.size() - labelled.size());
    }

    private static String line(String transferId, Disposition decided) {
        return Stream.of(
                        transferId,
                        decided.outcome() == Outcome.CONFIRMED_SUSPICIOUS ? "1" : "0",
                        decided.alert().id(),
                        decided.alert().typology(),
                        decided.outcome().name(),
                        decided.decidedAt().toString(),
                        decided.decidedBy(),
                        decided.reason())
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
