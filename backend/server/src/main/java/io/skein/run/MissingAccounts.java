// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Decides, once per run and only if it comes up, whether accounts that nobody described are created. */
final class MissingAccounts {

    private final UnknownAccounts policy;
    private final IngestTally tally;
    private final BooleanSupplier knowsCustomers;
    private @Nullable Boolean decided;

    /**
     * @param policy what the user asked for
     * @param tally knows whether this run has read accounts
     * @param knowsCustomers whether the graph does
     */
    MissingAccounts(UnknownAccounts policy, IngestTally tally, BooleanSupplier knowsCustomers) {
        this.policy = policy;
        this.tally = tally;
        this.knowsCustomers = knowsCustomers;
    }

    boolean areCreated() {
        Boolean known = decided;
        if (known == null) {
            known = switch (policy) {
                case REJECT -> false;
                case CREATE -> true;
                case AUTO -> !tally.hasReadAccounts() && !knowsCustomers.getAsBoolean();
            };
            decided = known;
        }
        return known;
    }
}
