// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import java.util.Set;

/**
 * Which runs. An empty set does not restrict.
 *
 * @param outcomes any of these
 * @param triggers any of these
 */
public record RunFilter(Set<RunOutcome> outcomes, Set<RunTrigger> triggers) {

    /** Every run. */
    public static final RunFilter ALL = new RunFilter(Set.of(), Set.of());

    public RunFilter {
        outcomes = Set.copyOf(outcomes);
        triggers = Set.copyOf(triggers);
    }
}
