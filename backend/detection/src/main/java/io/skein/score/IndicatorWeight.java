// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

/**
 * What one indicator is worth: {@code weight * transform(value / scale)} points of log-odds.
 *
 * @param indicator name as in the detector's descriptor
 * @param weight points per unit of the transformed value; below zero if more of it is less suspicious, never zero
 * @param transform how the value grows into points
 * @param scale yardstick of the transform, above zero, in the indicator's unit
 */
public record IndicatorWeight(String indicator, double weight, Transform transform, double scale) {

    private static final double GREATEST_SCALE_OF_COUNTS = 100;
    private static final double THOUSAND = 1_000;

    public IndicatorWeight {
        if (!Double.isFinite(weight) || weight == 0) {
            throw new IllegalArgumentException(
                    "weight of " + indicator + " must be finite and other than 0, was " + weight);
        }
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale of " + indicator + " must be above 0, was " + scale);
        }
    }

    /** {@return points of log-odds for that value} */
    public double points(double value) {
        // nothing is no "-0"
        return weight * transform.apply(value, scale) + 0.0;
    }

    /** {@return the same with that many times the points} */
    IndicatorWeight times(double factor) {
        return factor == 1 ? this : new IndicatorWeight(indicator, weight * factor, transform, scale);
    }

    /** {@return how many times its scale a measurement may be: a count a thousand times, an amount or a time a hundred thousand times} */
    double farthest() {
        return switch (transform) {
            case LINEAR -> 1;
            case LOG10 -> scale < GREATEST_SCALE_OF_COUNTS ? THOUSAND : THOUSAND * 100;
            case SATURATING -> THOUSAND;
        };
    }

    /** {@return the points of the strongest evidence there can be} */
    double most() {
        return points(scale * farthest());
    }
}
