// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.calibrate.Judged.Origin;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.AlertOutcome.Verdict;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.score.Calibration;
import io.skein.score.IndicatorWeight;
import io.skein.score.ScoreModel;
import io.skein.score.ScoreModels;
import io.skein.score.Transform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratorTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheLineThatMadeTheFindings() {
        List<Judged> findings = drawn("cycle", new Calibration(-1, 0.8), 4_000, 1);

        Calibration learned = line(learn(findings), "cycle");

        assertThat(learned.offset()).isCloseTo(-1, within(0.15));
        assertThat(learned.worth("strength")).isCloseTo(0.8, within(0.1));
    }

    @Test
    void weighsWhatTellsMoreThanWhatTellsNothing() {
        SplittableRandom random = new SplittableRandom(3);
        List<Judged> findings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double telling = random.nextDouble(-2, 2);
            boolean isTrue = random.nextDouble() < Calibration.NONE.score(2 * telling);
            findings.add(judged("cycle", Map.of("strength", telling, "noise", random.nextDouble(-2, 2)), isTrue, i));
        }

        Calibration learned = line(learn(findings), "cycle");

        assertThat(learned.worth("strength")).isCloseTo(2, within(0.25));
        assertThat(learned.worth("noise")).isBetween(0.09, 0.25);
    }

    @Test
    void takesOutHowMuchMoreFrequentCrimeIsThanWhereScoresShallHold() {
        Calibration truth = new Calibration(-1, 0.8);
        List<Judged> asTheyAre = drawn("cycle", truth, 4_000, 1);
        List<Judged> frequent = asTheyAre.stream()
                .map(finding ->
                        new Judged(new Origin("bank", Math.log(4)), finding.bias(), finding.parts(), finding.outcome()))
                .toList();

        double lower = line(learn(asTheyAre), "cycle").offset()
                - line(learn(frequent), "cycle").offset();

        assertThat(lower).isCloseTo(Math.log(4), within(0.1));
    }

    @Test
    void holdsBackWhatGrowsWithoutEndUntilNoScoreReachesOne() {
        List<Judged> findings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            findings.add(judged("fan-out", Map.of("amount", i % 2 == 0 ? 8.0 : 9.0), i % 2 != 0, i));
        }
        ScoreModel amounts =
                new ScoreModel("fan-out", 1, 0, List.of(new IndicatorWeight("amount", 6, Transform.LOG10, 1_000)));

        Calibration learned = line(new Calibrator().learn(findings, List.of(amounts)), "fan-out");

        assertThat(amounts.with(learned).strongest()).isLessThanOrEqualTo(34);
        assertThat(learned.worth("amount")).isGreaterThan(0.5);
    }

    @Test
    void laysEachDetectorOnItsOwnLine() {
        List<Judged> findings = new ArrayList<>(drawn("cycle", new Calibration(-3, 1), 500, 1));
        findings.addAll(drawn("fan-in", new Calibration(2, 1), 500, 2));

        SortedMap<String, Calibration> learned = learn(findings);

        assertThat(line(learned, "cycle").offset()).isLessThan(-2);
        assertThat(line(learned, "fan-in").offset()).isGreaterThan(1);
    }

    @Test
    void staysNearTheCommonLineWithFewFindings() {
        List<Judged> findings = new ArrayList<>(drawn("cycle", new Calibration(-1, 1), 1_000, 1));
        findings.add(judged("fan-in", 0, true, 5_000));
        findings.add(judged("fan-in", 0.5, true, 5_001));

        SortedMap<String, Calibration> learned = learn(findings);

        assertThat(line(learned, "fan-in").of(0.25)).isBetween(-1.0, 1.0);
        assertThat(line(learned, "fan-in").worth("strength"))
                .isCloseTo(line(learned, "cycle").worth("strength"), within(0.1));
        assertThat(line(learned, "structuring").worth("strength"))
                .isCloseTo(line(learned, "cycle").worth("strength"), within(0.1));
    }

    @Test
    void neverTurnsFindingsRoundWhereTheWeakOnesAreTrue() {
        List<Judged> findings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            findings.add(judged("cycle", i % 2 == 0 ? -3 : 3, i % 2 == 0, i));
        }

        assertThat(line(learn(findings), "cycle").worth("strength")).isCloseTo(0.1, within(0.01));
    }

    @Test
    void leavesPointsAsTheyAreWithoutFindings() {
        assertThat(line(learn(List.of()), "cycle")).isEqualTo(Calibration.NONE);
    }

    @Property(tries = 100)
    void orderOfFindingsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<Judged> findings = drawn("cycle", new Calibration(0.5, 1.2), count, seed);
        List<Judged> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(seed));

        Calibration one = line(learn(findings), "cycle");
        Calibration other = line(learn(shuffled), "cycle");

        assertThat(other.offset()).isCloseTo(one.offset(), within(0.011));
        assertThat(other.worth("strength")).isCloseTo(one.worth("strength"), within(0.011));
        assertThat(one.worth("strength")).isBetween(0.09, 3.01);
    }

    @Test
    void reportsOnFindingsItDidNotLearnFrom() {
        Calibration truth = new Calibration(-2, 0.7);
        List<Judged> training = drawn("cycle", truth, 800, 1);
        List<Judged> testing = drawn("cycle", truth, 800, 2);
        ScoreModels inForce = ScoreModels.of(List.of(model("cycle")));
        CalibrationFiles files = new CalibrationFiles(
                new Calibrator().learn(training, inForce.byDetector().values()),
                inForce,
                training,
                testing,
                Bootstrap.seeded(1));

        files.write(folder, List.of("a note"));

        assertThat(files.difference()).endsWith(": better");
        assertThat(files.settings()).contains("skein.score.calibration.cycle.offset=-");
        assertThat(folder.resolve("calibration.properties")).hasContent(files.settings());
        assertThat(folder.resolve("calibration.md"))
                .content()
                .contains("- a note")
                .contains("| calibrated | 800 |");
        assertThat(folder.resolve("findings.csv")).content().hasLineCount(1 + 800 + 800);
    }

    private static SortedMap<String, Calibration> learn(List<Judged> findings) {
        return new Calibrator()
                .learn(
                        findings,
                        Stream.of("cycle", "fan-in", "structuring")
                                .map(CalibratorTest::model)
                                .toList());
    }

    private static Calibration line(SortedMap<String, Calibration> lines, String detector) {
        return Objects.requireNonNull(lines.get(detector));
    }

    private static List<Judged> drawn(String detector, Calibration truth, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Judged> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double points = random.nextDouble(-4, 6);
            findings.add(judged(detector, points, random.nextDouble() < truth.score(points), i));
        }
        return findings;
    }

    private static ScoreModel model(String detector) {
        return new ScoreModel(
                detector,
                1,
                0,
                List.of(
                        new IndicatorWeight("strength", 1, Transform.LINEAR, 1),
                        new IndicatorWeight("noise", 1, Transform.LINEAR, 1)));
    }

    private static Judged judged(String detector, double points, boolean isTrue, int number) {
        return judged(detector, Map.of("strength", points), isTrue, number);
    }

    private static Judged judged(String detector, Map<String, Double> points, boolean isTrue, int number) {
        RaisedAlert alert = new RaisedAlert(
                detector + number,
                detector,
                Calibration.NONE.score(0, new TreeMap<>(points)),
                Set.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                "");
        return new Judged(
                new Origin("bank", 0),
                0,
                new TreeMap<>(points),
                new AlertOutcome(alert, isTrue ? Verdict.TRUE : Verdict.FALSE, null, 0, 0));
    }
}
