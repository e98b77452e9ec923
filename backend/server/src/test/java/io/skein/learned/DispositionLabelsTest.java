// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.alert.Alert;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.alert.StatusChange;
import io.skein.alert.jdbc.JdbcAlertStore;
import io.skein.jdbc.TestDatabase;
import io.skein.model.PlatformException;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispositionLabelsTest {

    private static final Instant NOW = Instant.parse("2026-04-02T00:00:00Z");

    private final AlertStore alerts = new JdbcAlertStore(TestDatabase.H2.empty());

    @Test
    void takesTransfersOfConfirmedAlertsForSuspiciousAndOfOpenOnesForUndecided() {
        takeIn("confirmed", "false", "open", "nothing");
        close("confirmed", AlertStatus.CLOSED_CONFIRMED);
        close("false", AlertStatus.CLOSED_FALSE_POSITIVE);
        close("nothing", AlertStatus.CLOSED_NO_ACTION);
        Labels labels = DispositionLabels.of(alerts);
        assertThat(labels.suspicious()).containsExactlyInAnyOrder("t-confirmed-confirmed2", "t-confirmed2-confirmed3");
        assertThat(labels.undecided())
                .containsExactlyInAnyOrder(
                        "t-open-open2", "t-open2-open3", "t-nothing-nothing2", "t-nothing2-nothing3");
    }

    @Test
    void saysThatThereIsNothingToLearnFrom() {
        takeIn("open");
        assertThatThrownBy(() -> DispositionLabels.of(alerts))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("no alert is closed as confirmed");
    }

    private void takeIn(String... names) {
        for (String name : names) {
            AlertDraft draft = Drafts.drafts().path(name, name + "2", name + "3");
            alerts.takeIn(List.of(draft), "run-1", NOW);
        }
    }

    private void close(String name, AlertStatus status) {
        Alert alert = alerts.page(AlertFilter.ofAccount(name), AlertSort.SCORE_DESC, PageSlice.first(10))
                .items()
                .getFirst();
        alerts.changeStatus(new StatusChange(alert.id(), alert.version(), status, "looked at", "mei", NOW));
    }
}
