// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.Require;
import io.skein.detect.chain.ChainRules;

/**
 * What counts as channel hopping. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param chains how money is followed from party to party
 * @param path what there must be on the way
 * @param whole what a sum is that leaves as it came
 * @param minCarried least share of the source's money that goes so far; from 0 to 1
 * @param minAmount least amount that leaves the source, in major units of the base currency; what has no rate is not held to it
 */
public record ChannelHoppingParameters(ChainRules chains, Path path, Whole whole, double minCarried, double minAmount) {

    public ChannelHoppingParameters {
        Require.that(
                path.minHops <= chains.maxHops(),
                "minHops must be at most maxHops, were " + path.minHops + " and " + chains.maxHops());
        Require.that(0 <= minCarried && minCarried <= 1, "minCarried must be from 0 to 1, was " + minCarried);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }

    /**
     * What a path must have.
     *
     * @param minHops least number of transfers between different controllers; at least 2
     * @param minKinds least number of kinds of channel; at least 2
     * @param minChanges least number of changes from one kind to another; at least 1
     */
    public record Path(int minHops, int minKinds, int minChanges) {

        public Path {
            Require.that(minHops >= 2, "minHops must be at least 2, were " + minHops);
            Require.that(minKinds >= 2, "minChannels must be at least 2, were " + minKinds);
            Require.that(minChanges >= 1, "minChanges must be at least 1, were " + minChanges);
        }
    }

    /**
     * Sums that leave an account as they came, whatever else it does.
     *
     * @param minShare least share of a sum that leaves again; from 0.5 to 1
     * @param maxParts most transfers of a sum; none if such sums are not looked for
     */
    public record Whole(double minShare, int maxParts) {

        public Whole {
            Require.that(0.5 <= minShare && minShare <= 1, "minWholeShare must be from 0.5 to 1, was " + minShare);
            Require.that(0 <= maxParts, "maxParts must be at least 0, were " + maxParts);
        }
    }
}
