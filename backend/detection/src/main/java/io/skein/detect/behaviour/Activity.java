// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import java.util.OptionalDouble;

/**
 * What a subject did in one direction in one window in which it did something.
 *
 * @param window number of the window, as {@link Calendar} counts them
 * @param begin place of the first transfer, in the subject's transfers of that direction
 * @param end place after the last
 * @param volume sum of the amounts that have a rate, in major units of the base currency
 * @param priced how many amounts have one
 * @param ratios fluctuation, largest share and Herfindahl index, not a number where there are fewer than 3 amounts
 */
public record Activity(long window, int begin, int end, double volume, int priced, Ratios ratios) {

    /**
     * Measures without unit.
     *
     * @param fluctuation standard deviation of the amounts over their mean
     * @param largestShare share of the counterparty with whom most moved
     * @param herfindahl sum of the squared shares of all counterparties
     * @param singleShare share of the greatest single amount
     */
    public record Ratios(double fluctuation, double largestShare, double herfindahl, double singleShare) {

        static final Ratios NONE = new Ratios(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** {@return how many transfers} */
    public int count() {
        return end - begin;
    }

    /** {@return what was measured; nothing where the measure is not defined} */
    public OptionalDouble value(Measure measure) {
        double value = switch (measure) {
            case VOLUME -> volume;
            case FREQUENCY -> count();
            case FLUCTUATION -> ratios.fluctuation;
            case LARGEST_SHARE -> ratios.largestShare;
            case HERFINDAHL -> ratios.herfindahl;
        };
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
