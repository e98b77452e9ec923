// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.score.Calibration;
import io.skein.score.IndicatorWeight;
import io.skein.score.ScoreModel;
import io.skein.score.Transform;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns the calibration of each detector by logistic regression of "is true" on points (Platt 1999), with priors, since a detector has few findings
 * and they may all be true.
 *
 * <p>First one line for all findings, near the points as they are. Then for each detector what a point of each of its indicators is worth, near
 * that common line ({@link WeightFit}): its level at the mean of its own points with a standard deviation of 1.5 points of log-odds, each
 * worth with one of 1. So a detector with two findings stays by the common line, and one with a hundred has its own weights. All are maxima of
 * concave functions, found by Newton's method: the same findings give the same calibration, in any order.
 *
 * <p>A worth is never below a tenth, so that no indicator ends up speaking for the other side and strong findings stay above weak
 * ones that are alike otherwise, and never above three, less where scores would otherwise reach 1.
 *
 * <p>Where crime is more frequent in a bank than where scores shall hold, its findings are true with so many times the odds ({@link
 * Judged.Origin}): that is known beforehand and not learned.
 */
public final class Calibrator {

    private static final Line AS_IT_IS = new Line(0, 0, 1);
    private static final Spread FREE = new Spread(5, 0.5);
    private static final double LEAST_WORTH = 0.1;
    private static final double GREATEST_WORTH = 3;
    private static final double LESS = 0.9;

    /** A little before the end of what a double tells from 1. */
    private static final double STRONGEST = 34;

    private static final int MOST_STEPS = 50;
    private static final double TINY = 1e-10;
    private static final double DIGITS = 100;

    /** Log-odds: {@code level + slope * (points - centre)}. */
    private record Line(double centre, double level, double slope) {

        double at(double points) {
            return level + slope * (points - centre);
        }

        Line around(double newCentre) {
            return new Line(newCentre, at(newCentre), slope);
        }
    }

    /** How far a line may lie from what is expected, in standard deviations. */
    private record Spread(double level, double slope) {}

    /**
     * {@return the calibration of each detector, to two digits; the line of all findings where it has none}
     *
     * @param findings of which it is known whether they are true
     * @param models score models of the detectors to learn one for, without calibration
     */
    public SortedMap<String, Calibration> learn(List<Judged> findings, Collection<ScoreModel> models) {
        Line common = fitted(findings, AS_IT_IS.around(mean(findings)), FREE);
        SortedMap<String, Calibration> learned = new TreeMap<>();
        for (ScoreModel model : models) {
            List<Judged> own = findings.stream()
                    .filter(finding -> finding.detectorId().equals(model.detectorId()))
                    .toList();
            learned.put(model.detectorId(), own.isEmpty() ? calibration(common) : weighed(own, model, common));
        }
        return learned;
    }

    /** What grows without end is held back until no score reaches 1. */
    private static Calibration weighed(List<Judged> own, ScoreModel model, Line common) {
        List<String> indicators =
                model.weights().stream().map(IndicatorWeight::indicator).toList();
        WeightFit fit = new WeightFit(own, indicators, common.at(mean(own)), common.slope);
        double slope = slope(common);
        double[] most = new double[indicators.size()];
        Arrays.fill(most, GREATEST_WORTH);
        while (true) {
            Calibration calibration = calibration(fit.within(LEAST_WORTH, most), model, slope);
            double largest = Arrays.stream(most).min().orElse(0);
            if (model.with(calibration).strongest() <= STRONGEST || largest < slope) {
                return calibration;
            }
            for (int k = 0; k < most.length; k++) {
                most[k] *= model.weights().get(k).transform() == Transform.LOG10 ? LESS : 1;
            }
        }
    }

    private static Calibration calibration(WeightFit.Learned learned, ScoreModel model, double slope) {
        SortedMap<String, Double> factors = new TreeMap<>();
        for (int k = 0; k < learned.worth().length; k++) {
            double factor = rounded(learned.worth()[k] / slope);
            if (factor != 1) {
                factors.put(model.weights().get(k).indicator(), factor);
            }
        }
        return new Calibration(rounded(learned.start() - slope * model.bias()), slope, factors);
    }

    private static double mean(List<Judged> findings) {
        return findings.stream().mapToDouble(Judged::points).sorted().average().orElse(0);
    }

    private static double slope(Line line) {
        return Math.clamp(rounded(line.slope), Calibration.LEAST_SLOPE, Calibration.GREATEST_SLOPE);
    }

    private static Calibration calibration(Line line) {
        double slope = slope(line);
        return new Calibration(rounded(line.level - slope * line.centre), slope);
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }

    /** Newton's method for the most likely line. */
    private static Line fitted(List<Judged> findings, Line prior, Spread spread) {
        Line line = prior;
        for (int step = 0; step < MOST_STEPS; step++) {
            Step next = Step.from(findings, line, prior, spread);
            line = new Line(line.centre, line.level + next.level, line.slope + next.slope);
            if (Math.abs(next.level) + Math.abs(next.slope) < TINY) {
                break;
            }
        }
        return line;
    }

    /** One step of Newton's method, at most one point of log-odds, so that it cannot leap over the maximum for ever. */
    private record Step(double level, double slope) {

        static Step from(List<Judged> findings, Line line, Line prior, Spread spread) {
            double levelWeight = 1 / (spread.level * spread.level);
            double slopeWeight = 1 / (spread.slope * spread.slope);
            double pullLevel = (prior.level - line.level) * levelWeight;
            double pullSlope = (prior.slope - line.slope) * slopeWeight;
            double bendLevel = levelWeight;
            double bendSlope = slopeWeight;
            double bendBoth = 0;
            for (Judged finding : findings) {
                double distance = finding.points() - line.centre;
                double odds = line.at(finding.points()) + finding.origin().frequency();
                double expected = 1 / (1 + Math.exp(-odds));
                double missing = (finding.isTrue() ? 1 : 0) - expected;
                double weight = expected * (1 - expected);
                pullLevel += missing;
                pullSlope += missing * distance;
                bendLevel += weight;
                bendBoth += weight * distance;
                bendSlope += weight * distance * distance;
            }
            double determinant = bendLevel * bendSlope - bendBoth * bendBoth;
            double level = (pullLevel * bendSlope - pullSlope * bendBoth) / determinant;
            double slope = (pullSlope * bendLevel - pullLevel * bendBoth) / determinant;
            double length = Math.max(1, Math.hypot(level, slope));
            return new Step(level / length, slope / length);
        }
    }
}
