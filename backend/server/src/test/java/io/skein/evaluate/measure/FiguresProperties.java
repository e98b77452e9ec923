// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The figures against the plainest computation of the same thing, on random alerts and patterns. */
class FiguresProperties {

    private static final int TRANSFERS = 40;
    private static final TypologyTable TABLE = new TypologyTable(Set.of("cycle", "fan-in"));

    @Property(tries = 300)
    void averagePrecisionIsThatOfTheBruteForce(@ForAll long seed) {
        Scene scene = new Scene(seed);
        TransferFigures figures = TransferFigures.of(scene.truth, scene.alerts, TRANSFERS, new Bootstrap(1, 40));

        assertThat(figures.averagePrecision()).isCloseTo(scene.bruteAveragePrecision(), within(1e-12));
        assertThat(figures.bestF1()).isCloseTo(scene.bruteBestF1(), within(1e-12));
        assertThat(figures.alerted()).isEqualTo(scene.alerted().size());
        assertThat(figures.curve().getLast().recall()).isEqualTo(figures.illicit() == 0 ? 0.0 : 1.0);
        assertThat(figures.interval().low())
                .isLessThanOrEqualTo(figures.interval().high());
    }

    @Property(tries = 200)
    void coverageIsTheGreatestShareInOneAlert(@ForAll long seed) {
        Scene scene = new Scene(seed);
        Matching matching = Matching.of(scene.truth, scene.alerts, TABLE);

        for (PatternOutcome outcome : matching.patterns()) {
            double most = 0;
            double own = 0;
            for (RaisedAlert alert : scene.alerts) {
                Set<String> both = new HashSet<>(outcome.pattern().transferIds());
                both.retainAll(alert.transferIds());
                double share =
                        (double) both.size() / outcome.pattern().transferIds().size();
                most = Math.max(most, share);
                own = alert.detectorId().equals(outcome.pattern().typology()) ? Math.max(own, share) : own;
            }
            assertThat(outcome.anyCoverage()).isEqualTo(most);
            assertThat(outcome.ownCoverage()).isEqualTo(own);
        }
    }

    @Property(tries = 100)
    void orderOfAlertsAndPatternsChangesNoFigure(@ForAll long seed) {
        Scene scene = new Scene(seed);
        List<RaisedAlert> reversed = scene.alerts.reversed();

        assertThat(Matching.of(scene.truth, reversed, TABLE)).isEqualTo(Matching.of(scene.truth, scene.alerts, TABLE));
        assertThat(TransferFigures.of(scene.truth, reversed, TRANSFERS, new Bootstrap(1, 40)))
                .isEqualTo(TransferFigures.of(scene.truth, scene.alerts, TRANSFERS, new Bootstrap(1, 40)));
    }

    @Property(tries = 50)
    void sameSeedGivesTheSameIntervalAndItHoldsTheShare(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        boolean[] observed = new boolean[size];
        int hits = 0;
        for (int i = 0; i < size; i++) {
            observed[i] = random.nextBoolean();
            hits += observed[i] ? 1 : 0;
        }
        Interval interval = Bootstrap.seeded(seed).ofShare(observed, "share");

        assertThat(Bootstrap.seeded(seed).ofShare(observed, "share")).isEqualTo(interval);
        assertThat((double) hits / size).isBetween(interval.low(), interval.high());
    }

    @Property(tries = 20)
    void intervalsAreAboutAsWideAsTheNormalApproximation(@ForAll @IntRange(min = 80, max = 300) int size) {
        boolean[] observed = new boolean[size];
        Arrays.fill(observed, 0, size / 2, true);
        Interval interval = Bootstrap.seeded(7).ofShare(observed, "share");
        double expected = 2 * 1.96 * Math.sqrt(0.25 / size);

        assertThat(interval.high() - interval.low()).isCloseTo(expected, within(0.2 * expected));
    }

    /** Random alerts over forty transfers, of which some belong to patterns and some are illicit without one. */
    private static final class Scene {

        private final Truth truth;
        private final List<RaisedAlert> alerts = new ArrayList<>();

        Scene(long seed) {
            Random random = new Random(seed);
            List<PlantedPattern> patterns = new ArrayList<>();
            TreeSet<String> illicit = new TreeSet<>();
            for (int p = 0; p < random.nextInt(4); p++) {
                String elements = some(random, 1 + random.nextInt(6));
                patterns.add(Alerts.pattern("p" + p, random.nextBoolean() ? "cycle" : "fan-in", elements));
                illicit.addAll(patterns.getLast().transferIds());
            }
            illicit.addAll(Arrays.asList(some(random, random.nextInt(4)).split(" ")));
            illicit.remove("");
            truth = new Truth("random", patterns, illicit, List.of());
            for (int a = 0; a < random.nextInt(8); a++) {
                alerts.add(Alerts.alert(
                        "alert" + a,
                        random.nextBoolean() ? "cycle" : "fan-in",
                        (1 + random.nextInt(4)) / 5.0,
                        some(random, 1 + random.nextInt(8))));
            }
        }

        private static String some(Random random, int count) {
            Set<String> chosen = new TreeSet<>();
            for (int i = 0; i < count; i++) {
                chosen.add("t" + random.nextInt(TRANSFERS));
            }
            return String.join(" ", chosen);
        }

        Set<String> alerted() {
            Set<String> all = new HashSet<>();
            alerts.forEach(alert -> all.addAll(alert.transferIds()));
            return all;
        }

        private double score(int transfer) {
            return alerts.stream()
                    .filter(alert -> alert.transferIds().contains("t" + transfer))
                    .mapToDouble(RaisedAlert::score)
                    .max()
                    .orElse(0);
        }

        /** The textbook: for every threshold there is, precision and recall counted over all transfers. */
        private List<double[]> thresholds() {
            TreeSet<Double> scores = new TreeSet<>();
            for (int t = 0; t < TRANSFERS; t++) {
                scores.add(score(t));
            }
            List<double[]> found = new ArrayList<>();
            for (double threshold : scores.descendingSet()) {
                double taken = 0;
                double hits = 0;
                for (int t = 0; t < TRANSFERS; t++) {
                    boolean isTaken = score(t) >= threshold;
                    taken += isTaken ? 1 : 0;
                    hits += isTaken && truth.illicitTransferIds().contains("t" + t) ? 1 : 0;
                }
                double all = truth.illicitTransferIds().size();
                found.add(new double[] {hits / taken, all == 0 ? 0 : hits / all});
            }
            return found;
        }

        double bruteAveragePrecision() {
            double area = 0;
            double recall = 0;
            for (double[] point : thresholds()) {
                area += (point[1] - recall) * point[0];
                recall = point[1];
            }
            return area;
        }

        double bruteBestF1() {
            return thresholds().stream()
                    .mapToDouble(
                            point -> point[0] + point[1] == 0 ? 0 : 2 * point[0] * point[1] / (point[0] + point[1]))
                    .max()
                    .orElse(0);
        }
    }
}
