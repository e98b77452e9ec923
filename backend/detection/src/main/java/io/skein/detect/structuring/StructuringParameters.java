// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.Require;
import io.skein.detect.sweep.NearThreshold;

/**
 * What counts as a split sum. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param rules which payments, how many and how surprising
 * @param minTie least joint weight of the identifiers that link two parties; above 0, at most 1
 */
public record StructuringParameters(NearThreshold.Rules rules, double minTie) {

    public StructuringParameters {
        Require.that(minTie > 0 && minTie <= 1, "minTie must be above 0 and at most 1, was " + minTie);
    }
}
