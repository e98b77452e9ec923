// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.detect.Require;
import io.skein.window.GraphView;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Amounts just below a threshold: at least a share of it, and less than all of it, so that they need not be reported.
 *
 * @param threshold from which amount on a payment is reported, in major units of the base currency; above zero
 * @param minShare least share of it that counts as close; above 0, below 1
 */
public record ThresholdBand(double threshold, double minShare) {

    public ThresholdBand {
        Require.that(threshold > 0 && Double.isFinite(threshold), "threshold must be above 0, was " + threshold);
        Require.that(minShare > 0 && minShare < 1, "minShare must be above 0 and below 1, was " + minShare);
    }

    /** {@return the transfers that pay such an amount, in their order; those without a rate are left out} */
    public int[] within(GraphView view, int[] transfers) {
        return IntStream.of(transfers)
                .filter(transfer -> holds(view.paidInBase(transfer)))
                .toArray();
    }

    /** {@return how many transfers pay the threshold or more, but no more than the inverse of the share of it} */
    public int above(GraphView view, int[] transfers) {
        return (int) IntStream.of(transfers)
                .mapToObj(view::paidInBase)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .filter(amount -> amount >= threshold && amount * minShare <= threshold)
                .count();
    }

    private boolean holds(OptionalDouble amount) {
        return amount.isPresent() && amount.getAsDouble() < threshold && amount.getAsDouble() >= minShare * threshold;
    }
}
