// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes facts in Skein's own columns, the reverse of reading them: what is written reads back as the same fact. */
public final class SkeinText {

    private SkeinText() {}

    /** {@return the values by column name, in the order of the columns; absent values are left out} */
    public static Map<String, String> columns(RecordedFact recorded) {
        Map<String, String> text = columns(recorded.fact());
        text.put(SkeinColumns.RECORDED_AT, recorded.recordedAt().toString());
        return text;
    }

    private static Map<String, String> columns(Fact fact) {
        Map<String, String> text = new LinkedHashMap<>();
        switch (fact) {
            case Customer customer -> customer(text, customer);
            case Account account -> account(text, account);
            case Device device -> {
                text.put("device_id", device.id());
                put(text, "device_type", device.type());
            }
            case IdentifierUse use -> {
                text.put("customer_id", use.customerId());
                text.put("identifier_kind", use.identifierKind().name());
                text.put("identifier_value", use.value());
                put(text, "since", use.since());
            }
            case Ownership ownership -> {
                text.put("customer_id", ownership.customerId());
                text.put("account_id", ownership.accountId());
                text.put("role", ownership.role().name());
                put(text, "since", ownership.since());
            }
            case Login login -> login(text, login);
            case Transfer transfer -> transfer(text, transfer);
        }
        return text;
    }

    private static void customer(Map<String, String> text, Customer customer) {
        text.put("customer_id", customer.id());
        text.put("customer_kind", customer.partyKind().name());
        text.put("name", customer.name());
        put(text, "born_on", customer.bornOn());
        put(text, "country", customer.country());
        put(text, "segment", customer.segment());
    }

    private static void account(Map<String, String> text, Account account) {
        text.put("account_id", account.id());
        text.put("bank_id", account.bankId());
        text.put("number", account.number());
        text.put("account_kind", account.accountKind().name());
        put(text, "account_class", account.accountClass());
        put(text, "currency", account.currency());
        put(text, "opened_at", account.openedAt());
        put(text, "closed_at", account.closedAt());
    }

    private static void login(Map<String, String> text, Login login) {
        text.put("login_id", login.id());
        text.put("customer_id", login.customerId());
        text.put("device_id", login.deviceId());
        text.put("at", login.at().toString());
        put(text, "ip", login.ip());
    }

    private static void transfer(Map<String, String> text, Transfer transfer) {
        text.put("transfer_id", transfer.id());
        text.put("from_account_id", transfer.fromAccountId());
        text.put("to_account_id", transfer.toAccountId());
        text.put("at", transfer.at().toString());
        text.put("amount", transfer.paid().major().toPlainString());
        text.put("currency", transfer.paid().currency().code());
        text.put("received_amount", transfer.received().major().toPlainString());
        text.put("received_currency", transfer.received().currency().code());
        text.put("channel", transfer.channel().name());
        put(text, "reference", transfer.reference());
    }

    private static void put(Map<String, String> text, String column, @Nullable Object value) {
        if (value != null) {
            text.put(column, value.toString());
        }
    }
}
