// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer owns or may dispose of an account.
 *
 * @param customerId the customer
 * @param accountId the account
 * @param role {@code OWNER}, {@code SIGNATORY} or {@code BENEFICIAL_OWNER}
 * @param since when it began, if known
 */
public record Ownership(
        String customerId,
        String accountId,
        Role role,
        @Nullable Instant since) implements Fact {

    /** In what capacity. */
    public enum Role {
        OWNER,
        SIGNATORY,
        BENEFICIAL_OWNER
    }

    public Ownership {
        Ids.require("customer id", customerId);
        Ids.require("account id", accountId);
    }

    @Override
    public FactKind kind() {
        return FactKind.OWNERSHIP;
    }

    @Override
    public String id() {
        return customerId + "|" + accountId + "|" + role;
    }
}
