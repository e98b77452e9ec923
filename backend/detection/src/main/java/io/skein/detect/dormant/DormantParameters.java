// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as the reactivation of a dormant account. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param minIdle how long nothing must have happened; above zero
 * @param minQuiet of that, how long the data must show of an account that is older than they are; above zero
 * @param span how long after the first transfer the flow is counted; above zero
 * @param minGrowth how many times the greatest flow of earlier the flow must be; at least 1
 * @param minTransfers least number of transfers in that flow; at least 1
 * @param amounts how much must move
 */
public record DormantParameters(
        Duration minIdle, Duration minQuiet, Duration span, double minGrowth, int minTransfers, Amounts amounts) {

    public DormantParameters {
        Require.that(minIdle.isPositive(), "minIdle must be above zero, was " + minIdle);
        Require.that(minQuiet.isPositive(), "minQuiet must be above zero, was " + minQuiet);
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minGrowth >= 1 && Double.isFinite(minGrowth), "minGrowth must be at least 1, was " + minGrowth);
        Require.that(minTransfers >= 1, "minTransfers must be at least 1, were " + minTransfers);
    }

    /**
     * Bounds on amounts, in major units of the base currency; what has no rate is not held to them.
     *
     * @param minEach smaller transfers neither wake an account nor count
     * @param minTotal least flow in and out
     */
    public record Amounts(double minEach, double minTotal) {

        public Amounts {
            Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
            Require.that(minTotal >= 0 && Double.isFinite(minTotal), "minAmount must be at least 0, was " + minTotal);
        }
    }
}
