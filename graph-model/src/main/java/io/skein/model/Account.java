// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds money; owned by one or more parties, or by nobody we know when it lies at another bank.
 *
 * @param id unique over all banks, by convention {@code bankId/number} where numbers repeat
 * @param bankId the bank that keeps it
 * @param number the account number inside that bank
 * @param accountKind what it is for
 * @param accountClass class Ⅰ, Ⅱ or Ⅲ, if it has one
 * @param currency the account's own currency, if it has one
 * @param openedAt when it was opened, if known
 * @param closedAt when it was closed, if it was
 */
public record Account(
        String id,
        String bankId,
        String number,
        AccountKind accountKind,
        @Nullable AccountClass accountClass,
        @Nullable CurrencyUnit currency,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt)
        implements Fact {

    public Account {
        Ids.require("account id", id);
        if (openedAt != null && closedAt != null && closedAt.isBefore(openedAt)) {
            throw new IllegalArgumentException("account closes at " + closedAt + ", before it opens at " + openedAt);
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.ACCOUNT;
    }
}
