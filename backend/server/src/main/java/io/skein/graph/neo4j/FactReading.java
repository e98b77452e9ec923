// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.graph.GraphReader.RiskState;
import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Money;
import io.skein.model.PartyKind;
import io.skein.model.RiskGrade;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Turns the properties of nodes and relationships back into facts: the reverse of {@link FactContent}. */
final class FactReading {

    private FactReading() {}

    static Customer customer(Value properties) {
        return new Customer(
                properties.get("id").asString(),
                PartyKind.valueOf(properties.get("partyKind").asString()),
                properties.get("name").asString(),
                properties.get("bornOn").isNull()
                        ? null
                        : properties.get("bornOn").asLocalDate(),
                Values.textOrNull(properties.get("country")),
                Values.textOrNull(properties.get("segment")));
    }

    static Account account(Value properties) {
        String accountClass = Values.textOrNull(properties.get("accountClass"));
        String currency = Values.textOrNull(properties.get("currency"));
        return new Account(
                properties.get("id").asString(),
                properties.get("bankId").asString(),
                properties.get("number").asString(),
                AccountKind.valueOf(properties.get("accountKind").asString()),
                accountClass == null ? null : AccountClass.valueOf(accountClass),
                currency == null ? null : CurrencyUnit.of(currency),
                Values.instantOrNull(properties.get("openedAt")),
                Values.instantOrNull(properties.get("closedAt")));
    }

    /** {@return what a row says of an account} */
    static AccountProfile accountProfile(Record row) {
        String accountClass = Values.textOrNull(row.get("accountClass"));
        return new AccountProfile(
                row.get("account").asString(),
                Values.instantOrNull(row.get("openedAt")),
                Values.instantOrNull(row.get("closedAt")),
                AccountKind.valueOf(row.get("accountKind").asString()),
                accountClass == null ? null : AccountClass.valueOf(accountClass),
                Values.textOrNull(row.get("bankId")));
    }

    /** {@return what a row says of a customer} */
    static CustomerProfile customerProfile(Record row) {
        return new CustomerProfile(
                row.get("customer").asString(),
                PartyKind.valueOf(row.get("partyKind").asString()),
                row.get("bornOn").isNull() ? null : row.get("bornOn").asLocalDate(),
                Values.textOrNull(row.get("country")),
                Values.textOrNull(row.get("segment")));
    }

    static Transfer transfer(String fromId, String toId, Value properties) {
        return new Transfer(
                properties.get("id").asString(),
                fromId,
                toId,
                Values.instant(properties.get("at")),
                money(properties, "paidMinor", "paidCurrency"),
                money(properties, "receivedMinor", "receivedCurrency"),
                Channel.valueOf(properties.get("channel").asString()),
                Values.textOrNull(properties.get("reference")));
    }

    /** {@return the score, if the element has one; the value may be properties or a row} */
    static @Nullable RiskState risk(Value score, Value grade, Value scoredAt) {
        return score.isNull()
                ? null
                : new RiskState(score.asDouble(), RiskGrade.valueOf(grade.asString()), Values.instant(scoredAt));
    }

    private static Money money(Value properties, String minor, String currency) {
        return new Money(
                properties.get(minor).asLong(),
                CurrencyUnit.of(properties.get(currency).asString()));
    }
}
