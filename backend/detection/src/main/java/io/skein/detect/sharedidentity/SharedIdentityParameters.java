// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.detect.Require;
import io.skein.detect.party.TieRules;
import io.skein.window.IdentityGraph.Sort;

/**
 * What counts as a ring of shared identities.
 *
 * @param weights how strongly an identifier of each sort ties the customers who use it
 * @param minTie least joint weight of all identifiers two customers share; above 0, at most 1
 * @param minParties least number of parties in a ring, customers who belong together openly counting as one; at least 2
 * @param maxDegree identifiers with more users tie nobody; at least 2
 * @param maxAtHome an address with at most so many customers is a dwelling, whose people are one party; at least 0
 */
public record SharedIdentityParameters(
        TieRules.Weights weights, double minTie, int minParties, int maxDegree, int maxAtHome) {

    public SharedIdentityParameters {
        Require.that(0 < minTie && minTie <= 1, "minTie must be above 0 and at most 1, was " + minTie);
        Require.that(minParties >= 2, "minParties must be at least 2, were " + minParties);
        Require.that(maxDegree >= 2, "maxDegree must be at least 2, was " + maxDegree);
        Require.that(maxAtHome >= 0, "maxAtHome must be at least 0, was " + maxAtHome);
    }

    /** {@return what ties customers} */
    TieRules ties() {
        return new TieRules(weights, minTie, maxDegree);
    }

    /** {@return the weight of an identifier with that many users, see {@link TieRules#weight}} */
    public double weight(Sort sort, int degree) {
        return ties().weight(sort, degree);
    }
}
