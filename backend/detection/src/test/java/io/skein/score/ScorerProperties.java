// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.model.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ScorerProperties {

    /**
     * Exact scores so many units in the last place apart are different as doubles: exponential (one unit), sum and quotient (half
     * a unit each) put either of them at most four units of its own away, measured at the lower end of its power of two.
     */
    private static final double TELLABLE_UNITS = 8;

    private static final List<ScoreModel> SHIPPED =
            List.copyOf(ScoreModels.defaults().byDetector().values());

    @Property
    void scoreIsTheRootAndTheLogisticOfItsLeaves(@ForAll("evidence") Evidence evidence) {
        Score score = evidence.score();

        assertThat(score.explanation().details())
                .allSatisfy(leaf -> assertThat(leaf.details()).isEmpty());
        assertThat(score.value()).isEqualTo(score.explanation().value()).isEqualTo(Scorer.logistic(points(score)));
    }

    @Property
    void scoreLiesStrictlyBetweenZeroAndOne(@ForAll("evidence") Evidence evidence) {
        assertThat(evidence.score().value()).isGreaterThan(0).isLessThan(1);
    }

    @Property
    void sameEvidenceHasTheSameScoreToTheBit(@ForAll("evidence") Evidence evidence) {
        assertThat(evidence.score()).isEqualTo(evidence.score());
        assertThat(Double.doubleToRawLongBits(evidence.score().value()))
                .isEqualTo(Double.doubleToRawLongBits(evidence.score().value()));
    }

    @Property
    void moreOfAnIndicatorMovesThePointsTheWayOfItsWeight(
            @ForAll("evidence") Evidence evidence, @ForAll @DoubleRange(min = 0.01, max = 10) double growth) {
        for (IndicatorWeight weight : evidence.model().weights()) {
            Evidence more = evidence.with(weight.indicator(), value -> value + growth * weight.scale());
            assertThat(Math.signum(points(more.score()) - points(evidence.score())))
                    .as(weight.indicator())
                    .isEqualTo(Math.signum(weight.weight()));
        }
    }

    @Property
    void calibrationKeepsTheOrderOfTheFindingsOfADetector(
            @ForAll("evidence") Evidence evidence,
            @ForAll @DoubleRange(min = 0.01, max = 10) double growth,
            @ForAll @DoubleRange(min = -5, max = 5) double offset,
            @ForAll @DoubleRange(min = Calibration.LEAST_SLOPE, max = Calibration.GREATEST_SLOPE) double slope) {
        Evidence calibrated = evidence.calibrated(new Calibration(offset, slope));
        for (IndicatorWeight weight : evidence.model().weights()) {
            Evidence more = calibrated.with(weight.indicator(), value -> value + growth * weight.scale());
            assertThat(Math.signum(points(more.score()) - points(calibrated.score())))
                    .as(weight.indicator())
                    .isEqualTo(Math.signum(weight.weight()));
            assertThat(Math.signum(more.score().value() - calibrated.score().value()))
                    .isIn(0.0, Math.signum(weight.weight()));
        }
        assertThat(points(calibrated.score()))
                .isCloseTo(
                        offset
                                + slope
                                        * points(evidence.calibrated(Calibration.NONE)
                                                .score()),
                        within(1e-9));
        assertThat(calibrated.score().value()).isEqualTo(Scorer.logistic(points(calibrated.score())));
    }

    @Property
    void morePointsNeverLowerTheScoreAndRaiseItWhereverADoubleCanTell(
            @ForAll @Scale(12) @DoubleRange(min = -50, max = 50) double points,
            @ForAll @Scale(16) @DoubleRange(min = 0, max = 10) double more) {
        double lower = Scorer.logistic(points);
        double raised = points + more;
        double higher = Scorer.logistic(raised);
        assertThat(higher).isGreaterThanOrEqualTo(lower);
        double slope = Math.min(slope(points), slope(raised));
        // the sum itself may be unable to tell a tiny step
        if ((raised - points) * slope > TELLABLE_UNITS * Math.ulp(higher)) {
            assertThat(higher).isGreaterThan(lower);
        }
    }

    @Property
    void pointsOfRealEvidenceAlwaysTellInTheScore(
            @ForAll @Scale(12) @DoubleRange(min = -25, max = 25) double points,
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 10) double more) {
        assertThat(Scorer.logistic(points + more)).isGreaterThan(Scorer.logistic(points));
    }

    /** The sum in the order in which the scorer forms it, so to the bit the one it takes the logistic of. */
    private static double points(Score score) {
        double sum = 0;
        for (Explanation leaf : score.explanation().details()) {
            sum += leaf.value();
        }
        return sum;
    }

    /** How much the score rises for a point there. Least at an end of an interval, since it has one peak. */
    private static double slope(double points) {
        return Scorer.logistic(points) * Scorer.logistic(-points);
    }

    @Property
    void transformsRiseStrictlyAndAreZeroAtZero(
            @ForAll @DoubleRange(min = -100, max = 100) double value,
            @ForAll @DoubleRange(min = 0.01, max = 100) double growth) {
        for (Transform transform : Transform.values()) {
            assertThat(transform.apply(value + growth, 3)).isGreaterThan(transform.apply(value, 3));
            assertThat(transform.apply(0, 3)).isZero();
            assertThat(transform.apply(-value, 3)).isEqualTo(0.0 - transform.apply(value, 3));
        }
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return Arbitraries.of(SHIPPED).flatMap(model -> values(model).map(values -> new Evidence(model, values)));
    }

    private static Arbitrary<Map<String, Double>> values(ScoreModel model) {
        List<Arbitrary<Double>> each = new ArrayList<>();
        for (IndicatorWeight weight : model.weights()) {
            each.add(Arbitraries.doubles().between(0, weight.farthest()).map(ratio -> ratio * weight.scale()));
        }
        return Combinators.combine(each).as(values -> {
            Map<String, Double> byName = new TreeMap<>();
            for (int place = 0; place < values.size(); place++) {
                byName.put(model.weights().get(place).indicator(), values.get(place));
            }
            return byName;
        });
    }

    record Evidence(ScoreModel model, Map<String, Double> values) {

        Score score() {
            Scorer scorer = new Scorer(
                    ScoreModels.of(List.of(model)), GradeCutOffs.DEFAULTS, List.of(Findings.describing(model)));
            return scorer.score(Findings.measuring(model, values), CurrencyUnit.of("EUR"));
        }

        Evidence calibrated(Calibration calibration) {
            return new Evidence(model.with(calibration), values);
        }

        Evidence with(String indicator, DoubleUnaryOperator change) {
            Map<String, Double> changed = new TreeMap<>(values);
            changed.computeIfPresent(indicator, (name, value) -> change.applyAsDouble(value));
            return new Evidence(model, changed);
        }
    }
}
