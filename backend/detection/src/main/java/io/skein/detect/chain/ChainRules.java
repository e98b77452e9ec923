// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.Require;
import io.skein.detect.money.Following;

/**
 * What makes a transfer continue a chain.
 *
 * @param following how money is followed through accounts, how long it may rest, and which accounts are hubs
 * @param shares which shares of an inflow and of an outflow tie the two together
 * @param maxHops greatest number of transfers on any path, moves between own accounts included; from 2 to 100
 * @param maxBranches most outflows that one inflow may be spread over, at least 1; above that it is a distribution, not a chain
 */
public record ChainRules(Following following, Shares shares, int maxHops, int maxBranches) {

    /** Greatest {@code maxHops}. */
    private static final int LIMIT = 100;

    public ChainRules {
        Require.that(2 <= maxHops && maxHops <= LIMIT, "maxHops must be from 2 to 100, were " + maxHops);
        Require.that(maxBranches >= 1, "maxBranches must be at least 1, were " + maxBranches);
    }

    /**
     * Shares that tie an inflow to its outflows.
     *
     * @param minForwarded least share of an inflow that is passed on within the dwell time
     * @param maxForwarded greatest share of it; below 1 it asks for a commission
     * @param minFed more than this share of an outflow must come from the chain; at least 0.5, so that a transfer belongs to one chain
     */
    public record Shares(double minForwarded, double maxForwarded, double minFed) {

        public Shares {
            Require.that(
                    0 < minForwarded && minForwarded <= maxForwarded && maxForwarded <= 1,
                    "forwarded shares must be 0 < min <= max <= 1, were " + minForwarded + " and " + maxForwarded);
            Require.that(0.5 <= minFed && minFed < 1, "minFed must be from 0.5 to below 1, was " + minFed);
        }
    }
}
