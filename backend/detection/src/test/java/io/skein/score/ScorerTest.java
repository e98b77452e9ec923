// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.cycle.CycleDetector;
import io.skein.detect.layering.LayeringDetector;
import io.skein.detect.money.BaseSum;
import io.skein.detect.sharedidentity.SharedIdentityDetector;
import io.skein.model.CurrencyUnit;
import io.skein.model.RiskGrade;
import io.skein.score.Explanation.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final ScoreModel MODEL = new ScoreModel(
            "probe",
            1,
            -2,
            List.of(
                    new IndicatorWeight("share", 3, Transform.LINEAR, 1),
                    new IndicatorWeight("amount", 1.5, Transform.LOG10, 1_000),
                    new IndicatorWeight("delay", -1, Transform.SATURATING, 24)));

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    private final Scorer scorer = scorer(MODEL);

    @Test
    void addsPointsToTheBiasAndTakesTheLogistic() {
        Score score =
                scorer.score(Findings.measuring(MODEL, Map.of("share", 0.5, "amount", 9_000.0, "delay", 24.0)), EUR);

        assertThat(score.explanation().details())
                .extracting(Explanation::code, Explanation::value)
                .containsExactly(
                        tuple("bias", -2.0),
                        tuple("indicator.share", 1.5),
                        tuple("indicator.amount", 1.5),
                        tuple("indicator.delay", -0.5));
        assertThat(score.value()).isEqualTo(1 / (1 + StrictMath.exp(-0.5)));
        assertThat(score.grade()).isEqualTo(RiskGrade.WARNING);
    }

    @Test
    void laysAllPointsOnTheCalibrationAndSaysSo() {
        ScoreModel calibrated = MODEL.with(new Calibration(-0.5, 0.8));
        Score score = scorer(calibrated)
                .score(Findings.measuring(MODEL, Map.of("share", 0.5, "amount", 9_000.0, "delay", 24.0)), EUR);

        assertThat(score.explanation().details())
                .extracting(Explanation::value)
                .containsExactly(-0.5 + 0.8 * -2, 0.8 * 3 * 0.5, 0.8 * 1.5, 0.8 * -1 * 0.5);
        assertThat(score.explanation().details().getFirst().statement().line().english())
                .isEqualTo("Where every finding of this kind begins: calibrated on labelled data, all points times 0.8,"
                        + " here 0.5 less");
        assertThat(calibrated.name()).isEqualTo("probe/1(0.8x-0.5)");
        assertThat(MODEL.name()).isEqualTo("probe/1");
    }

    @Test
    void countsEachWeightAsOftenAsTheCalibrationSays() {
        ScoreModel calibrated =
                MODEL.with(new Calibration(-0.5, 0.8, new TreeMap<>(Map.of("share", 2.0, "delay", 0.1))));
        Map<String, Double> values = Map.of("share", 0.5, "amount", 9_000.0, "delay", 24.0);

        Score score = scorer(calibrated).score(Findings.measuring(MODEL, values), EUR);

        assertThat(score.explanation().details())
                .extracting(Explanation::value)
                .containsExactly(-0.5 + 0.8 * -2, 0.8 * 2 * 3 * 0.5, 0.8 * 1.5, 0.8 * 0.1 * -1 * 0.5);
        assertThat(score.explanation().details().getFirst().statement().line().english())
                .contains("each weight by what it told there, here 0.5 less");
        assertThat(calibrated.name())
                .startsWith("probe/1(0.8x-0.5 #")
                .isNotEqualTo(MODEL.with(new Calibration(-0.5, 0.8)).name());
        assertThat(calibrated
                        .calibration()
                        .score(-2, new TreeMap<>(Map.of("share", 1.5, "amount", 1.5, "delay", -0.5))))
                .isCloseTo(score.value(), within(1e-12));
    }

    @Test
    void noShippedScoreReachesOne() {
        assertThat(ScoreModels.defaults().byDetector().values())
                .allSatisfy(
                        model -> assertThat(model.strongest()).as(model.name()).isLessThanOrEqualTo(35));
    }

    @Test
    void readsFromSettingsWhatItWroteAsSettings() {
        ScoreModel model = MODEL.with(new Calibration(-0.5, 0.8, new TreeMap<>(Map.of("share", 2.0))));

        Calibration read = CalibrationSettings.of(
                MODEL,
                name -> String.valueOf(
                        CalibrationSettings.values(model, model.calibration()).get(name)));

        assertThat(read).isEqualTo(model.calibration());
    }

    @Test
    void changesTheCalibrationOfTheDetectorsThatAreNamedOnly() {
        ScoreModels models = ScoreModels.defaults().uncalibrated();
        Calibration weaker = new Calibration(-1, 0.5);

        ScoreModels changed = models.with(Map.of("cycle", weaker));

        assertThat(changed.of("cycle").calibration()).isEqualTo(weaker);
        assertThat(changed.of("fan-in")).isEqualTo(models.of("fan-in"));
        assertThat(changed.uncalibrated()).isEqualTo(models);
        assertThatThrownBy(() -> models.with(Map.of("nobody", weaker))).hasMessageContaining("nobody has no score");
    }

    @Test
    void refusesCalibrationThatTurnsFindingsRoundOrEndsTheScale() {
        assertThatThrownBy(() -> new Calibration(0, -1)).hasMessageContaining("slope must be 0.2 to 1.5");
        assertThatThrownBy(() -> new Calibration(0, 0)).hasMessageContaining("slope");
        assertThatThrownBy(() -> new Calibration(0, Double.NaN)).hasMessageContaining("slope");
        assertThatThrownBy(() -> new Calibration(41, 1)).hasMessageContaining("offset must be -40.0 to 40.0");
        assertThatThrownBy(() -> new Calibration(Double.NaN, 1)).hasMessageContaining("offset");
        assertThatThrownBy(() -> new Calibration(0, 1, new TreeMap<>(Map.of("share", -1.0))))
                .hasMessageContaining("factor of share must be 0.02 to 20.0");
    }

    @Test
    void saysEachValueWithItsUnitAndItsTransfers() {
        Score score = scorer.score(Findings.measuring(MODEL, Map.of("share", 0.9534, "amount", 12_345.678)), EUR);

        assertThat(score.explanation().details())
                .extracting(each -> each.statement().line())
                .containsExactly(
                        new LocalizedText("Where every finding of this kind begins", "此类发现的起点"),
                        new LocalizedText("share: 95.3 %", "指标 share：95.3 %"),
                        new LocalizedText("amount: 12,346 EUR", "指标 amount：12,346 EUR"),
                        new LocalizedText("delay: not known", "指标 delay：未知"));
        assertThat(score.explanation().details().get(1).transferIds()).containsExactly("t1", "t2");
    }

    @Test
    void keepsTheRawMeasurementWithItsUnit() {
        Score score = scorer.score(Findings.measuring(MODEL, Map.of("share", 0.9534, "amount", 12_345.678)), EUR);

        assertThat(score.explanation().details())
                .extracting(Explanation::measured)
                .containsExactly(null, new Measure(0.9534, "share"), new Measure(12_345.678, "EUR"), null);
    }

    @Test
    void saysThatAnAmountIsNotKnownWhereNoPartOfItHasARate() {
        BaseSum unpriced = new BaseSum(0, new TreeSet<>(Set.of("CHF", "JPY")));
        Score score = scorer.score(Findings.noted(MODEL, "amount", 0, unpriced.note()), EUR);

        assertThat(score.explanation().details().get(2).statement().text())
                .isEqualTo(new LocalizedText("not known (CHF, JPY has no rate)", "未知（CHF、JPY 无汇率）"));
        assertThat(score.explanation().details().get(2).measured()).isNull();
        assertThat(score.explanation().details().get(2).value()).isZero();
    }

    @Test
    void refusesDetectorWhoseUnitHasNoWords() {
        DetectorDescriptor odd = new DetectorDescriptor(
                "probe",
                1,
                LocalizedText.NONE,
                LocalizedText.NONE,
                List.of(),
                List.of(new IndicatorDescriptor("speed", "knots", LocalizedText.NONE)));
        ScoreModel model = new ScoreModel("probe", 1, 0, List.of());

        assertThatThrownBy(() -> new Scorer(ScoreModels.of(List.of(model)), GradeCutOffs.DEFAULTS, List.of(odd)))
                .hasMessageContaining("unit 'knots' has no words");
    }

    @Test
    void weighsHowLikelyItIsThatARingClosesByItself() {
        ScoreModel model = ScoreModels.defaults().of("cycle");
        Map<String, Double> ring = Map.of("hops", 4.0, "returnedShare", 0.9, "amount", 20_000.0, "duration", 48.0);

        List<Double> scores = Stream.of(0.0, 1e-9, 1e-6, 1e-4, 1e-3)
                .map(chance -> {
                    Map<String, Double> values = new TreeMap<>(ring);
                    values.put("chance", chance);
                    return scorer(model)
                            .score(Findings.measuring(model, values), EUR)
                            .value();
                })
                .toList();

        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(scores.getFirst() - scores.getLast()).isGreaterThan(0.2);
    }

    @Test
    void givesNothingForAnIndicatorThatIsNotKnown() {
        Score score = scorer.score(Findings.measuring(MODEL, Map.of()), EUR);

        assertThat(score.value()).isEqualTo(1 / (1 + StrictMath.exp(2)));
        assertThat(score.grade()).isEqualTo(RiskGrade.NORMAL);
    }

    @Test
    void refusesFindingOfADetectorWithoutModel() {
        ScoreModel other = new ScoreModel("other", 1, 0, List.of());

        assertThatThrownBy(() -> scorer.score(Findings.measuring(other, Map.of()), EUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    @Test
    void refusesModelThatWeighsWhatItsDetectorDoesNotMeasure() {
        ScoreModel wrong =
                new ScoreModel("probe", 1, 0, List.of(new IndicatorWeight("colour", 1, Transform.LINEAR, 1)));

        assertThatThrownBy(() -> new Scorer(
                        ScoreModels.of(List.of(wrong)), GradeCutOffs.DEFAULTS, List.of(Findings.describing(MODEL))))
                .hasMessageContaining("colour");
    }

    @Test
    void refusesDetectorWithoutModelAtStart() {
        assertThatThrownBy(() -> new Scorer(
                        ScoreModels.of(List.of()), GradeCutOffs.DEFAULTS, List.of(Findings.describing(MODEL))))
                .hasMessageContaining("probe has no score model");
    }

    @Test
    void refusesCutOffsThatDoNotRiseInsideTheUnitInterval() {
        assertThatThrownBy(() -> new GradeCutOffs(0.5, 0.5, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new GradeCutOffs(0, 0.5, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new GradeCutOffs(0.2, 0.5, 1)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new GradeCutOffs(Double.NaN, 0.5, 0.9)).hasMessageContaining("must rise");
    }

    @Test
    void gradesTheCutOffItselfIntoTheHigherGrade() {
        GradeCutOffs cutOffs = new GradeCutOffs(0.2, 0.5, 0.8);

        assertThat(List.of(0.0, 0.2, 0.5, 0.8, 1.0))
                .extracting(cutOffs::grade)
                .containsExactly(
                        RiskGrade.NORMAL,
                        RiskGrade.ATTENTION,
                        RiskGrade.WARNING,
                        RiskGrade.HIGH_RISK,
                        RiskGrade.HIGH_RISK);
    }

    @Test
    void shippedModelsFitTheShippedDetectors() {
        List<DetectorDescriptor> detectors = List.of(
                new CycleDetector().descriptor(),
                new LayeringDetector().descriptor(),
                new SharedIdentityDetector().descriptor());

        assertThatCode(() -> new Scorer(ScoreModels.defaults(), GradeCutOffs.DEFAULTS, detectors))
                .doesNotThrowAnyException();
    }

    @Test
    void shippedModelsKeepAnOrdinarySmallFindingLow() {
        assertThat(shipped(
                        "layering",
                        Map.of(
                                "hops",
                                3.0,
                                "sourceAmount",
                                1_500.0,
                                "carriedShare",
                                0.6,
                                "conservedShare",
                                0.7,
                                "dwell",
                                30.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped("cycle", Map.of("hops", 2.0, "returnedShare", 0.6, "amount", 300.0, "duration", 120.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped(
                        "fan-in",
                        Map.of(
                                "counterparties",
                                8.0,
                                "amount",
                                5_000.0,
                                "surprise",
                                4.0,
                                "strangerShare",
                                0.5,
                                "duration",
                                70.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped("shared-identity", Map.of("customers", 2.0, "identifiers", 2.0, "strongestTie", 0.6)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
    }

    @Test
    void shippedModelsKeepSmallSumsAndTurnsLow() {
        assertThat(shipped(
                        "gather-scatter",
                        Map.of(
                                "sources", 5.0,
                                "destinations", 5.0,
                                "amount", 6_000.0,
                                "surprise", 3.0,
                                "strangerShare", 0.6,
                                "duration", 120.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped(
                        "scatter-gather", Map.of("middles", 3.0, "amount", 4_000.0, "passedShare", 0.9, "rest", 48.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped(
                        "large-transaction",
                        Map.of("amount", 120_000.0, "thresholdShare", 1.2, "transfers", 3.0, "counterparties", 3.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped(
                        "near-threshold-pair",
                        Map.of("transfers", 3.0, "amount", 26_000.0, "closeness", 0.85, "surprise", 3.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
        assertThat(shipped(
                        "structuring",
                        Map.of(
                                "transfers",
                                4.0,
                                "amount",
                                34_000.0,
                                "closeness",
                                0.85,
                                "surprise",
                                3.0,
                                "duration",
                                90.0)))
                .isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
    }

    @Test
    void shippedModelsCallAStrongFindingHighRisk() {
        assertThat(shipped(
                        "layering",
                        Map.of(
                                "hops",
                                6.0,
                                "sourceAmount",
                                80_000.0,
                                "carriedShare",
                                0.9,
                                "conservedShare",
                                0.95,
                                "dwell",
                                5.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped("cycle", Map.of("hops", 5.0, "returnedShare", 0.9, "amount", 80_000.0, "duration", 20.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "fan-out",
                        Map.of(
                                "counterparties",
                                40.0,
                                "amount",
                                90_000.0,
                                "surprise",
                                30.0,
                                "strangerShare",
                                1.0,
                                "duration",
                                10.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "shared-identity",
                        Map.of(
                                "customers", 5.0,
                                "identifiers", 4.0,
                                "strongestTie", 0.95,
                                "mutualTransfers", 6.0,
                                "mutualAmount", 20_000.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
    }

    @Test
    void shippedModelsCallLargeSumsAndTurnsHighRisk() {
        assertThat(shipped(
                        "gather-scatter",
                        Map.of(
                                "sources", 20.0,
                                "destinations", 15.0,
                                "amount", 90_000.0,
                                "surprise", 15.0,
                                "strangerShare", 1.0,
                                "duration", 40.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "scatter-gather", Map.of("middles", 8.0, "amount", 80_000.0, "passedShare", 0.95, "rest", 6.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "large-transaction",
                        Map.of("amount", 900_000.0, "thresholdShare", 90.0, "transfers", 60.0, "cashShare", 1.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "near-threshold-pair",
                        Map.of("transfers", 12.0, "amount", 115_000.0, "closeness", 0.97, "surprise", 12.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
        assertThat(shipped(
                        "structuring",
                        Map.of(
                                "transfers", 12.0,
                                "amount", 115_000.0,
                                "closeness", 0.96,
                                "originators", 4.0,
                                "cashShare", 1.0,
                                "surprise", 12.0,
                                "duration", 30.0)))
                .isEqualTo(RiskGrade.HIGH_RISK);
    }

    private static RiskGrade shipped(String detectorId, Map<String, Double> values) {
        ScoreModel model = ScoreModels.defaults().uncalibrated().of(detectorId);
        return scorer(model).score(Findings.measuring(model, values), EUR).grade();
    }

    private static Scorer scorer(ScoreModel model) {
        return new Scorer(ScoreModels.of(List.of(model)), GradeCutOffs.DEFAULTS, List.of(Findings.describing(model)));
    }
}
