// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.graph.FactWriter;
import io.skein.graph.FactWriter.WriteOutcome;
import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import io.skein.window.RateTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small facts for tests, all recorded on one day unless said otherwise. */
final class Facts {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant RECORDED = Instant.parse("2026-03-10T00:00:00Z");

    /** A yen is worth 0.006 euros. */
    static final BaseValues VALUES = BaseValues.at(
            RateTable.onlyBase(CurrencyUnit.of("EUR")).with(LocalDate.EPOCH, CurrencyUnit.of("JPY"), 0.006), START);

    private Facts() {}

    static Customer customer(String id, String name) {
        return new Customer(id, PartyKind.NATURAL, name, null, "DE", null);
    }

    static Account account(String id) {
        return new Account(id, "BANK", "N" + id, AccountKind.CURRENT, null, CurrencyUnit.of("EUR"), null, null);
    }

    static Account openedAccount(String id, Instant openedAt) {
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        return new Account(id, "BANK", "N" + id, AccountKind.SAVINGS, AccountClass.II, yuan, openedAt, null);
    }

    static Device device(String id) {
        return new Device(id, "android");
    }

    static Ownership owns(String customerId, String accountId) {
        return new Ownership(customerId, accountId, Ownership.Role.OWNER, null);
    }

    static Ownership signs(String customerId, String accountId) {
        return new Ownership(customerId, accountId, Ownership.Role.SIGNATORY, null);
    }

    static IdentifierUse phone(String customerId, String number) {
        return new IdentifierUse(customerId, IdentifierKind.PHONE, number, null);
    }

    static IdentifierUse phone(String customerId, String number, @Nullable Instant since) {
        return new IdentifierUse(customerId, IdentifierKind.PHONE, number, since);
    }

    static Login login(String id, String customerId, String deviceId) {
        return login(id, customerId, deviceId, START);
    }

    static Login login(String id, String customerId, String deviceId, Instant at) {
        return new Login(id, customerId, deviceId, at, null);
    }

    static Transfer transfer(String id, String from, String to, long hours, String euros) {
        return transfer(id, from, to, hours, Money.parse(euros, CurrencyUnit.of("EUR")));
    }

    static Transfer transfer(String id, String from, String to, long hours, Money paid) {
        return new Transfer(id, from, to, START.plus(Duration.ofHours(hours)), paid, paid, Channel.WIRE, null);
    }

    static RecordedFact recorded(Fact fact) {
        return new RecordedFact(fact, RECORDED, "test.csv");
    }

    static RecordedFact recorded(Fact fact, int daysLater) {
        return new RecordedFact(fact, RECORDED.plus(Duration.ofDays(daysLater)), "later.csv");
    }

    static List<WriteOutcome> write(FactWriter writer, Fact... facts) {
        return writer.write(Arrays.stream(facts).map(Facts::recorded).toList());
    }
}
