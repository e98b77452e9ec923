// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import io.skein.detect.Require;
import io.skein.detect.money.Following;
import java.time.Duration;

/**
 * What counts as commingling. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed through accounts
 * @param maxHops most transfers from one kind of account to the other; at least 1
 * @param span arrivals with longer pauses are separate matters; above zero
 * @param minShare least share of what the custody account received that must have mixed; from 0 to 1
 * @param minAmount least sum that must have mixed, in major units of the base currency; what has no rate is not held to it
 */
public record ComminglingParameters(
        Following following, int maxHops, Duration span, double minShare, double minAmount) {

    public ComminglingParameters {
        Require.that(maxHops >= 1, "maxHops must be at least 1, were " + maxHops);
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minShare >= 0 && minShare <= 1, "minShare must be from 0 to 1, was " + minShare);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }
}
