// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.model.CurrencyUnit;
import io.skein.score.Explanation.Measure;
import io.skein.score.Explanation.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a finding its score, with the reasons.
 *
 * <p>The score is the logistic function of a sum of points of log-odds: a bias and one term per indicator of the detector's
 * {@link ScoreModel}, each on the scale of its {@link Calibration}. It lies strictly between 0 and 1 for any realistic evidence, so that of two strong findings the stronger
 * still comes first. The root of the explanation is the score; its leaves are the points, in the order of the model, and their
 * sum in that order is the argument of the logistic function. Only {@link StrictMath} is used: the same finding has the same
 * score, to the bit, on every machine.
 */
public final class Scorer {

    private static final LocalizedText SCORE = new LocalizedText("Score", "评分");
    private static final LocalizedText NOT_KNOWN = new LocalizedText("not known", "未知");
    private static final LocalizedText BIAS = new LocalizedText("Where every finding of this kind begins", "此类发现的起点");

    private final ScoreModels models;
    private final Map<String, Map<String, IndicatorDescriptor>> indicators = new TreeMap<>();
    private final GradeCutOffs cutOffs;

    /**
     * @param models weights in force
     * @param cutOffs grades in force
     * @param detectors whose findings will come
     * @throws IllegalArgumentException if a detector has no model, its model weighs an indicator the detector does not have, or
     *     an indicator's unit has no words
     */
    public Scorer(ScoreModels models, GradeCutOffs cutOffs, Collection<DetectorDescriptor> detectors) {
        this.models = models;
        this.cutOffs = cutOffs;
        for (DetectorDescriptor detector : detectors) {
            indicators.put(detector.id(), indicatorsByName(detector));
            requireMeasured(detector);
        }
    }

    /**
     * {@return the score of a finding}
     *
     * @param base currency in which its amounts were compared
     * @throws IllegalArgumentException if its detector is none of those this scorer was made for
     */
    public Score score(Finding finding, CurrencyUnit base) {
        Map<String, IndicatorDescriptor> described = indicators.get(finding.detectorId());
        if (described == null) {
            throw new IllegalArgumentException("detector " + finding.detectorId() + " is not known to this scorer");
        }
        ScoreModel model = models.of(finding.detectorId());
        List<Explanation> leaves = new ArrayList<>();
        leaves.add(bias(model));
        for (IndicatorWeight weight : model.weights()) {
            IndicatorDescriptor description = Objects.requireNonNull(described.get(weight.indicator()));
            leaves.add(leaf(
                    weight.times(model.calibration().worth(weight.indicator())),
                    description,
                    measured(finding, weight.indicator()),
                    base));
        }
        return rooted(finding, leaves);
    }

    private static Explanation bias(ScoreModel model) {
        Calibration calibration = model.calibration();
        Statement statement = new Statement(BIAS, calibration.words());
        return new Explanation("bias", statement, null, calibration.of(model.bias()), List.of(), List.of());
    }

    private Score rooted(Finding finding, List<Explanation> leaves) {
        double sum = 0;
        for (Explanation leaf : leaves) {
            sum += leaf.value();
        }
        double value = logistic(sum);
        String shown = MeasurementText.rounded(value);
        String points = MeasurementText.rounded(sum);
        LocalizedText text = new LocalizedText(
                shown + " = logistic of " + points + " points of log-odds", shown + "，即 " + points + " 对数几率分的逻辑函数值");
        Explanation root = new Explanation(
                "score",
                new Statement(SCORE, text),
                null,
                value,
                finding.evidence().transfers().stream()
                        .map(transfer -> transfer.id())
                        .toList(),
                leaves);
        return new Score(value, cutOffs.grade(value), root);
    }

    private static Explanation leaf(
            IndicatorWeight weight, IndicatorDescriptor description, @Nullable Indicator measured, CurrencyUnit base) {
        String code = "indicator." + weight.indicator();
        if (measured == null) {
            return new Explanation(code, new Statement(description.label(), NOT_KNOWN), null, 0, List.of(), List.of());
        }
        Unit unit = Unit.of(description.unit());
        if (isUnpriced(measured, unit)) {
            Statement unpriced = new Statement(description.label(), noted(NOT_KNOWN, measured.note()));
            return new Explanation(code, unpriced, null, 0, measured.transferIds(), List.of());
        }
        LocalizedText text = noted(MeasurementText.of(measured.value(), unit, base), measured.note());
        return new Explanation(
                code,
                new Statement(description.label(), text),
                new Measure(measured.value(), unit == Unit.BASE_CURRENCY ? base.code() : unit.id()),
                weight.points(measured.value()),
                measured.transferIds(),
                List.of());
    }

    /** Nobody moves nothing: an amount of zero with a remark is one of which no part has a rate. */
    private static boolean isUnpriced(Indicator measured, Unit unit) {
        return unit == Unit.BASE_CURRENCY
                && measured.value() == 0
                && !measured.note().isEmpty();
    }

    private static LocalizedText noted(LocalizedText text, LocalizedText note) {
        return note.isEmpty()
                ? text
                : new LocalizedText(
                        text.english() + " (" + note.english() + ")", text.chinese() + "（" + note.chinese() + "）");
    }

    private static @Nullable Indicator measured(Finding finding, String name) {
        for (Indicator indicator : finding.indicators()) {
            if (indicator.name().equals(name)) {
                return indicator;
            }
        }
        return null;
    }

    static double logistic(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static Map<String, IndicatorDescriptor> indicatorsByName(DetectorDescriptor detector) {
        detector.indicators().forEach(each -> Unit.of(each.unit()));
        return detector.indicators().stream().collect(Collectors.toMap(IndicatorDescriptor::name, each -> each));
    }

    private void requireMeasured(DetectorDescriptor detector) {
        for (IndicatorWeight weight : models.of(detector.id()).weights()) {
            if (detector.indicators().stream().noneMatch(each -> each.name().equals(weight.indicator()))) {
                throw new IllegalArgumentException("score model of " + detector.id() + " weighs '" + weight.indicator()
                        + "', which the detector does not measure");
            }
        }
    }
}
