// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.LocalizedText;

/**
 * Lays the points of a score model on what labelled data show: {@code log-odds = offset + slope * points}, the form of Platt (1999).
 *
 * <p>The slope is above zero, so of two findings of a detector the stronger stays the stronger, and the line has no end, so the score still
 * never saturates. Only findings of different detectors change places.
 *
 * @param offset points added: below zero where findings are true less often than their points say
 * @param slope how much a point is worth, 0.2 to 1.5: below one where strong and weak findings differ less than their points say
 */
public record Calibration(double offset, double slope) {

    /** Points as they are. */
    public static final Calibration NONE = new Calibration(0, 1);

    /** Least slope: a weaker line would hardly tell strong findings from weak ones. */
    public static final double LEAST_SLOPE = 0.2;

    /** Greatest slope: a steeper line would leave the range in which a double tells two scores apart. */
    public static final double GREATEST_SLOPE = 1.5;

    private static final double FARTHEST_OFFSET = 20;

    public Calibration {
        if (!(Math.abs(offset) <= FARTHEST_OFFSET)) {
            throw new IllegalArgumentException(
                    "offset must be -" + FARTHEST_OFFSET + " to " + FARTHEST_OFFSET + ", was " + offset);
        }
        if (!(slope >= LEAST_SLOPE && slope <= GREATEST_SLOPE)) {
            throw new IllegalArgumentException(
                    "slope must be " + LEAST_SLOPE + " to " + GREATEST_SLOPE + ", was " + slope);
        }
    }

    /** {@return calibrated points} */
    public double of(double points) {
        return offset + slope * points;
    }

    /** {@return the score of a finding with so many points} */
    public double score(double points) {
        return Scorer.logistic(of(points));
    }

    /** {@return the line, {@code 0.8x-1.2}} */
    String formula() {
        return MeasurementText.rounded(slope) + "x" + (offset < 0 ? "" : "+") + MeasurementText.rounded(offset);
    }

    /** {@return what it does, for the reader of a score; nothing if it does nothing} */
    LocalizedText words() {
        if (equals(NONE)) {
            return LocalizedText.NONE;
        }
        String by = MeasurementText.rounded(slope);
        String more = MeasurementText.rounded(offset);
        return new LocalizedText(
                "calibrated on labelled data, all points times " + by + ", here " + more + " more",
                "按标注数据校准：各项分值乘以 " + by + "，此处另加 " + more);
    }
}
