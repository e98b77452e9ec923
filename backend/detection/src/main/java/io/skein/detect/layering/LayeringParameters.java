// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.Require;
import io.skein.detect.chain.ChainRules;

/**
 * What counts as a layering chain.
 *
 * @param chains what a chain is
 * @param minHops least number of transfers between different controllers on its longest path; from 2 to the greatest number of hops
 * @param minCarried least share of the source's money that goes the least number of hops; from 0 to 1
 * @param minConserved least share that a chain of only the least number of hops conserves; from 0 to 1
 * @param minAmount least amount that leaves the source, in major units of the base currency; at least 0
 */
public record LayeringParameters(
        ChainRules chains, int minHops, double minCarried, double minConserved, double minAmount) {

    public LayeringParameters {
        Require.that(
                2 <= minHops && minHops <= chains.maxHops(),
                "hops must be 2 <= min <= max <= 100, were " + minHops + " and " + chains.maxHops());
        Require.that(0 <= minCarried && minCarried <= 1, "minCarried must be from 0 to 1, was " + minCarried);
        Require.that(
                0 <= minConserved && minConserved <= 1, "minConservedShare must be from 0 to 1, was " + minConserved);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }
}
