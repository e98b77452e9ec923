// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate;

import io.skein.alert.Alert;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.exec.Cancellation;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what people would see: the open alerts of a run, with the transfers in their evidence. */
final class AlertReader {

    private static final int PAGE_SIZE = 200;

    private final AlertStore alerts;

    AlertReader(AlertStore alerts) {
        this.alerts = alerts;
    }

    List<RaisedAlert> ofRun(String runId, Cancellation cancellation) {
        List<RaisedAlert> raised = new ArrayList<>();
        String cursor = null;
        KeysetPage<Alert> page;
        do {
            cancellation.check();
            page = alerts.page(
                    AlertFilter.ofStatuses(AlertStatus.open()),
                    AlertSort.SCORE_DESC,
                    PageSlice.after(PAGE_SIZE, cursor));
            Map<String, AlertDossier> dossiers =
                    alerts.dossiers(page.items().stream().map(Alert::id).toList());
            for (Alert alert : page.items()) {
                AlertDossier dossier = dossiers.get(alert.id());
                if (dossier == null) {
                    throw new PlatformException(ErrorCode.INTERNAL, "alert " + alert.id() + " has lost its evidence");
                }
                if (alert.lastRunId().equals(runId)) {
                    raised.add(
                            RaisedAlert.of(alert.id(), dossier.evidence().finding(), alert.score(), dossier.sha256()));
                }
            }
            cursor = page.entries().isEmpty() ? null : page.entries().getLast().cursor();
        } while (page.hasNext());
        return raised;
    }
}
