// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import static io.skein.evaluate.measure.Alerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.measure.AlertOutcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 200);

    @Test
    void hasNoErrorWhereScoresAreTheShares() {
        List<AlertOutcome> alerts = new ArrayList<>();
        add(alerts, 10, 0.2, 2);
        add(alerts, 10, 0.7, 7);

        Reliability reliability = Reliability.of(alerts, BOOTSTRAP);

        assertThat(reliability.bins()).extracting(Reliability.Bin::observed).containsExactly(0.2, 0.7);
        assertThat(reliability.bins().getFirst().meanScore()).isCloseTo(0.2, within(1e-12));
        assertThat(reliability.expectedError()).isCloseTo(0, within(1e-12));
        assertThat(reliability.brier()).isCloseTo((0.16 + 0.21) / 2, within(1e-12));
        assertThat(reliability.baseBrier()).isCloseTo(0.45 * 0.55, within(1e-12));
    }

    @Test
    void isFarOffWhereStrongAlertsAreFalse() {
        List<AlertOutcome> alerts = new ArrayList<>();
        add(alerts, 10, 0.1, 10);
        add(alerts, 10, 0.9, 0);

        Reliability reliability = Reliability.of(alerts, BOOTSTRAP);

        assertThat(reliability.expectedError()).isCloseTo(0.9, within(1e-12));
        assertThat(reliability.brier()).isCloseTo(0.81, within(1e-12)).isGreaterThan(reliability.baseBrier());
        assertThat(reliability.errorInterval().high()).isLessThan(0.91);
    }

    @Test
    void putsFewAlertsIntoOneBin() {
        List<AlertOutcome> alerts = new ArrayList<>();
        add(alerts, 3, 0.5, 1);

        assertThat(Reliability.of(alerts, BOOTSTRAP).bins()).singleElement().satisfies(bin -> {
            assertThat(bin.alerts()).isEqualTo(3);
            assertThat(bin.trueAlerts()).isOne();
            assertThat(bin.interval().low()).isBetween(0.0, 0.3);
        });
        assertThat(Reliability.of(List.of(), BOOTSTRAP).bins()).isEmpty();
    }

    @Property(tries = 100)
    void binsHoldAllAlertsInEqualNumbersByScore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AlertOutcome> alerts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            add(alerts, 1, random.nextDouble(), random.nextInt(2));
        }

        Reliability reliability = Reliability.of(alerts, new Bootstrap(seed, 40));

        int least = reliability.bins().stream()
                .mapToInt(Reliability.Bin::alerts)
                .min()
                .orElseThrow();
        int most = reliability.bins().stream()
                .mapToInt(Reliability.Bin::alerts)
                .max()
                .orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
        assertThat(reliability.bins().stream().mapToInt(Reliability.Bin::alerts).sum())
                .isEqualTo(count);
        double before = 0;
        for (Reliability.Bin bin : reliability.bins()) {
            assertThat(bin.lowest()).isGreaterThanOrEqualTo(before);
            assertThat(bin.meanScore()).isBetween(bin.lowest() - 1e-12, bin.highest() + 1e-12);
            assertThat(bin.observed())
                    .isBetween(bin.interval().low() - 1e-12, bin.interval().high() + 1e-12);
            before = bin.highest();
        }
        assertThat(reliability.brier()).isBetween(0.0, 1.0);
        assertThat(reliability.expectedError()).isBetween(0.0, 1.0);
    }

    @Test
    void givesAShareAnIntervalEvenIfAllAreHits() {
        assertThat(Interval.ofShare(10, 10).high()).isCloseTo(1, within(1e-12));
        assertThat(Interval.ofShare(10, 10).low()).isCloseTo(0.722, within(0.001));
        assertThat(Interval.ofShare(5, 10).low()).isCloseTo(0.237, within(0.001));
        assertThat(Interval.ofShare(5, 10).high()).isCloseTo(0.763, within(0.001));
    }

    private static void add(List<AlertOutcome> alerts, int count, double score, int trueOnes) {
        for (int i = 0; i < count; i++) {
            Verdict verdict = i < trueOnes ? Verdict.TRUE : Verdict.FALSE;
            alerts.add(new AlertOutcome(
                    alert("%s-%04d".formatted(score, alerts.size()), "cycle", score, "t1"), verdict, null, 0, 0));
        }
    }
}
