// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.Require;
import io.skein.detect.money.Following;

/**
 * What counts as a layering chain.
 *
 * @param following how money is followed through accounts, how long it may rest, and which accounts are hubs
 * @param shares which shares of an inflow and of an outflow tie the two together
 * @param hops how long a chain is
 * @param minAmount least amount that leaves the source, in major units of the base currency; at least 0
 * @param maxBranches most outflows that one inflow may be spread over, at least 1; above that it is a distribution, not a chain
 */
public record LayeringParameters(Following following, Shares shares, Hops hops, double minAmount, int maxBranches) {

    public LayeringParameters {
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        Require.that(maxBranches >= 1, "maxBranches must be at least 1, were " + maxBranches);
    }

    /**
     * Shares that tie an inflow to its outflows.
     *
     * @param minForwarded least share of an inflow that is passed on within the dwell time
     * @param maxForwarded greatest share of it; below 1 it asks for a commission
     * @param minFed more than this share of an outflow must come from the chain; at least 0.5, so that a transfer belongs to one chain
     * @param minCarried least share of the source's money that goes the least number of hops; from 0 to 1
     */
    public record Shares(double minForwarded, double maxForwarded, double minFed, double minCarried) {

        public Shares {
            Require.that(
                    0 < minForwarded && minForwarded <= maxForwarded && maxForwarded <= 1,
                    "forwarded shares must be 0 < min <= max <= 1, were " + minForwarded + " and " + maxForwarded);
            Require.that(0.5 <= minFed && minFed < 1, "minFed must be from 0.5 to below 1, was " + minFed);
            Require.that(0 <= minCarried && minCarried <= 1, "minCarried must be from 0 to 1, was " + minCarried);
        }
    }

    /**
     * Bounds on the number of transfers of a chain.
     *
     * @param min least number of transfers between different controllers on its longest path; at least 2
     * @param max greatest number of transfers on any path, moves between own accounts included; at most 100
     */
    public record Hops(int min, int max) {

        /** Greatest {@code max}. */
        static final int LIMIT = 100;

        public Hops {
            Require.that(
                    2 <= min && min <= max && max <= LIMIT,
                    "hops must be 2 <= min <= max <= 100, were " + min + " and " + max);
        }
    }
}
