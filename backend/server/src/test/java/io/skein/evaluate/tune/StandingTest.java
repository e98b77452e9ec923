// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two cycles, worth a half each, and one fan. */
class StandingTest {

    private static final Planted PLANTED = planted();

    @Test
    void paysInFullForWhatNobodyElseFinds() {
        Standing standing = standing("cycle", Map.of());

        assertThat(standing.utility(finds(0, "b/cycle-1", "b/cycle-2"))).isCloseTo(1, within(1e-12));
        assertThat(standing.utility(finds(0, "b/cycle-1"))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void paysAQuarterForTheNameOfWhatOthersFindToo() {
        Standing standing = standing("cycle", Map.of("layering", finds(0, "b/cycle-1", "b/cycle-2")));

        assertThat(standing.utility(finds(0, "b/cycle-1", "b/cycle-2"))).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void paysAStrangerForWhatNobodyElseFindsOnly() {
        Outcome fan = finds(0, "b/fan-in-1");

        assertThat(standing("layering", Map.of()).utility(fan)).isCloseTo(0.75, within(1e-12));
        assertThat(standing("layering", Map.of("fan-in", fan)).utility(fan)).isCloseTo(0, within(1e-12));
    }

    @Test
    void takesFalseFindingsOffAsAShareOfTheAllowance() {
        assertThat(standing("cycle", Map.of()).utility(finds(1, "b/cycle-1"))).isCloseTo(0.5 - 1 / 2.0, within(1e-12));
    }

    @Test
    void refusesToLoseAllThatOneDetectorAloneFinds() {
        Outcome before = finds(9, "b/cycle-1", "b/cycle-2");
        Standing standing = standing("cycle", Map.of("cycle", before, "layering", finds(0, "b/cycle-2", "b/fan-in-1")));

        assertThat(standing.refusal(finds(0))).contains("now 1");
        assertThat(standing.refusal(finds(0, "b/cycle-2"))).isNotNull();
        assertThat(standing.refusal(finds(0, "b/cycle-1"))).isNull();
    }

    @Test
    void refusesToBringATypologyBelowTheLeastRecall() {
        Outcome before = finds(9, "b/cycle-1", "b/cycle-2", "b/fan-in-1");
        Map<String, Outcome> now = Map.of("cycle", before, "fan-in", finds(0, "b/fan-in-1"));

        assertThat(standing("cycle", 0.6, now).refusal(finds(0, "b/cycle-1")))
                .contains("50.0 % of cycle, now 100.0 %", "60.0 %");
        assertThat(standing("cycle", 0.5, now).refusal(finds(0, "b/cycle-1"))).isNull();
        assertThat(standing("cycle", 1, now).refusal(finds(0, "b/cycle-1", "b/cycle-2")))
                .isNull();
    }

    @Test
    void mayGainWhereATypologyIsBelowTheLeastRecallAlready() {
        Map<String, Outcome> now = Map.of("cycle", finds(9, "b/cycle-1"));

        assertThat(standing("cycle", 0.9, now).refusal(finds(1, "b/cycle-1"))).isNull();
        assertThat(standing("cycle", 0.9, now).refusal(finds(1, "b/cycle-2"))).isNull();
    }

    @Test
    void mayBeSilencedWhereOthersFindAllOfIt() {
        Outcome before = finds(9, "b/cycle-1");
        Standing standing = standing("cycle", Map.of("cycle", before, "layering", finds(0, "b/cycle-1")));

        assertThat(standing.refusal(finds(0))).isNull();
    }

    @Test
    void countsEachTypologyTheSameHoweverManyPatternsItHas() {
        assertThat(PLANTED.recall(Set.of("b/fan-in-1"))).isCloseTo(0.5, within(1e-12));
        assertThat(PLANTED.recall(Set.of("b/cycle-1", "b/unknown"))).isCloseTo(0.25, within(1e-12));
        assertThat(PLANTED.planted("cycle")).isEqualTo(2);
        assertThat(PLANTED.found("cycle", finds(0, "b/cycle-1", "b/fan-in-1"))).isOne();
    }

    private static Standing standing(String id, double leastRecall, Map<String, Outcome> now) {
        return new Standing(id, PLANTED, new Standing.Terms(2, leastRecall), now);
    }

    private static Standing standing(String id, Map<String, Outcome> now) {
        return standing(id, 0, now);
    }

    private static Outcome finds(double falseOnes, String... keys) {
        return new Outcome(new TreeSet<>(List.of(keys)), keys.length, 0, falseOnes);
    }

    private static Planted planted() {
        SortedMap<String, Planted.Worth> byKey = new TreeMap<>();
        byKey.put("b/cycle-1", new Planted.Worth("cycle", 0.5, Set.of("cycle")));
        byKey.put("b/cycle-2", new Planted.Worth("cycle", 0.5, Set.of("cycle")));
        byKey.put("b/fan-in-1", new Planted.Worth("fan-in", 1, Set.of("fan-in")));
        return new Planted(byKey);
    }
}
