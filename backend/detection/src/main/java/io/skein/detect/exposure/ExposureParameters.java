// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.Require;
import io.skein.detect.money.Following;

/**
 * What counts as exposure. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed, how long it may rest, and which accounts are hubs
 * @param maxHops most transfers between the listed party and the exposed one; at least 1
 * @param decay what each further hop leaves of an amount's weight; above 0, at most 1
 * @param minExposure least sum of the traced amounts, each weighed by its hops, in major units of the base currency
 * @param minShare least share of all that the party received (or paid) that is traced
 */
public record ExposureParameters(Following following, int maxHops, double decay, double minExposure, double minShare) {

    public ExposureParameters {
        Require.that(maxHops >= 1, "maxHops must be at least 1, were " + maxHops);
        Require.that(0 < decay && decay <= 1, "decay must be above 0, at most 1, was " + decay);
        Require.that(
                minExposure >= 0 && Double.isFinite(minExposure), "minExposure must be at least 0, was " + minExposure);
        Require.that(0 <= minShare && minShare <= 1, "minShare must be from 0 to 1, was " + minShare);
    }
}
