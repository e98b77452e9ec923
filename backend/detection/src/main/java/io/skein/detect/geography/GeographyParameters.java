// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.Require;
import io.skein.detect.chain.ChainRules;

/**
 * What counts as a way through a listed place or a detour.
 *
 * @param chains what a chain is
 * @param minHops least number of transfers between different controllers on its longest path; from 1 to the greatest number of hops
 * @param minAmount least amount that leaves the source, in major units of the base currency; at least 0
 */
public record GeographyParameters(ChainRules chains, int minHops, double minAmount) {

    public GeographyParameters {
        Require.that(
                1 <= minHops && minHops <= chains.maxHops(),
                "hops must be 1 <= min <= max <= 100, were " + minHops + " and " + chains.maxHops());
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }
}
