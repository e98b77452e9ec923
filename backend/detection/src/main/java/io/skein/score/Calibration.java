// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.LocalizedText;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays the points of a score model on what labelled data show: {@code log-odds = offset + slope * (bias + sum of factor * points)}. With all
 * factors at one it is the line of Platt (1999).
 *
 * <p>Slope and factors are above zero, so what speaks for a finding goes on to speak for it: more of an indicator moves the score the way of its
 * weight. The line has no end, so the score still never saturates.
 *
 * @param offset points added: below zero where findings are true less often than their points say
 * @param slope how much a point is worth, 0.2 to 1.5: below one where strong and weak findings differ less than their points say
 * @param factors how many times an indicator's weight counts, 0.02 to 20, by its name; once where it is not named
 */
public record Calibration(double offset, double slope, SortedMap<String, Double> factors) {

    /** Points as they are. */
    public static final Calibration NONE = new Calibration(0, 1);

    /** Least slope: a weaker line would hardly tell strong findings from weak ones. */
    public static final double LEAST_SLOPE = 0.2;

    /** Greatest slope: a steeper line would leave the range in which a double tells two scores apart. */
    public static final double GREATEST_SLOPE = 1.5;

    /** Least factor: an indicator that says nothing still orders what is alike otherwise. */
    public static final double LEAST_FACTOR = 0.02;

    /** Greatest factor. */
    public static final double GREATEST_FACTOR = 20;

    private static final double FARTHEST_OFFSET = 40;

    /** A line. */
    public Calibration(double offset, double slope) {
        this(offset, slope, Collections.emptySortedMap());
    }

    public Calibration {
        factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
        if (!(Math.abs(offset) <= FARTHEST_OFFSET)) {
            throw new IllegalArgumentException(
                    "offset must be -" + FARTHEST_OFFSET + " to " + FARTHEST_OFFSET + ", was " + offset);
        }
        if (!(slope >= LEAST_SLOPE && slope <= GREATEST_SLOPE)) {
            throw new IllegalArgumentException(
                    "slope must be " + LEAST_SLOPE + " to " + GREATEST_SLOPE + ", was " + slope);
        }
        factors.forEach((indicator, factor) -> {
            if (!(factor >= LEAST_FACTOR && factor <= GREATEST_FACTOR)) {
                throw new IllegalArgumentException("factor of " + indicator + " must be " + LEAST_FACTOR + " to "
                        + GREATEST_FACTOR + ", was " + factor);
            }
        });
    }

    /** {@return calibrated points of which no factor is known, such as those with which every finding begins} */
    public double of(double points) {
        return offset + slope * points;
    }

    /** {@return how much a point of an indicator is worth} */
    public double worth(String indicator) {
        return slope * factors.getOrDefault(indicator, 1.0);
    }

    /** {@return the score of a finding with so many points} */
    public double score(double points) {
        return Scorer.logistic(of(points));
    }

    /**
     * {@return the score of a finding}
     *
     * @param bias points with which every finding begins
     * @param points of its indicators, by name
     */
    public double score(double bias, SortedMap<String, Double> points) {
        double sum = of(bias);
        for (Map.Entry<String, Double> each : points.entrySet()) {
            sum += worth(each.getKey()) * each.getValue();
        }
        return Scorer.logistic(sum);
    }

    /** {@return the line, {@code 0.8x-1.2}, with a mark of the factors if there are any} */
    String formula() {
        String line = MeasurementText.rounded(slope) + "x" + (offset < 0 ? "" : "+") + MeasurementText.rounded(offset);
        return factors.isEmpty() ? line : line + " #" + String.format(Locale.ROOT, "%08x", factors.hashCode());
    }

    /** {@return what it does, for the reader of a score; nothing if it does nothing} */
    LocalizedText words() {
        if (equals(NONE)) {
            return LocalizedText.NONE;
        }
        String by = MeasurementText.rounded(slope);
        String points = MeasurementText.rounded(Math.abs(offset));
        String here = points + (offset < 0 ? " less" : " more");
        String chinese = (offset < 0 ? "此处另减 " : "此处另加 ") + points;
        return factors.isEmpty()
                ? new LocalizedText(
                        "calibrated on labelled data, all points times " + by + ", here " + here,
                        "按标注数据校准：各项分值乘以 " + by + "，" + chinese)
                : new LocalizedText(
                        "calibrated on labelled data, each weight by what it told there, here " + here,
                        "按标注数据校准：各项权重按其在数据中的作用调整，" + chinese);
    }
}
