// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static io.skein.alert.Drafts.drafts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.alert.Alert;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertFilter.Items;
import io.skein.alert.AlertFilter.Side;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.alert.StatusChange;
import io.skein.alert.StatusStep;
import io.skein.alert.Story;
import io.skein.alert.Story.Part;
import io.skein.alert.StoryDecision;
import io.skein.alert.WorkItem;
import io.skein.jdbc.TestDatabase;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LeadsTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final Items QUEUE = new Items(Side.ABOVE_LINE, 0);

    private final AlertStore store;
    private final String weak;
    private final String strong;
    private final String middle;
    private final String alone;

    LeadsTest(TestDatabase kind) {
        store = new JdbcAlertStore(kind.empty());
        weak = stored(scored(0.4).path("a", "b"));
        strong = stored(scored(0.9).detector("layering").path("c", "d"));
        middle = stored(scored(0.6).path("e", "f"));
        alone = stored(scored(0.5).path("g", "h"));
        store.replaceStories(List.of(story(weak, strong, middle)));
    }

    @Test
    void listsTheStrongestPartOfAStoryAndWhatStandsAlone() {
        assertThat(queue()).containsExactly(strong, alone);
        assertThat(listed(AlertFilter.ALL)).containsExactly(strong, middle, alone, weak);
    }

    @Test
    void tellsWhatAnItemIsMadeOf() {
        Map<String, WorkItem> items = store.items(List.of(weak, strong, alone, "nobody"));

        assertThat(items).containsOnlyKeys(weak, strong, alone);
        WorkItem item = Objects.requireNonNull(items.get(weak));
        assertThat(item).isEqualTo(items.get(strong));
        assertThat(item.leadId()).isEqualTo(strong);
        assertThat(item.parts()).extracting(WorkItem.Part::alertId).containsExactly(strong, middle, weak);
        assertThat(item.countsByTypology()).isEqualTo(Map.of("cycle", 2L, "layering", 1L));
        assertThat(Objects.requireNonNull(items.get(alone)).parts()).hasSize(1);
    }

    @Test
    void letsTheNextStrongestLeadWhenTheLeadIsClosedAndBackWhenItIsOpenedAgain() {
        change(strong, AlertStatus.CLOSED_FALSE_POSITIVE);
        assertThat(queue()).containsExactly(middle, alone);

        change(strong, AlertStatus.IN_REVIEW);
        assertThat(queue()).containsExactly(strong, alone);
    }

    @Test
    void followsScoresThatALaterRunChanges() {
        store.takeIn(List.of(scored(0.95).path("a", "b")), "r2", NOW);

        assertThat(queue()).containsExactly(weak, alone);
    }

    @Test
    void leavesOutWhatBecamePartOfAnother() {
        store.takeIn(List.of(scored(0.3).path("f", "i")), "r2", NOW.plusSeconds(30));
        String other = AlertIdentity.idOf(scored(0.3).path("f", "i").key());
        store.takeIn(List.of(scored(0.7).path("e", "f", "i")), "r3", NOW.plusSeconds(60));

        assertThat(alert(other).status()).isEqualTo(AlertStatus.MERGED);
        assertThat(queue()).containsExactly(strong, alone);
        assertThat(Objects.requireNonNull(store.items(List.of(other)).get(other))
                        .leadId())
                .isNull();
    }

    @Test
    void dividesItemsByTheScoreOfTheirLeads() {
        assertThat(listed(AlertFilter.ALL.with(new Items(Side.ABOVE_LINE, 0.6))))
                .containsExactly(strong);
        assertThat(listed(AlertFilter.ALL.with(new Items(Side.BELOW_LINE, 0.6))))
                .containsExactly(alone);
        assertThat(listed(AlertFilter.ALL.with(new Items(Side.ABOVE_LINE, 0.5))))
                .containsExactly(strong, alone);

        store.takeIn(List.of(scored(0.65).path("g", "h")), "r2", NOW);

        assertThat(listed(AlertFilter.ALL.with(new Items(Side.BELOW_LINE, 0.6))))
                .isEmpty();
    }

    @Test
    void findsAnItemByWhatTakesPartInAnyOfItsAlerts() {
        assertThat(listed(AlertFilter.ofAccount("a"))).containsExactly(weak);
        assertThat(listed(AlertFilter.ofAccount("a").with(QUEUE))).containsExactly(strong);
        assertThat(listed(AlertFilter.ofCustomer("cf").with(QUEUE))).containsExactly(strong);
        assertThat(listed(mentioning("CG", Set.of()).with(QUEUE))).containsExactly(alone);
        assertThat(listed(mentioning(weak, Set.of()).with(QUEUE))).containsExactly(strong);
        assertThat(listed(mentioning("c", Set.of("layering")).with(QUEUE))).containsExactly(strong);
        assertThat(listed(mentioning("e", Set.of("cycle")).with(QUEUE))).containsExactly(strong, alone);
        assertThat(listed(AlertFilter.ofStatuses(Set.of(AlertStatus.ESCALATED)).with(QUEUE)))
                .isEmpty();
    }

    @Test
    void drawsTheSameSampleEachTime() {
        List<String> ids = new ArrayList<>(List.of(weak, strong, middle, alone));
        for (int i = 0; i < 60; i++) {
            ids.add(stored(scored(0.2).path("s" + i, "t" + i)));
        }

        List<String> half = listed(sampled(0.5));

        assertThat(half).hasSizeBetween(18, 46).isEqualTo(listed(sampled(0.5))).isSubsetOf(ids);
        assertThat(listed(sampled(0.1))).isSubsetOf(half).hasSizeLessThan(half.size());
        assertThat(listed(sampled(1.0))).hasSameElementsAs(ids);
    }

    @Test
    void decidesAllOpenPartsAtOnceEachWithItsOwnStep() {
        change(middle, AlertStatus.CLOSED_NO_ACTION);

        List<Alert> decided =
                store.decide(decision(AlertStatus.CLOSED_CONFIRMED, "one scheme", Map.of(weak, 1, strong, 1)));

        assertThat(decided).extracting(Alert::id).containsExactly(strong, weak);
        assertThat(decided).extracting(Alert::status).containsOnly(AlertStatus.CLOSED_CONFIRMED);
        assertThat(store.history(weak))
                .containsExactly(
                        new StatusStep(2, NOW, "mei", AlertStatus.OPEN, AlertStatus.CLOSED_CONFIRMED, "one scheme"));
        assertThat(store.history(strong)).hasSize(1);
        assertThat(alert(middle).status()).isEqualTo(AlertStatus.CLOSED_NO_ACTION);
    }

    @Test
    void decidesNothingIfAPartWasChangedMeanwhileOrIsNotTheOneSeen() {
        change(weak, AlertStatus.IN_REVIEW);

        assertThatThrownBy(() -> store.decide(
                        decision(AlertStatus.CLOSED_CONFIRMED, "why", Map.of(weak, 1, strong, 1, middle, 1))))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining(weak + " changed meanwhile");
        assertThatThrownBy(() -> store.decide(decision(AlertStatus.CLOSED_CONFIRMED, "why", Map.of(strong, 1))))
                .hasMessageContaining("not those you saw");
        assertThatThrownBy(() ->
                        store.decide(decision(AlertStatus.CLOSED_CONFIRMED, "", Map.of(weak, 2, strong, 1, middle, 1))))
                .hasMessageContaining("reason");
        assertThat(alert(strong).status()).isEqualTo(AlertStatus.OPEN);
        assertThat(store.history(strong)).isEmpty();
    }

    @Test
    void leavesPartsThatAreThereAlready() {
        change(strong, AlertStatus.ESCALATED);

        store.decide(decision(AlertStatus.ESCALATED, null, Map.of(weak, 1, strong, 2, middle, 1)));

        assertThat(store.history(strong)).hasSize(1);
        assertThat(alert(middle).status()).isEqualTo(AlertStatus.ESCALATED);
        assertThatThrownBy(() ->
                        store.decide(decision(AlertStatus.ESCALATED, null, Map.of(weak, 2, strong, 2, middle, 2))))
                .hasMessageContaining("all open parts are ESCALATED");
        assertThatThrownBy(() ->
                        store.decide(new StoryDecision("nobody", Map.of(), AlertStatus.ESCALATED, null, "mei", NOW)))
                .hasMessageContaining("no alert 'nobody'");
    }

    @Test
    void keepsAStoryThatIsClosedAsAWholeAsOneItem() {
        store.decide(decision(AlertStatus.CLOSED_CONFIRMED, "why", Map.of(weak, 1, strong, 1, middle, 1)));
        store.replaceStories(List.of());

        assertThat(listed(AlertFilter.ofStatuses(Set.of(AlertStatus.CLOSED_CONFIRMED))
                        .with(QUEUE)))
                .containsExactly(strong);
        assertThat(store.story(weak, 10, 0)).isPresent();

        change(weak, AlertStatus.IN_REVIEW);
        assertThat(queue()).containsExactly(alone, weak);
        store.replaceStories(List.of(story(weak, alone)));
        assertThat(queue()).containsExactly(strong, middle, alone);
        assertThat(store.story(strong, 10, 0)).isEmpty();
    }

    @Test
    void alwaysLeavesALeadWhenTwoPeopleCloseTwoPartsAtTheSameMoment() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                int version = 1 + 2 * round;
                List<Future<?>> closing = new ArrayList<>();
                for (String id : List.of(strong, middle)) {
                    closing.add(people.submit(() -> change(id, AlertStatus.CLOSED_NO_ACTION, version)));
                }
                for (Future<?> each : closing) {
                    each.get();
                }
                assertThat(queue()).containsExactly(alone, weak);
                change(strong, AlertStatus.IN_REVIEW);
                change(middle, AlertStatus.IN_REVIEW);
            }
        }
    }

    private List<String> queue() {
        return listed(AlertFilter.ALL.with(QUEUE));
    }

    private List<String> listed(AlertFilter filter) {
        var page = store.page(filter, AlertSort.SCORE_DESC, PageSlice.first(100));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Alert::id).toList();
    }

    private static AlertFilter mentioning(String text, Set<String> typologies) {
        return new AlertFilter(
                Set.of(), typologies, Set.of(), null, null, null, null, null, null, text, null, null, null, null);
    }

    private static AlertFilter sampled(double share) {
        return new AlertFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, share, null);
    }

    private StoryDecision decision(AlertStatus status, @Nullable String reason, Map<String, Integer> seen) {
        return new StoryDecision(weak, seen, status, reason, "mei", NOW);
    }

    private void change(String id, AlertStatus status) {
        change(id, status, alert(id).version());
    }

    private Alert change(String id, AlertStatus status, int version) {
        return store.changeStatus(new StatusChange(id, version, status, "looked at", "me", NOW));
    }

    private Alert alert(String id) {
        return store.find(id).orElseThrow();
    }

    private String stored(AlertDraft draft) {
        store.takeIn(List.of(draft), "r1", NOW);
        return AlertIdentity.idOf(draft.key());
    }

    private static Drafts scored(double score) {
        return drafts().score(score, RiskGrade.WARNING);
    }

    private static Story story(String... alertIds) {
        return new Story(
                "story:" + alertIds[0],
                List.of(alertIds).stream()
                        .map(id -> new Part(id, List.of("in"), List.of("out")))
                        .toList(),
                List.of(),
                false);
    }
}
