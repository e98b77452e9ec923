// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import io.skein.detect.Require;
import io.skein.detect.party.TieRules;
import io.skein.detect.party.TieRules.Weights;

/**
 * What counts as a cluster of shells. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param minCompanies least number of companies that are no declared group; at least 2
 * @param minTie least joint weight of all that two companies share; above 0, at most 1
 * @param maxDegree an agent, address or number of more companies ties none; at least 2
 * @param minControlShare least share of the companies for which one person acts; from 0 to 1
 * @param flow what must move among them
 */
public record ShellClusterParameters(
        int minCompanies, double minTie, int maxDegree, double minControlShare, Flow flow) {

    /** How strongly a common director, signatory or beneficial owner ties two companies. */
    static final double AGENT_WEIGHT = 0.7;

    /**
     * A registration number names one company and ties none; an address ties companies more than persons, whose houses hold many
     * households.
     */
    private static final Weights WEIGHTS = new Weights(0, 0.7, 0.65, 0.65, 0.5);

    public ShellClusterParameters {
        Require.that(minCompanies >= 2, "minCompanies must be at least 2, were " + minCompanies);
        Require.that(
                0 <= minControlShare && minControlShare <= 1,
                "minControlShare must be from 0 to 1, was " + minControlShare);
        new TieRules(WEIGHTS, minTie, maxDegree);
    }

    /** {@return what ties companies} */
    TieRules ties() {
        return new TieRules(WEIGHTS, minTie, maxDegree);
    }

    /**
     * Money among the companies.
     *
     * @param minShare least share of all that the companies receive and pay; from 0 to 1
     * @param minDensity least share of the pairs of companies between which money moves; from 0 to 1
     * @param minAmount least sum, in major units of the base currency; what has no rate is not held to it
     */
    public record Flow(double minShare, double minDensity, double minAmount) {

        public Flow {
            Require.that(0 <= minShare && minShare <= 1, "minMutualShare must be from 0 to 1, was " + minShare);
            Require.that(0 <= minDensity && minDensity <= 1, "minDensity must be from 0 to 1, was " + minDensity);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        }
    }
}
