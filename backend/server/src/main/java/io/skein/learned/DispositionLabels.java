// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.alert.AlertContent;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.Transfer;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about alerts, as labels of transfers: those of a confirmed alert are suspicious; those of an alert that is still open, or
 * was closed without a decision, are undecided unless a confirmed alert has them too; all others, those of false alarms among them,
 * are not suspicious.
 */
public final class DispositionLabels {

    private final AlertStore alerts;
    private final Set<String> suspicious = new HashSet<>();
    private final Set<String> undecided = new HashSet<>();

    private DispositionLabels(AlertStore alerts) {
        this.alerts = alerts;
    }

    /**
     * {@return the labels that follow from the alerts of a store}
     *
     * @throws PlatformException INVALID_INPUT if no alert was confirmed, because then there is nothing to learn
     */
    public static Labels of(AlertStore alerts) {
        DispositionLabels labels = new DispositionLabels(alerts);
        labels.takeDecided();
        for (AlertContent open : alerts.openContents()) {
            labels.undecided.addAll(open.transferIds());
        }
        if (labels.suspicious.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "no alert is closed as confirmed: there is nothing to learn from; close some, or give --labels FILE");
        }
        labels.undecided.removeAll(labels.suspicious);
        return new Labels(labels.suspicious, labels.undecided);
    }

    private void takeDecided() {
        @Nullable String cursor = null;
        KeysetPage<Disposition> page;
        do {
            page = alerts.dispositions(Disposition.Filter.ALL, PageSlice.after(PageSlice.MAX_SIZE, cursor));
            List<String> confirmed = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (Disposition decided : page.items()) {
                switch (decided.outcome()) {
                    case CONFIRMED_SUSPICIOUS -> confirmed.add(decided.alert().id());
                    case UNDECIDED -> open.add(decided.alert().id());
                    case NOT_SUSPICIOUS -> {}
                }
            }
            add(confirmed, suspicious);
            add(open, undecided);
            cursor = page.entries().isEmpty() ? null : page.entries().getLast().cursor();
        } while (page.hasNext());
    }

    private void add(List<String> alertIds, Set<String> transferIds) {
        for (AlertDossier dossier : alerts.dossiers(alertIds).values()) {
            dossier.evidence().finding().evidence().transfers().stream()
                    .map(Transfer::id)
                    .forEach(transferIds::add);
        }
    }
}
