// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of Skein's own formats, which CSV and JSONL have in common. */
final class SkeinColumns {

    private SkeinColumns() {}

    /**
     * Where facts of a kind go.
     *
     * @param kind name of the kind in JSONL
     * @param file name of the CSV file
     * @param columns names of the columns
     */
    record Layout(String kind, String file, List<String> columns) {

        private Layout(String kind, String file, String columns) {
            this(kind, file, List.of(columns.split(",", -1)));
        }
    }

    /** {@return where facts of that kind go} */
    static Layout of(FactKind kind) {
        return switch (kind) {
            case CUSTOMER ->
                new Layout("customer", "customers.csv", "customer_id,customer_kind,name,born_on,country,segment");
            case ACCOUNT ->
                new Layout(
                        "account",
                        "accounts.csv",
                        "account_id,bank_id,number,account_kind,account_class,currency,opened_at,closed_at");
            case DEVICE -> new Layout("device", "devices.csv", "device_id,device_type");
            case IDENTIFIER_USE ->
                new Layout("identifier", "identifiers.csv", "customer_id,identifier_kind,identifier_value,since");
            case OWNERSHIP -> new Layout("ownership", "ownership.csv", "customer_id,account_id,role,since");
            case LOGIN -> new Layout("login", "logins.csv", "login_id,customer_id,device_id,at");
            case TRANSFER ->
                new Layout(
                        "transfer",
                        "transfers.csv",
                        "transfer_id,from_account_id,to_account_id,at,amount,currency,received_amount,received_currency,channel,reference");
        };
    }

    /** {@return the values of the columns; empty where there is none} */
    static List<String> values(Fact fact) {
        return switch (fact) {
            case Customer it ->
                List.of(
                        it.id(),
                        it.partyKind().name(),
                        it.name(),
                        text(it.bornOn()),
                        text(it.country()),
                        text(it.segment()));
            case Account it ->
                List.of(
                        it.id(),
                        it.bankId(),
                        it.number(),
                        it.accountKind().name(),
                        text(it.accountClass()),
                        text(it.currency()),
                        text(it.openedAt()),
                        text(it.closedAt()));
            case Device it -> List.of(it.id(), text(it.type()));
            case IdentifierUse it ->
                List.of(it.customerId(), it.identifierKind().name(), it.value(), text(it.since()));
            case Ownership it ->
                List.of(it.customerId(), it.accountId(), it.role().name(), text(it.since()));
            case Login it ->
                List.of(it.id(), it.customerId(), it.deviceId(), it.at().toString());
            case Transfer it ->
                List.of(
                        it.id(),
                        it.fromAccountId(),
                        it.toAccountId(),
                        it.at().toString(),
                        it.paid().major().toPlainString(),
                        it.paid().currency().code(),
                        isConverted(it) ? it.received().major().toPlainString() : "",
                        isConverted(it) ? it.received().currency().code() : "",
                        it.channel().name(),
                        text(it.reference()));
        };
    }

    private static boolean isConverted(Transfer transfer) {
        return !transfer.received().equals(transfer.paid());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
