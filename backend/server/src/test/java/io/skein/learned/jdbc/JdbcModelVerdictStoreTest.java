// SPDX-License-Identifier: Apache-2.0
package io.skein.learned.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.alert.Drafts;
import io.skein.alert.jdbc.JdbcAlertStore;
import io.skein.detect.LocalizedText;
import io.skein.jdbc.Database;
import io.skein.jdbc.TestDatabase;
import io.skein.learned.ModelVerdict;
import io.skein.learned.ModelVerdictStore;
import io.skein.model.RiskGrade;
import io.skein.paging.PageSlice;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcModelVerdictStoreTest {

    private final AlertStore alerts;
    private final ModelVerdictStore verdicts;

    JdbcModelVerdictStoreTest(TestDatabase kind) {
        Database database = kind.empty();
        alerts = new JdbcAlertStore(database);
        verdicts = new JdbcModelVerdictStore(database);
    }

    @Test
    void keepsTheLatestVerdictsAndNoneOfTheEarlier() {
        String one = alert("a").id();
        String other = alert("x").id();
        verdicts.replace(List.of(verdict(one, "boost-1", 0.25), verdict(other, "boost-1", 0.5)));
        assertThat(verdicts.find(List.of(one, other, "none")))
                .containsOnlyKeys(one, other)
                .containsEntry(one, verdict(one, "boost-1", 0.25));
        verdicts.replace(List.of(verdict(other, "boost-2", 0.75)));
        assertThat(verdicts.find(List.of(one, other)).values()).containsExactly(verdict(other, "boost-2", 0.75));
    }

    @Test
    void leavesAlertAndEvidenceAsTheyAre() {
        Alert before = alert("a");
        Optional<StoredEvidence> evidence = alerts.storedEvidence(before.id());
        verdicts.replace(List.of(verdict(before.id(), "boost-1", 0.99)));
        assertThat(alerts.find(before.id())).contains(before);
        assertThat(alerts.storedEvidence(before.id())).isPresent().isEqualTo(evidence);
    }

    private Alert alert(String from) {
        alerts.takeIn(
                List.of(Drafts.drafts().score(0.5, RiskGrade.ATTENTION).path(from, from + "2", from + "3", from)),
                "run-1",
                Instant.parse("2026-04-01T00:00:00Z"));
        return alerts
                .page(AlertFilter.ofStatuses(AlertStatus.open()), AlertSort.SCORE_DESC, PageSlice.first(10))
                .items()
                .stream()
                .filter(alert -> alert.accountIds().contains(from))
                .findFirst()
                .orElseThrow();
    }

    private static ModelVerdict verdict(String alertId, String modelId, double score) {
        Statement said = new Statement(new LocalizedText("Learned model", "学习模型"), LocalizedText.same("said"));
        return new ModelVerdict(
                alertId, modelId, score, true, new Explanation("model", said, null, score, List.of("t1"), List.of()));
    }
}
