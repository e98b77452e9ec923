// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Behaviour.Comparison;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import io.skein.indicator.IndicatorQuery;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.IndicatorSort;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.TestDatabase;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcIndicatorStoreTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final LocalizedText PERSONS = new LocalizedText("persons retail", "个人retail");
    private static final LocalizedText ALL = new LocalizedText("all", "全部");

    private final IndicatorStore store;

    JdbcIndicatorStoreTest(TestDatabase kind) {
        store = new JdbcIndicatorStore(kind.empty());
    }

    @Test
    void hasNothingBeforeARunComputedIt() {
        assertThat(store.current()).isEmpty();
        assertThat(store.of(List.of(account("a")))).isEmpty();
        assertThat(store.page(byVolume(IndicatorSort.VALUE_DESC), PageSlice.first(9))
                        .entries())
                .isEmpty();
    }

    @Test
    void givesBackWhatWasMeasured() {
        Reading full = reading("a", Direction.IN, 1, 1_250.5, new Usual(6, 200, 20, 260));
        Reading noPast = reading("a", Direction.OUT, 1, 7, new Usual(0, 0, 0, 0));
        Reading earlier = reading("a", Direction.IN, 0, 200, new Usual(5, 200, 20, 210));
        keep("run-1", earlier, full, noPast);

        assertThat(store.current()).contains(set("run-1"));
        assertThat(store.of(List.of(account("a"), account("none"))))
                .containsExactly(Map.entry(account("a"), List.of(full, noPast, earlier)));
    }

    @Test
    void keepsAccountsAndCustomersOfOneIdApart() {
        Reading ofAccount = reading("x", Direction.IN, 1, 10, new Usual(1, 5, 1, 5));
        Reading ofCustomer = new Reading(
                new Subject(SubjectKind.CUSTOMER, "x"),
                Direction.IN,
                ofAccount.window(),
                1,
                ALL,
                ofAccount.indicators());
        keep("run-1", ofAccount, ofCustomer);

        assertThat(store.of(List.of(ofAccount.subject(), ofCustomer.subject())))
                .containsEntry(ofAccount.subject(), List.of(ofAccount))
                .containsEntry(ofCustomer.subject(), List.of(ofCustomer));
    }

    @Test
    void anotherRunReplacesThem() {
        keep("run-1", reading("a", Direction.IN, 1, 10, new Usual(0, 0, 0, 0)));
        keep("run-2", reading("b", Direction.IN, 1, 20, new Usual(0, 0, 0, 0)));

        assertThat(store.current().orElseThrow().runId()).isEqualTo("run-2");
        assertThat(store.of(List.of(account("a"), account("b")))).containsOnlyKeys(account("b"));
    }

    @Test
    void aRunThatStopsHalfwayLeavesTheEarlierOnes() {
        Reading before = reading("a", Direction.IN, 1, 10, new Usual(0, 0, 0, 0));
        keep("run-1", before);

        assertThatThrownBy(() -> store.replace(set("run-2"), receiver -> {
                    receiver.accept(reading("a", Direction.IN, 1, 99, new Usual(0, 0, 0, 0)));
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");

        assertThat(store.of(List.of(account("a")))).containsEntry(account("a"), List.of(before));
        keep("run-3", reading("c", Direction.IN, 1, 1, new Usual(0, 0, 0, 0)));
        assertThat(store.current().orElseThrow().runId()).isEqualTo("run-3");
    }

    @Test
    void ordersByGrowthAndLeavesOutWhoHasNoPast() {
        keep(
                "run-1",
                reading("steady", Direction.IN, 1, 9_000, new Usual(4, 9_000, 900, 9_100)),
                reading("grown", Direction.IN, 1, 5_000, new Usual(4, 1_000, 100, 1_100)),
                reading("shrunk", Direction.IN, 1, 10, new Usual(4, 500, 50, 600)),
                reading("new", Direction.IN, 1, 70_000, new Usual(0, 0, 0, 0)),
                reading("other-way", Direction.OUT, 1, 80_000, new Usual(4, 1, 1, 1)),
                reading("earlier", Direction.IN, 0, 90_000, new Usual(4, 1, 1, 1)));

        assertThat(ids(byVolume(IndicatorSort.INCREASE_DESC))).containsExactly("grown", "steady", "shrunk");
        assertThat(ids(byVolume(IndicatorSort.OWN_PAST_ASC))).containsExactly("shrunk", "steady", "grown");
        assertThat(ids(byVolume(IndicatorSort.VALUE_DESC))).containsExactly("new", "steady", "grown", "shrunk");
        assertThat(ids(byVolume(IndicatorSort.PEERS_ASC))).containsExactly("shrunk", "grown", "steady", "new");
    }

    @Test
    void pagesForwardAndBackWithoutLosingTies() {
        List<Reading> many = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            many.add(reading(
                    "a%02d".formatted(number),
                    Direction.IN,
                    1,
                    Math.floorDiv(number, 5) * 0.1,
                    new Usual(2, 0.7, 1, 1)));
        }
        keep("run-1", many.toArray(Reading[]::new));
        IndicatorQuery query = byVolume(IndicatorSort.INCREASE_DESC);

        List<String> seen = new ArrayList<>();
        KeysetPage<Reading> page = store.page(query, PageSlice.first(10));
        assertThat(page.total()).isEqualTo(25);
        page.items().forEach(item -> seen.add(item.subject().id()));
        while (page.hasNext()) {
            page = store.page(
                    query, PageSlice.after(10, page.entries().getLast().cursor()));
            page.items().forEach(item -> seen.add(item.subject().id()));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("a20", "a21");
        KeysetPage<Reading> back =
                store.page(query, PageSlice.before(5, page.entries().getFirst().cursor()));
        assertThat(back.items()).extracting(item -> item.subject().id()).isEqualTo(seen.subList(15, 20));
        assertThatThrownBy(() -> store.page(
                        byVolume(IndicatorSort.VALUE_DESC),
                        PageSlice.after(5, back.entries().getFirst().cursor())))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void filtersByIdValueAndDeviations() {
        keep(
                "run-1",
                reading("GB-1", Direction.IN, 1, 5_000, new Usual(4, 1_000, 100, 1_100)),
                reading("GB-2", Direction.IN, 1, 50, new Usual(4, 40, 10, 60)),
                reading("DE_1", Direction.IN, 1, 6_000, new Usual(0, 0, 0, 0)));

        assertThat(ids(filtered(new IndicatorQuery.Filter("gb-", null, null, null))))
                .containsExactly("GB-1", "GB-2");
        assertThat(ids(filtered(new IndicatorQuery.Filter("_", null, null, null))))
                .containsExactly("DE_1");
        assertThat(ids(filtered(new IndicatorQuery.Filter(null, 5_000.0, null, null))))
                .containsExactly("DE_1", "GB-1");
        assertThat(ids(filtered(new IndicatorQuery.Filter(null, null, 3.0, null))))
                .containsExactly("GB-1");
        assertThat(ids(filtered(new IndicatorQuery.Filter(null, null, null, 100.0))))
                .containsExactly("DE_1");
    }

    @Test
    void knowsWhichWindowsThereAre() {
        IndicatorSet set = set("run-1");

        assertThat(set.windows()).extracting(TimeWindow::from).containsExactly(week(2), week(1), week(0));
        assertThat(set.isWhole(window(2))).as("the data end in it").isFalse();
        assertThat(set.latestWhole()).isEqualTo(window(1));
        assertThat(set.isWhole(window(0))).isTrue();
    }

    private void keep(String runId, Reading... readings) {
        long kept = store.replace(set(runId), receiver -> List.of(readings).forEach(receiver));
        assertThat(kept).isEqualTo(readings.length);
    }

    private List<String> ids(IndicatorQuery query) {
        return store.page(query, PageSlice.first(50)).items().stream()
                .map(reading -> reading.subject().id())
                .toList();
    }

    private static IndicatorQuery filtered(IndicatorQuery.Filter filter) {
        return new IndicatorQuery(
                SubjectKind.ACCOUNT, Measure.VOLUME, Direction.IN, week(1), IndicatorSort.VALUE_DESC, filter);
    }

    private static IndicatorQuery byVolume(IndicatorSort sort) {
        return new IndicatorQuery(
                SubjectKind.ACCOUNT, Measure.VOLUME, Direction.IN, week(1), sort, IndicatorQuery.Filter.ALL);
    }

    private static IndicatorSet set(String runId) {
        TimeWindow data = new TimeWindow(MONDAY, week(2).plusSeconds(3_600));
        return new IndicatorSet(runId, week(3), WEEK, data, "USD", 26);
    }

    /** Fluctuation and concentration are not defined of it, as of few amounts. */
    private static Reading reading(String id, Direction direction, int week, double volume, Usual past) {
        Map<Measure, Comparison> indicators = new EnumMap<>(Measure.class);
        LocalizedText group = PERSONS;
        indicators.put(
                Measure.VOLUME,
                new Comparison(volume, past, new PeerComparison(new Usual(31, 100, 50, 90_000), group)));
        indicators.put(Measure.FREQUENCY, new Comparison(2, past, new PeerComparison(new Usual(400, 2, 1.5, 7), ALL)));
        return new Reading(account(id), direction, window(week), past.count(), PERSONS, indicators);
    }

    private static Subject account(String id) {
        return new Subject(SubjectKind.ACCOUNT, id);
    }

    private static TimeWindow window(int week) {
        return new TimeWindow(week(week), week(week + 1));
    }

    private static Instant week(int number) {
        return MONDAY.plus(WEEK.multipliedBy(number));
    }
}
