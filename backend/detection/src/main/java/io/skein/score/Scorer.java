// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.IndicatorDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a finding its score, with the reasons.
 *
 * <p>The score is the logistic function of a sum of points of log-odds: a bias and one term per indicator of the detector's
 * {@link ScoreModel}. It lies strictly between 0 and 1 for any realistic evidence, so that of two strong findings the stronger
 * still comes first. The root of the explanation is the score; its leaves are the points, in the order of the model, and their
 * sum in that order is the argument of the logistic function. Only {@link StrictMath} is used: the same finding has the same
 * score, to the bit, on every machine.
 */
public final class Scorer {

    private final ScoreModels models;
    private final Map<String, Map<String, IndicatorDescriptor>> indicators = new TreeMap<>();
    private final GradeCutOffs cutOffs;

    /**
     * @param models weights in force
     * @param cutOffs grades in force
     * @param detectors whose findings will come
     * @throws IllegalArgumentException if a detector has no model, or its model weighs an indicator the detector does not have
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
     * @throws IllegalArgumentException if its detector is none of those this scorer was made for
     */
    public Score score(Finding finding) {
        Map<String, IndicatorDescriptor> described = indicators.get(finding.detectorId());
        if (described == null) {
            throw new IllegalArgumentException("detector " + finding.detectorId() + " is not known to this scorer");
        }
        ScoreModel model = models.of(finding.detectorId());
        List<Explanation> leaves = new ArrayList<>();
        leaves.add(
                new Explanation("bias", "Where every finding of this kind begins", model.bias(), List.of(), List.of()));
        for (IndicatorWeight weight : model.weights()) {
            IndicatorDescriptor description = described.get(weight.indicator());
            leaves.add(leaf(weight, description, measured(finding, weight.indicator())));
        }
        return rooted(finding, leaves);
    }

    private Score rooted(Finding finding, List<Explanation> leaves) {
        double sum = 0;
        for (Explanation leaf : leaves) {
            sum += leaf.value();
        }
        double value = logistic(sum);
        Explanation root = new Explanation(
                "score",
                "Score " + MeasurementText.rounded(value) + " = logistic of " + MeasurementText.rounded(sum)
                        + " points of log-odds",
                value,
                finding.evidence().transfers().stream()
                        .map(transfer -> transfer.id())
                        .toList(),
                leaves);
        return new Score(value, cutOffs.grade(value), root);
    }

    private static Explanation leaf(
            IndicatorWeight weight, @Nullable IndicatorDescriptor description, @Nullable Indicator measured) {
        String label =
                description == null ? weight.indicator() : description.label().english();
        String code = "indicator." + weight.indicator();
        if (measured == null || description == null) {
            return new Explanation(code, label + ": not known", 0, List.of(), List.of());
        }
        String text = label + ": " + MeasurementText.of(measured.value(), description.unit());
        String noted = measured.note().isEmpty() ? text : text + " (" + measured.note() + ")";
        return new Explanation(code, noted, weight.points(measured.value()), measured.transferIds(), List.of());
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
