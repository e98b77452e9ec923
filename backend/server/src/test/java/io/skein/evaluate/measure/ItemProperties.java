// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.measure.ItemFigures.Limit;
import io.skein.evaluate.measure.ItemFigures.Point;
import io.skein.evaluate.measure.ItemFigures.Recall;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Figures of items against the plainest computation: for each cut, everything is matched again with the alerts above it. */
class ItemProperties {

    private static final TypologyTable TABLE = new TypologyTable(Set.of("cycle", "fan-in", "mule-score"));
    private static final Workload HALF_A_MONTH = new Workload(500, Workload.DAYS_A_MONTH, 100, 40);

    @Property(tries = 400)
    void curveIsThatOfTheBruteForce(@ForAll long seed) {
        Scene scene = new Scene(seed);
        ItemFigures figures = ItemFigures.of(List.of(scene.bank()), Limit.ofWorkload(8));
        TreeSet<Double> cuts = new TreeSet<>(Comparator.reverseOrder());
        scene.items.forEach(item -> cuts.add(score(item)));

        assertThat(figures.curve()).extracting(Point::score).containsExactlyElementsOf(cuts);
        for (Point point : figures.curve()) {
            List<List<RaisedAlert>> above = scene.above(point.score());
            Matching again = Matching.of(
                    scene.truth, above.stream().flatMap(List::stream).toList(), TABLE);
            Set<String> good = again.alerts().stream()
                    .filter(AlertOutcome::isTrue)
                    .map(alert -> alert.alert().id())
                    .collect(Collectors.toSet());
            long hits = above.stream()
                    .filter(item -> item.stream().anyMatch(alert -> good.contains(alert.id())))
                    .count();
            assertThat(point.items()).isEqualTo(above.size());
            assertThat(point.trueItems()).isEqualTo((int) hits);
            assertThat(point.perThousandCustomersMonth()).isCloseTo(2.0 * above.size(), within(1e-9));
            assertThat(point.found()).isEqualTo((int) found(again).count());
            assertThat(point.planted()).isEqualTo(scene.truth.patterns().size());
            typologies(scene, point, again);
        }
    }

    @Property(tries = 200)
    void lineIsTheLowestCutWithinTheWorkload(@ForAll long seed) {
        Scene scene = new Scene(seed);
        ItemFigures figures = ItemFigures.of(List.of(scene.bank()), Limit.ofWorkload(6));
        Point line = figures.line();

        figures.curve().forEach(point -> {
            boolean isWithin = 2.0 * scene.above(point.score()).size() <= 6 + 1e-9;
            assertThat(line != null && point.score() >= line.score()).isEqualTo(isWithin);
        });
        int found = figures.typologies().stream().mapToInt(Recall::found).sum();
        assertThat(found).isEqualTo(line == null ? 0 : line.found());
    }

    private static void typologies(Scene scene, Point point, Matching again) {
        Set<String> names =
                scene.truth.patterns().stream().map(PlantedPattern::typology).collect(Collectors.toSet());
        int atAim = 0;
        double least = names.isEmpty() ? 0 : 1;
        for (String name : names) {
            double planted = scene.truth.patterns().stream()
                    .filter(pattern -> pattern.typology().equals(name))
                    .count();
            double share = found(again)
                            .filter(outcome -> outcome.pattern().typology().equals(name))
                            .count()
                    / planted;
            atAim += share >= 0.9 ? 1 : 0;
            least = Math.min(least, share);
        }
        assertThat(point.typologies()).isEqualTo(names.size());
        assertThat(point.typologiesAtAim()).isEqualTo(atAim);
        assertThat(point.leastRecall()).isCloseTo(least, within(1e-12));
    }

    private static Stream<PatternOutcome> found(Matching matching) {
        return matching.patterns().stream().filter(outcome -> outcome.anyCoverage() >= 0.5);
    }

    private static double score(List<RaisedAlert> item) {
        return item.stream().mapToDouble(RaisedAlert::score).max().orElseThrow();
    }

    /** Random alerts in random stories over thirty transfers and six accounts. */
    private static final class Scene {

        private final Truth truth;
        private final List<List<RaisedAlert>> items = new ArrayList<>();

        Scene(long seed) {
            Random random = new Random(seed);
            List<PlantedPattern> patterns = new ArrayList<>();
            for (int p = 0; p < random.nextInt(6); p++) {
                boolean mules = random.nextInt(3) == 0;
                patterns.add(Alerts.pattern(
                        "p" + p,
                        mules ? "mule-score" : random.nextBoolean() ? "cycle" : "fan-in",
                        mules ? "a1:mule a2:mule a3:mule " + some(random, 4) : some(random, 5)));
            }
            truth = Alerts.truth(patterns.toArray(PlantedPattern[]::new));
            int alerts = random.nextInt(12);
            for (int a = 0; a < alerts; a++) {
                if (items.isEmpty() || random.nextInt(3) > 0) {
                    items.add(new ArrayList<>());
                }
                items.get(random.nextInt(items.size())).add(drawn(random, a));
            }
            items.removeIf(List::isEmpty);
        }

        private static RaisedAlert drawn(Random random, int number) {
            String detector = List.of("cycle", "fan-in", "mule-score").get(random.nextInt(3));
            return Alerts.alert(
                    "alert" + number,
                    detector,
                    (1 + random.nextInt(6)) / 7.0,
                    "a" + random.nextInt(6) + " " + some(random, 5));
        }

        private static String some(Random random, int most) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i <= random.nextInt(most); i++) {
                chosen.add("t" + random.nextInt(30));
            }
            return String.join(" ", chosen);
        }

        BankItems bank() {
            List<RaisedAlert> all = items.stream().flatMap(List::stream).toList();
            List<List<String>> stories = items.stream()
                    .filter(item -> item.size() > 1)
                    .map(item -> item.stream().map(RaisedAlert::id).toList())
                    .toList();
            return BankItems.of(truth, Matching.of(truth, all, TABLE), stories, TABLE, HALF_A_MONTH);
        }

        List<List<RaisedAlert>> above(double least) {
            return items.stream().filter(item -> score(item) >= least).toList();
        }
    }
}
