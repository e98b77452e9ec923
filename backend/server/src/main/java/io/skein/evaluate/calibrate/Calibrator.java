// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.calibrate;

import io.skein.score.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns offset and slope of each detector by logistic regression of "is true" on points (Platt 1999), with a prior, since a detector has
 * few findings and they may all be true.
 *
 * <p>First one line for all findings, near the points as they are. Then one for each detector, near that common line: its level at the mean
 * of its own points with a standard deviation of 1.5 points of log-odds, its slope with one of 0.3. So a detector with two findings stays by
 * the common line, and one with a hundred has its own. Both are maxima of a concave function, found by Newton's method: the same
 * findings give the same line, in any order.
 *
 * <p>Cost: some twenty passes over the findings.
 */
public final class Calibrator {

    private static final Line AS_IT_IS = new Line(0, 0, 1);
    private static final Spread FREE = new Spread(5, 0.5);
    private static final Spread NEAR = new Spread(1.5, 0.3);
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
     * {@return the line of each detector, to two digits; that of all findings where it has none}
     *
     * @param findings of which it is known whether they are true
     * @param detectorIds detectors to learn a line for
     */
    public SortedMap<String, Calibration> learn(List<Judged> findings, Set<String> detectorIds) {
        Line common = fitted(findings, AS_IT_IS.around(mean(findings)), FREE);
        SortedMap<String, Calibration> lines = new TreeMap<>();
        for (String id : detectorIds) {
            List<Judged> own = new ArrayList<>();
            for (Judged finding : findings) {
                if (finding.detectorId().equals(id)) {
                    own.add(finding);
                }
            }
            lines.put(id, calibration(own.isEmpty() ? common : fitted(own, common.around(mean(own)), NEAR)));
        }
        return lines;
    }

    private static double mean(List<Judged> findings) {
        return findings.stream().mapToDouble(Judged::points).sorted().average().orElse(0);
    }

    private static Calibration calibration(Line line) {
        double slope = Math.clamp(rounded(line.slope), Calibration.LEAST_SLOPE, Calibration.GREATEST_SLOPE);
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
                double expected = 1 / (1 + Math.exp(-line.at(finding.points())));
                double missing = (finding.outcome().isTrue() ? 1 : 0) - expected;
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
