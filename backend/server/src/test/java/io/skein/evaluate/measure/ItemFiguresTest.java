// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import static io.skein.evaluate.measure.Alerts.alert;
import static io.skein.evaluate.measure.Alerts.normal;
import static io.skein.evaluate.measure.Alerts.pattern;
import static io.skein.evaluate.measure.Alerts.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.measure.ItemFigures.Joined;
import io.skein.evaluate.measure.ItemFigures.Limit;
import io.skein.evaluate.measure.ItemFigures.Point;
import io.skein.evaluate.measure.ItemFigures.Recall;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemFiguresTest {

    private static final TypologyTable TABLE = new TypologyTable(Set.of("cycle", "fan-in", "mule-score"));

    /** A thousand customers for a month. */
    private static final Workload MONTH = new Workload(1_000, Workload.DAYS_A_MONTH, 1_000, 50);

    private static final Truth RINGS =
            truth(pattern("p", "cycle", "t1 t2 t3 t4"), pattern("q", "fan-in", "t5 t6"), normal("n", "cycle", "t7 t8"));

    private static final List<RaisedAlert> RAISED = List.of(
            alert("strong", "cycle", 0.9, "t20 t21 t22"),
            alert("weak", "cycle", 0.2, "t1 t2 t3"),
            alert("fan", "fan-in", 0.5, "t5 t6"),
            alert("life", "cycle", 0.4, "t7 t8"));

    @Test
    void itemIsAsStrongAsItsStrongestAlertAndTrueIfAnyIs() {
        BankItems bank = bank(List.of(List.of("weak", "strong")));

        assertThat(bank.items()).extracting(WorkItem::leadId).containsExactly("strong", "fan", "life");
        assertThat(bank.items().getFirst().score()).isEqualTo(0.9);
        assertThat(bank.items()).extracting(WorkItem::isTrue).containsExactly(true, true, false);
        assertThat(bank.items().getFirst().patternIds()).containsExactly("p");
    }

    @Test
    void weakAlertOfAStrongItemFindsItsPatternAboveTheLine() {
        ItemFigures apart = figures(2, bank(List.of()));
        ItemFigures joined = figures(2, bank(List.of(List.of("weak", "strong"))));

        assertThat(line(apart).found()).isOne();
        assertThat(line(joined).found()).isEqualTo(2);
        assertThat(line(joined).score()).isEqualTo(0.5);
        assertThat(joined.typologies()).containsExactly(new Recall("cycle", 1, 1, 1), new Recall("fan-in", 1, 1, 1));
        assertThat(apart.typologies()).containsExactly(new Recall("cycle", 1, 0, 1), new Recall("fan-in", 1, 1, 1));
    }

    @Test
    void itemThatJoinsEverythingShowsWhatItJoined() {
        Joined joined = figures(5, bank(List.of(List.of("weak", "strong", "fan", "life"))))
                .joined();

        assertThat(joined).isEqualTo(new Joined(4, 1, 1, 4, 4, 2, 1, 2, 2, 2));
        assertThat(joined.purity()).isEqualTo(0.5);
        assertThat(joined.patternsPerItem()).isEqualTo(2);
        assertThat(joined.itemsPerPattern()).isOne();
    }

    @Test
    void lineIsTheLastPointWithinTheWorkload() {
        ItemFigures figures = figures(2.5, bank(List.of()));

        assertThat(line(figures).items()).isEqualTo(2);
        assertThat(line(figures).perThousandCustomersMonth()).isCloseTo(2, within(1e-9));
        assertThat(figures(0.5, bank(List.of())).line()).isNull();
        assertThat(Objects.requireNonNull(figures.at(0.45)).items()).isEqualTo(2);
        assertThat(figures.at(0.95)).isNull();
    }

    @Test
    void lineThatWasFixedBeforeHoldsWhateverTheWorkload() {
        ItemFigures figures = ItemFigures.of(List.of(bank(List.of())), new Limit(1, 0.3));

        assertThat(line(figures).items()).isEqualTo(3);
        assertThat(figures.typologies()).containsExactly(new Recall("cycle", 1, 0, 1), new Recall("fan-in", 1, 1, 1));
        assertThat(ItemFigures.of(List.of(bank(List.of())), new Limit(1, 0.1)).typologies())
                .containsExactly(new Recall("cycle", 1, 1, 1), new Recall("fan-in", 1, 1, 1));
    }

    @Test
    void itemsOfOneScoreAreWorkedOnTogether() {
        BankItems even = BankItems.of(
                RINGS,
                Matching.of(RINGS, List.of(alert("x", "cycle", 0.5, "t1"), alert("y", "fan-in", 0.5, "t5")), TABLE),
                List.of(),
                TABLE,
                MONTH);

        assertThat(figures(5, even).curve()).hasSize(1);
        assertThat(figures(1, even).line()).isNull();
    }

    @Test
    void alertsOfOnePatternWhoseMembersGetOneEachAddUpOverItems() {
        Truth mules = truth(pattern("m", "mule-score", "a1:mule a2:mule a3:mule a4:mule t1 t2 t3 t4"));
        List<RaisedAlert> alerts = List.of(
                alert("first", "mule-score", 0.9, "a1 t1"),
                alert("second", "mule-score", 0.6, "a2 t2"),
                alert("third", "mule-score", 0.3, "a3 t3"));
        BankItems bank = BankItems.of(mules, Matching.of(mules, alerts, TABLE), List.of(), TABLE, MONTH);

        assertThat(bank.patterns().getFirst().score()).isEqualTo(0.6);
        assertThat(figures(5, bank).joined().itemsPerPattern()).isEqualTo(3);
    }

    @Test
    void banksPutTogetherCountAsOne() {
        ItemFigures two = figures(2, bank(List.of()), bank(List.of(List.of("weak", "strong"))));

        assertThat(two.joined().items()).isEqualTo(7);
        assertThat(two.joined().patterns()).isEqualTo(4);
        assertThat(line(two).items()).isEqualTo(4);
        assertThat(line(two).perThousandCustomersMonth()).isCloseTo(2, within(1e-9));
        assertThat(line(two).recall()).isEqualTo(0.75);
        assertThat(two.precisionAt().getFirst().alerts()).isEqualTo(7);
        assertThat(two.precisionAt().getFirst().trueAlerts()).isEqualTo(4);
    }

    private static Point line(ItemFigures figures) {
        return Objects.requireNonNull(figures.line());
    }

    private static ItemFigures figures(double asked, BankItems... banks) {
        return ItemFigures.of(List.of(banks), Limit.ofWorkload(asked));
    }

    private static BankItems bank(List<List<String>> stories) {
        return BankItems.of(RINGS, Matching.of(RINGS, RAISED, TABLE), stories, TABLE, MONTH);
    }
}
