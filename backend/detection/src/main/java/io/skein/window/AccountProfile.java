// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account besides its transfers and its owners.
 *
 * @param accountId the account
 * @param openedAt when it was opened, if known
 * @param closedAt when it was closed, if it was
 * @param kind what it is for
 * @param accountClass class Ⅰ, Ⅱ or Ⅲ, if it has one
 * @param bankId the bank that keeps it, if known
 */
public record AccountProfile(
        String accountId,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        AccountKind kind,
        @Nullable AccountClass accountClass,
        @Nullable String bankId) {

    /** {@return what a fact says of an account} */
    public static AccountProfile of(Account account) {
        return new AccountProfile(
                account.id(),
                account.openedAt(),
                account.closedAt(),
                account.accountKind(),
                account.accountClass(),
                account.bankId());
    }
}
