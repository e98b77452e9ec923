// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static io.skein.alert.Drafts.drafts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.skein.alert.AlertDraft;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.alert.Disposition.Outcome;
import io.skein.alert.StatusChange;
import io.skein.alert.StatusStep;
import io.skein.jdbc.TestDatabase;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionsTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private final AlertStore store;
    private final List<AlertDraft> drafts =
            List.of(drafts().path("a", "b"), drafts().path("c", "d"), drafts().path("e", "f"), drafts().path("g", "h"));
    private final List<String> ids =
            drafts.stream().map(draft -> AlertIdentity.idOf(draft.key())).toList();

    DecisionsTest(TestDatabase kind) {
        store = new JdbcAlertStore(kind.empty());
        store.takeIn(drafts, "r1", NOW);
    }

    @Test
    void tellsWhatWasDecidedByWhomAndWhy() {
        change(0, 1, AlertStatus.CLOSED_CONFIRMED, "mule, has confessed", 1);

        Disposition decided = store.dispositions(Disposition.Filter.ALL, PageSlice.first(9))
                .items()
                .getFirst();

        assertThat(decided.alert())
                .isEqualTo(store.find(ids.getFirst()).orElseThrow())
                .satisfies(alert -> assertThat(alert.accountIds()).containsExactly("a", "b"));
        assertThat(decided.outcome()).isEqualTo(Outcome.CONFIRMED_SUSPICIOUS);
        assertThat(decided.reason()).isEqualTo("mule, has confessed");
        assertThat(decided.decidedBy()).isEqualTo("me");
        assertThat(decided.decidedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void listsTheLatestFirstAPageAtATime() {
        closeThree();

        List<String> seen = new ArrayList<>();
        KeysetPage<Disposition> page = store.dispositions(Disposition.Filter.ALL, PageSlice.first(2));
        page.items().forEach(item -> seen.add(item.alert().id()));
        assertThat(page.total()).isEqualTo(3);
        page = store.dispositions(
                Disposition.Filter.ALL,
                PageSlice.after(2, page.entries().getLast().cursor()));
        page.items().forEach(item -> seen.add(item.alert().id()));

        assertThat(seen).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void filtersByOutcomeTypologyAndTime() {
        closeThree();

        assertThat(outcomes(new Disposition.Filter(Set.of(Outcome.CONFIRMED_SUSPICIOUS), Set.of(), null, null)))
                .containsExactly(Outcome.CONFIRMED_SUSPICIOUS);
        assertThat(outcomes(new Disposition.Filter(Set.of(), Set.of("none"), null, null)))
                .isEmpty();
        assertThat(outcomes(new Disposition.Filter(Set.of(), Set.of(), NOW.plusSeconds(2), NOW.plusSeconds(3))))
                .containsExactly(Outcome.NOT_SUSPICIOUS);
    }

    @Test
    void onlyTheLastDecisionCountsAndNoneWhileItIsOpenAgain() {
        change(0, 1, AlertStatus.CLOSED_FALSE_POSITIVE, "payroll", 1);
        change(0, 2, AlertStatus.IN_REVIEW, "was no payroll", 2);
        assertThat(outcomes(Disposition.Filter.ALL)).isEmpty();

        change(0, 3, AlertStatus.CLOSED_CONFIRMED, "shell company", 3);

        assertThat(outcomes(Disposition.Filter.ALL)).containsExactly(Outcome.CONFIRMED_SUSPICIOUS);
        assertThat(store.history(ids.getFirst()))
                .extracting(StatusStep::version, StatusStep::from, StatusStep::to, StatusStep::reason)
                .containsExactly(
                        tuple(2, AlertStatus.OPEN, AlertStatus.CLOSED_FALSE_POSITIVE, "payroll"),
                        tuple(3, AlertStatus.CLOSED_FALSE_POSITIVE, AlertStatus.IN_REVIEW, "was no payroll"),
                        tuple(4, AlertStatus.IN_REVIEW, AlertStatus.CLOSED_CONFIRMED, "shell company"));
        assertThat(store.history("none")).isEmpty();
    }

    @Test
    void aConfirmedAlertGoesOnToCountAgainstThoseWhoTakePart() {
        closeThree();

        List<String> counted = new ArrayList<>();
        store.openScores(score -> counted.add(score.id()));

        assertThat(counted).contains("a", "b", "ca", "g", "h").doesNotContain("c", "d", "e", "f");
    }

    private void closeThree() {
        change(0, 1, AlertStatus.CLOSED_CONFIRMED, "mule", 1);
        change(1, 1, AlertStatus.CLOSED_FALSE_POSITIVE, "payroll", 2);
        change(2, 1, AlertStatus.CLOSED_NO_ACTION, "too little", 3);
    }

    private void change(int alert, int version, AlertStatus status, String reason, int second) {
        store.changeStatus(new StatusChange(ids.get(alert), version, status, reason, "me", NOW.plusSeconds(second)));
    }

    private List<Outcome> outcomes(Disposition.Filter filter) {
        return store.dispositions(filter, PageSlice.first(9)).items().stream()
                .map(Disposition::outcome)
                .toList();
    }
}
