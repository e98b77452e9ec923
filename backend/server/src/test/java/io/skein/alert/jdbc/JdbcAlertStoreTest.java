// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static io.skein.alert.Drafts.drafts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.skein.alert.Alert;
import io.skein.alert.AlertDiff;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.AlertStore.IntakeCounts;
import io.skein.alert.AlertStore.OpenScore;
import io.skein.alert.RelatedAlerts;
import io.skein.alert.RelatedAlerts.Related;
import io.skein.alert.StatusChange;
import io.skein.jdbc.TestDatabase;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAlertStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private final AlertStore store;

    JdbcAlertStoreTest(TestDatabase kind) {
        store = new JdbcAlertStore(kind.empty());
    }

    @Test
    void keepsAnAlertWithItsEvidence() {
        AlertDraft draft = drafts().path("a", "b", "c", "a");

        assertThat(takeIn("r1", draft)).isEqualTo(new IntakeCounts(1, 0, 0, 0, 0));

        Alert alert = only();
        assertThat(alert.id()).isEqualTo(AlertIdentity.idOf(draft.key()));
        assertThat(alert.status()).isEqualTo(AlertStatus.OPEN);
        assertThat(alert.version()).isOne();
        assertThat(alert.accountIds()).containsExactly("a", "b", "c");
        assertThat(alert.customerIds()).containsExactly("ca", "cb", "cc");
        assertThat(alert.totals()).hasToString("[3000.00 EUR]");
        assertThat(alert.headline())
                .isEqualTo("Cycle: 3 transfers through 3 accounts, 3,000.00 EUR moved within 2 days");
        assertThat(alert.createdAt()).isEqualTo(NOW);
        AlertDossier dossier = dossier(alert);
        assertThat(dossier.evidence()).isEqualTo(draft.evidence());
        assertThat(dossier.sha256()).isEqualTo(draft.evidence().sha256());
        assertThat(dossier.explanation()).isEqualTo(draft.score().explanation());
    }

    @Test
    void changesNothingWhenFoundAgain() {
        takeIn("r1", drafts().path("a", "b", "a"));
        Alert before = only();

        IntakeCounts counts = takeIn(
                "r2", drafts().watermark(Instant.parse("2026-06-01T00:00:00Z")).path("a", "b", "a"));

        assertThat(counts).isEqualTo(new IntakeCounts(0, 0, 0, 0, 1));
        assertThat(only())
                .usingRecursiveComparison()
                .ignoringFields("lastRunId")
                .isEqualTo(before);
        assertThat(only().lastRunId()).isEqualTo("r2");
    }

    @Test
    void takesNewEvidenceOfTheSameSubGraph() {
        takeIn("r1", drafts().path("a", "b", "a"));

        IntakeCounts counts =
                takeIn("r2", drafts().score(0.9, RiskGrade.HIGH_RISK).path("a", "b", "a"));

        assertThat(counts).isEqualTo(new IntakeCounts(0, 0, 0, 1, 0));
        assertThat(only().score()).isEqualTo(0.9);
        assertThat(only().version()).isEqualTo(2);
        assertThat(only().diff()).isNull();
    }

    @Test
    void growsWithADiffAndStaysTheSameAlert() {
        takeIn("r1", drafts().path("a", "b", "c"));
        Alert before = only();
        AlertDraft larger = drafts().score(0.8, RiskGrade.WARNING).path("a", "b", "c", "d");

        assertThat(takeIn("r2", larger)).isEqualTo(new IntakeCounts(0, 1, 0, 0, 0));

        Alert after = only();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.key()).isEqualTo(larger.key());
        assertThat(after.version()).isEqualTo(2);
        assertThat(diff(after).addedTransferIds()).containsExactly("t-c-d");
        assertThat(diff(after).addedAccountIds()).containsExactly("d");
        assertThat(diff(after).addedCustomerIds()).containsExactly("cd");
        assertThat(diff(after).previousScore()).isEqualTo(0.7);
        assertThat(dossier(after).evidence()).isEqualTo(larger.evidence());
    }

    @Test
    void knowsTheSmallerStateOfAGrownAlert() {
        takeIn("r1", drafts().path("a", "b", "c"));
        takeIn("r2", drafts().path("a", "b", "c", "d"));
        Alert grown = only();

        IntakeCounts counts = takeIn("r3", drafts().path("a", "b", "c"));

        assertThat(counts).isEqualTo(new IntakeCounts(0, 0, 0, 0, 1));
        assertThat(only().key()).isEqualTo(grown.key());
    }

    @Test
    void mergesWhatOneFindingJoins() {
        store.takeIn(List.of(drafts().path("a", "b")), "r1", NOW.minus(Duration.ofDays(1)));
        takeIn("r2", drafts().path("c", "d"));

        IntakeCounts counts = takeIn("r3", drafts().path("a", "b", "c", "d"));

        assertThat(counts).isEqualTo(new IntakeCounts(0, 1, 1, 0, 0));
        String oldest = AlertIdentity.idOf(drafts().path("a", "b").key());
        Alert merged = find(AlertIdentity.idOf(drafts().path("c", "d").key()));
        assertThat(merged.status()).isEqualTo(AlertStatus.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(oldest);
        assertThat(find(oldest).transferCount()).isEqualTo(3);
        assertThat(takeIn("r4", drafts().path("c", "d"))).isEqualTo(new IntakeCounts(0, 0, 0, 0, 1));
        assertThat(find(merged.id()).status()).isEqualTo(AlertStatus.MERGED);
    }

    @Test
    void growsRingsByTheirCustomers() {
        takeIn("r1", drafts().detector("shared-identity").ring("x", "y"));

        IntakeCounts counts = takeIn("r2", drafts().detector("shared-identity").ring("w", "x", "y"));

        assertThat(counts).isEqualTo(new IntakeCounts(0, 1, 0, 0, 0));
        assertThat(diff(only()).addedCustomerIds()).containsExactly("w");
    }

    @Test
    void leavesClosedAlertsAndOtherTypologiesAlone() {
        takeIn("r1", drafts().path("a", "b"));
        close(only());

        assertThat(takeIn("r2", drafts().path("a", "b"))).isEqualTo(new IntakeCounts(0, 0, 0, 0, 1));
        assertThat(takeIn("r3", drafts().path("a", "b", "c"))).isEqualTo(new IntakeCounts(1, 0, 0, 0, 0));
        assertThat(takeIn("r4", drafts().detector("layering").path("a", "b", "c", "d")))
                .isEqualTo(new IntakeCounts(1, 0, 0, 0, 0));
    }

    @Test
    void changesStatusForWhoeverSawTheLatestVersion() {
        takeIn("r1", drafts().path("a", "b"));
        Alert seen = only();

        Alert changed = store.changeStatus(change(seen, AlertStatus.IN_REVIEW, ""));

        assertThat(changed.status()).isEqualTo(AlertStatus.IN_REVIEW);
        assertThat(changed.version()).isEqualTo(2);
        assertThatThrownBy(() -> store.changeStatus(change(seen, AlertStatus.ESCALATED, "")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("changed meanwhile");
        assertThatThrownBy(() -> store.changeStatus(change(changed, AlertStatus.CLOSED_NO_ACTION, "")))
                .hasMessageContaining("reason");
    }

    @Test
    void pagesForwardAndBackwardThroughEveryOrder() {
        storeTwelve();
        for (AlertSort sort : AlertSort.values()) {
            List<String> all = ids(store.page(AlertFilter.ALL, sort, PageSlice.first(100)));
            assertThat(all).hasSize(12);
            assertThat(walk(sort, true)).as("%s forward", sort).isEqualTo(all);
            assertThat(walk(sort, false).reversed()).as("%s backward", sort).isEqualTo(all);
        }
    }

    @Test
    void saysWhetherThereIsMoreOnEitherSide() {
        storeTwelve();

        KeysetPage<Alert> first = store.page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(5));
        KeysetPage<Alert> second = store.page(
                AlertFilter.ALL,
                AlertSort.SCORE_DESC,
                PageSlice.after(5, first.entries().getLast().cursor()));
        KeysetPage<Alert> back = store.page(
                AlertFilter.ALL,
                AlertSort.SCORE_DESC,
                PageSlice.before(5, second.entries().getFirst().cursor()));

        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isTrue();
        assertThat(back).isEqualTo(first);
        assertThat(first.total()).isEqualTo(12);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        storeTwelve();
        String cursor = store.page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(1))
                .entries()
                .getFirst()
                .cursor();

        assertThatThrownBy(() -> store.page(AlertFilter.ALL, AlertSort.AMOUNT_DESC, PageSlice.after(1, cursor)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("AMOUNT_DESC");
        assertThatThrownBy(() -> store.page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.after(1, "nonsense!")))
                .hasMessageContaining("not a cursor");
    }

    @Test
    void filtersByEverythingTheListOffers() {
        takeIn(
                "r1",
                drafts().score(0.95, RiskGrade.HIGH_RISK).amountMinor(5_000_00).path("a", "b"));
        takeIn("r1", drafts().score(0.2, RiskGrade.NORMAL).start(NOW).path("c", "d"));
        takeIn("r1", drafts().detector("layering").path("e", "f"));

        assertThat(accounts(filter(Set.of(RiskGrade.HIGH_RISK), Set.of(), null, null, null)))
                .containsExactly("a");
        assertThat(accounts(filter(Set.of(), Set.of("layering"), null, null, null)))
                .containsExactly("e");
        assertThat(accounts(filter(Set.of(), Set.of(), NOW, null, null))).containsExactly("c");
        assertThat(accounts(filter(Set.of(), Set.of(), null, NOW, null))).containsExactlyInAnyOrder("a", "e");
        assertThat(accounts(filter(Set.of(), Set.of(), null, null, new BigDecimal("4999.99"))))
                .containsExactly("a");
        assertThat(accounts(AlertFilter.ofAccount("d"))).containsExactly("c");
        assertThat(accounts(AlertFilter.ofCustomer("cf"))).containsExactly("e");
        assertThat(accounts(AlertFilter.ofStatuses(Set.of(AlertStatus.ESCALATED))))
                .isEmpty();
    }

    @Test
    void findsAlertsByPartOfAnIdOfWhatTakesPart() {
        takeIn("r1", drafts().score(0.95, RiskGrade.HIGH_RISK).path("70/ABC-1", "70/ABC-2"));
        takeIn("r1", drafts().score(0.4, RiskGrade.ATTENTION).path("80_x", "80%y"));

        assertThat(accounts(mentioning("abc-2"))).containsExactly("70/ABC-1");
        assertThat(accounts(mentioning("c80_X"))).containsExactly("80_x");
        assertThat(accounts(mentioning("%"))).containsExactly("80_x");
        assertThat(accounts(mentioning("t-80"))).isEmpty();
        assertThat(accounts(mentioning(" "))).hasSize(2);
        assertThat(accounts(new AlertFilter(
                        Set.of(), Set.of(), Set.of(), null, null, null, null, null, 0.5, null, null, null, null, null)))
                .containsExactly("70/ABC-1");
    }

    private static AlertFilter mentioning(String text) {
        return new AlertFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, text, null, null, null, null);
    }

    @Test
    void knowsTheNeighboursInAList() {
        storeTwelve();
        List<String> all = ids(store.page(AlertFilter.ALL, AlertSort.AMOUNT_ASC, PageSlice.first(100)));

        var middle = store.neighbours(all.get(4), AlertFilter.ALL, AlertSort.AMOUNT_ASC);
        var last = store.neighbours(all.getLast(), AlertFilter.ALL, AlertSort.AMOUNT_ASC);

        assertThat(middle.previousId()).isEqualTo(all.get(3));
        assertThat(middle.nextId()).isEqualTo(all.get(5));
        assertThat(middle.position()).isEqualTo(5);
        assertThat(middle.total()).isEqualTo(12);
        assertThat(last.nextId()).isNull();
        assertThatThrownBy(() -> store.neighbours("nobody", AlertFilter.ALL, AlertSort.AMOUNT_ASC))
                .hasMessageContaining("no alert");
    }

    @Test
    void findsAlertsThatShareMoneyOrPeople() {
        AlertDraft chain = drafts().path("a", "b", "c");
        AlertDraft sameMoney = drafts().detector("layering").path("a", "b", "c", "d");
        AlertDraft sameAccount = drafts().detector("layering").path("c", "q");
        AlertDraft samePerson = drafts().detector("shared-identity").ring("ca", "cz");
        AlertDraft stranger = drafts().path("x", "y");
        for (AlertDraft draft : List.of(chain, sameMoney, sameAccount, samePerson, stranger)) {
            takeIn("r1", draft);
        }

        RelatedAlerts related = store.related(AlertIdentity.idOf(chain.key()), 10);

        assertThat(related.total()).isEqualTo(3);
        assertThat(related.isTruncated()).isFalse();
        assertThat(related.nearest())
                .extracting(each -> each.alert().id())
                .containsExactly(
                        AlertIdentity.idOf(sameMoney.key()),
                        AlertIdentity.idOf(sameAccount.key()),
                        AlertIdentity.idOf(samePerson.key()));
        assertThat(related.nearest())
                .extracting(Related::sharedTransfers, Related::sharedCustomers, Related::sharedAccounts)
                .containsExactly(tuple(2L, 3L, 3L), tuple(0L, 1L, 1L), tuple(0L, 1L, 0L));
        assertThat(related.nearest().getFirst().alert().accountIds()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void saysWhenRelatedAlertsAreCut() {
        takeIn("r1", drafts().path("a", "b"), drafts().path("b", "c"), drafts().path("b", "d"));

        RelatedAlerts related =
                store.related(AlertIdentity.idOf(drafts().path("a", "b").key()), 1);

        assertThat(related.nearest()).hasSize(1);
        assertThat(related.total()).isEqualTo(2);
        assertThat(related.isTruncated()).isTrue();
        assertThatThrownBy(() -> store.related("nobody", 1)).hasMessageContaining("no alert");
    }

    @Test
    void leavesOutWhatBecamePartOfAnotherAlert() {
        takeIn("r1", drafts().path("a", "b"));
        takeIn("r1", drafts().path("c", "d"));
        takeIn("r1", drafts().detector("layering").path("a", "b"));
        takeIn("r2", drafts().path("a", "b", "c", "d"));

        RelatedAlerts related = store.related(
                AlertIdentity.idOf(drafts().detector("layering").path("a", "b").key()), 10);

        assertThat(related.nearest()).extracting(each -> each.alert().status()).containsExactly(AlertStatus.OPEN);
    }

    @Test
    void handsOutTheHighestOpenScores() {
        takeIn("r1", drafts().score(0.4, RiskGrade.ATTENTION).path("a", "b"));
        takeIn("r1", drafts().score(0.9, RiskGrade.HIGH_RISK).path("b", "z"));
        takeIn("r1", drafts().score(0.99, RiskGrade.HIGH_RISK).path("q", "r"));
        close(find(AlertIdentity.idOf(drafts().path("q", "r").key())));

        List<OpenScore> scores = new ArrayList<>();
        store.openScores(scores::add);

        assertThat(scores)
                .containsExactly(
                        new OpenScore("Account", "a", 0.4, RiskGrade.ATTENTION),
                        new OpenScore("Account", "b", 0.9, RiskGrade.HIGH_RISK),
                        new OpenScore("Account", "z", 0.9, RiskGrade.HIGH_RISK),
                        new OpenScore("Customer", "ca", 0.4, RiskGrade.ATTENTION),
                        new OpenScore("Customer", "cb", 0.9, RiskGrade.HIGH_RISK),
                        new OpenScore("Customer", "cz", 0.9, RiskGrade.HIGH_RISK));
    }

    @Test
    void takesInMoreThanOneBatch() {
        List<AlertDraft> many = new ArrayList<>();
        for (int number = 0; number < 1_234; number++) {
            many.add(drafts().path("m" + number, "n" + number));
        }

        assertThat(store.takeIn(many, "r1", NOW)).isEqualTo(new IntakeCounts(1_234, 0, 0, 0, 0));
        assertThat(store.takeIn(many, "r2", NOW)).isEqualTo(new IntakeCounts(0, 0, 0, 0, 1_234));
    }

    private IntakeCounts takeIn(String runId, AlertDraft... drafts) {
        return store.takeIn(List.of(drafts), runId, NOW);
    }

    private void storeTwelve() {
        for (int number = 0; number < 12; number++) {
            store.takeIn(
                    List.of(drafts().score(0.5 + number % 3 * 0.1, RiskGrade.ATTENTION)
                            .amountMinor(1_000 + number % 4)
                            .start(NOW.plus(Duration.ofHours(number % 5)))
                            .path("a" + number, "b" + number)),
                    "r1",
                    NOW.plusNanos(number % 2 * 1_000L));
        }
    }

    private List<String> walk(AlertSort sort, boolean forward) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        KeysetPage<Alert> page;
        do {
            page = store.page(AlertFilter.ALL, sort, new PageSlice(5, forward, cursor));
            seen.addAll(forward ? ids(page) : ids(page).reversed());
            cursor = (forward ? page.entries().getLast() : page.entries().getFirst()).cursor();
        } while (forward ? page.hasNext() : page.hasPrevious());
        return seen;
    }

    private List<String> accounts(AlertFilter filter) {
        KeysetPage<Alert> page = store.page(filter, AlertSort.SCORE_DESC, PageSlice.first(100));
        assertThat(page.total()).isEqualTo(page.entries().size());
        return page.items().stream().map(alert -> alert.accountIds().getFirst()).toList();
    }

    private static AlertFilter filter(
            Set<RiskGrade> grades,
            Set<String> typologies,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable BigDecimal min) {
        return new AlertFilter(
                grades, typologies, Set.of(), from, to, null, min, null, null, null, null, null, null, null);
    }

    private static List<String> ids(KeysetPage<Alert> page) {
        return page.items().stream().map(Alert::id).toList();
    }

    private Alert only() {
        List<Alert> all = store.page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(10))
                .items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private AlertDossier dossier(Alert alert) {
        return Objects.requireNonNull(store.dossiers(List.of(alert.id())).get(alert.id()));
    }

    private static AlertDiff diff(Alert alert) {
        return Objects.requireNonNull(alert.diff());
    }

    private Alert find(String id) {
        return store.find(id).orElseThrow();
    }

    private void close(Alert alert) {
        store.changeStatus(change(alert, AlertStatus.CLOSED_FALSE_POSITIVE, "known to be innocent"));
    }

    private static StatusChange change(Alert alert, AlertStatus status, String reason) {
        return new StatusChange(alert.id(), alert.version(), status, reason, "investigator", NOW);
    }
}
