// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static org.assertj.core.api.Assertions.assertThat;

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

class ScorerProperties {

    private static final double RESOLUTION = 1e-14;

    private static final List<ScoreModel> SHIPPED =
            List.copyOf(ScoreModels.defaults().byDetector().values());

    @Property
    void scoreIsTheRootAndTheLogisticOfItsLeaves(@ForAll("evidence") Evidence evidence) {
        Score score = evidence.score();

        double sum = 0;
        for (Explanation leaf : score.explanation().details()) {
            assertThat(leaf.details()).isEmpty();
            sum += leaf.value();
        }
        assertThat(score.value()).isEqualTo(score.explanation().value()).isEqualTo(Scorer.logistic(sum));
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
    void moreOfAnIndicatorMovesTheScoreTheWayOfItsWeight(
            @ForAll("evidence") Evidence evidence, @ForAll @DoubleRange(min = 0.01, max = 10) double growth) {
        Score now = evidence.score();
        for (IndicatorWeight weight : evidence.model().weights()) {
            Score then = evidence.with(weight.indicator(), value -> value + growth * weight.scale())
                    .score();
            double direction = Math.signum(then.value() - now.value());
            // near 0 and 1 a step may be finer than a double can tell; it still must not go the other way
            if (Math.abs(points(then) - points(now)) * now.value() * (1 - now.value()) > RESOLUTION) {
                assertThat(direction).isEqualTo(Math.signum(weight.weight()));
            } else {
                assertThat(direction).isNotEqualTo(-Math.signum(weight.weight()));
            }
        }
    }

    private static double points(Score score) {
        return score.explanation().details().stream()
                .mapToDouble(Explanation::value)
                .sum();
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
            double max = switch (weight.transform()) {
                case LINEAR -> 1;
                case LOG10 -> weight.scale() * 100_000;
                case SATURATING -> weight.scale() * 1_000;
            };
            each.add(Arbitraries.doubles().between(0, max));
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

        Evidence with(String indicator, DoubleUnaryOperator change) {
            Map<String, Double> changed = new TreeMap<>(values);
            changed.computeIfPresent(indicator, (name, value) -> change.applyAsDouble(value));
            return new Evidence(model, changed);
        }
    }
}
