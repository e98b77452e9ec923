// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as synthetic identities. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param fragments what contradicts itself
 * @param bust how an identity ends
 * @param minBusts how many of the customers must have ended so; at least 1
 */
public record SyntheticIdentityParameters(Fragments fragments, Bust bust, int minBusts) {

    public SyntheticIdentityParameters {
        Require.that(minBusts >= 1, "minBusts must be at least 1, were " + minBusts);
    }

    /**
     * Identifiers that contradict themselves.
     *
     * @param minPersons least number of different persons who show one document; at least 2
     * @param minIdentities least number of different persons, with documents of their own, at one telephone or e-mail address; at least 2
     * @param velocity longest time in which so many become customers with that telephone or address; above zero
     * @param maxUsers identifiers with more users say nothing; at least 2
     */
    public record Fragments(int minPersons, int minIdentities, Duration velocity, int maxUsers) {

        public Fragments {
            Require.that(minPersons >= 2, "minPersons must be at least 2, were " + minPersons);
            Require.that(minIdentities >= 2, "minIdentities must be at least 2, were " + minIdentities);
            Require.that(velocity.isPositive(), "velocity must be above zero, was " + velocity);
            Require.that(maxUsers >= 2, "maxUsers must be at least 2, were " + maxUsers);
        }
    }

    /**
     * A bust-out: the account is emptied at once after it has grown, and not used again.
     *
     * @param span how long it takes; above zero
     * @param minShare least share of what was there that is taken; above 0, at most 1
     * @param minGrowth how many times what was usually paid in such a span
     * @param maxHistory how old an account may be that has a thin history; above zero
     * @param silence how long nothing must have happened since; above zero
     * @param minAmount least sum taken, in major units of the base currency; what has no rate is not held to it
     */
    public record Bust(
            Duration span, double minShare, double minGrowth, Duration maxHistory, Duration silence, double minAmount) {

        public Bust {
            Require.that(span.isPositive(), "bustSpan must be above zero, was " + span);
            Require.that(0 < minShare && minShare <= 1, "minBustShare must be above 0, at most 1, was " + minShare);
            Require.that(
                    minGrowth >= 0 && Double.isFinite(minGrowth), "minGrowth must be at least 0, was " + minGrowth);
            Require.that(maxHistory.isPositive(), "maxHistory must be above zero, was " + maxHistory);
            Require.that(silence.isPositive(), "silence must be above zero, was " + silence);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        }
    }
}
