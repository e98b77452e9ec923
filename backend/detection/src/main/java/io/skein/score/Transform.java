// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

/**
 * How a measurement becomes points. Every transform is 0 at 0, odd (the negative of a value gives the negative of its points)
 * and strictly rising, so that more evidence never counts less.
 */
public enum Transform {
    /** {@code value / scale}: for shares and other bounded measurements. */
    LINEAR {
        @Override
        double ofPositive(double ratio) {
            return ratio;
        }
    },
    /** {@code log10(1 + value / scale)}: one more for every tenfold, for amounts and counts without an upper bound. */
    LOG10 {
        @Override
        double ofPositive(double ratio) {
            return StrictMath.log1p(ratio) / NATURAL_LOG_OF_TEN;
        }
    },
    /** {@code value / (value + scale)}: 0.5 at the scale, towards 1 beyond: for what says little more once there is much. */
    SATURATING {
        @Override
        double ofPositive(double ratio) {
            return ratio / (ratio + 1);
        }
    };

    private static final double NATURAL_LOG_OF_TEN = StrictMath.log(10);

    abstract double ofPositive(double ratio);

    /**
     * {@return the transformed value, the same to the bit on every machine}
     *
     * @param value the measurement, finite
     * @param scale its yardstick, above zero, in the measurement's unit
     */
    public double apply(double value, double scale) {
        double ratio = value / scale;
        return ratio < 0 ? -ofPositive(-ratio) : ofPositive(ratio);
    }
}
