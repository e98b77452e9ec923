// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.GraphReader;
import org.jspecify.annotations.Nullable;

/** Decides, once per run and only if it comes up, whether accounts that nobody described are created. */
final class MissingAccounts {

    private final UnknownAccounts policy;
    private final IngestTally tally;
    private final GraphReader graph;
    private @Nullable Boolean decided;

    MissingAccounts(UnknownAccounts policy, IngestTally tally, GraphReader graph) {
        this.policy = policy;
        this.tally = tally;
        this.graph = graph;
    }

    boolean areCreated() {
        Boolean known = decided;
        if (known == null) {
            known = switch (policy) {
                case REJECT -> false;
                case CREATE -> true;
                case AUTO -> !tally.hasReadAccounts() && graph.counts().getOrDefault("Customer", 0L) == 0;
            };
            decided = known;
        }
        return known;
    }
}
