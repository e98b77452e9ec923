// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import java.util.List;

/** What a fact refers to, and what to do when that is missing. */
final class References {

    private static final String UNKNOWN_BANK = "unknown";

    private References() {}

    /**
     * One fact names another.
     *
     * @param kind kind of the other
     * @param field what the naming field is called
     * @param id the other's id
     */
    record Reference(FactKind kind, String field, String id) {

        Problem problem() {
            Reason reason = switch (kind) {
                case ACCOUNT -> Reason.UNKNOWN_ACCOUNT;
                case CUSTOMER -> Reason.UNKNOWN_CUSTOMER;
                case DEVICE, IDENTIFIER_USE, OWNERSHIP, LOGIN, TRANSFER -> Reason.UNKNOWN_DEVICE;
            };
            return new Problem(field, reason, id);
        }
    }

    static List<Reference> of(Fact fact) {
        return switch (fact) {
            case Customer _, Account _, Device _ -> List.of();
            case IdentifierUse use -> List.of(customer(use.customerId()));
            case Ownership ownership ->
                List.of(
                        customer(ownership.customerId()),
                        new Reference(FactKind.ACCOUNT, "account_id", ownership.accountId()));
            case Login login ->
                List.of(customer(login.customerId()), new Reference(FactKind.DEVICE, "device_id", login.deviceId()));
            case Transfer transfer ->
                List.of(
                        new Reference(FactKind.ACCOUNT, "from_account_id", transfer.fromAccountId()),
                        new Reference(FactKind.ACCOUNT, "to_account_id", transfer.toAccountId()));
        };
    }

    /** An account of which only the id is known; {@code bank/number} tells the bank. */
    static Account undescribed(String accountId) {
        int slash = accountId.indexOf('/');
        String bank = slash > 0 ? accountId.substring(0, slash) : UNKNOWN_BANK;
        return new Account(
                accountId, bank, accountId.substring(slash + 1), AccountKind.UNKNOWN, null, null, null, null);
    }

    private static Reference customer(String id) {
        return new Reference(FactKind.CUSTOMER, "customer_id", id);
    }
}
