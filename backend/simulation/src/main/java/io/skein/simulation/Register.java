// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the standing facts of a bank and hands out ids. */
final class Register {

    static final CurrencyUnit DOLLAR = CurrencyUnit.of("USD");
    private static final String BANK = "SKB";

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private int customers;
    private int accounts;
    private int foreign;
    private int devices;
    private int logins;
    private int phones;

    String customer(PartyKind kind, String name, @Nullable LocalDate bornOn, String segment) {
        String id = "C%06d".formatted(++customers);
        put(new Customer(id, kind, name, bornOn, "US", segment));
        return id;
    }

    String account(String ownerId, AccountKind kind, Instant openedAt) {
        String number = "%010d".formatted(4_000_000_000L + ++accounts);
        String id = BANK + "/" + number;
        put(new Account(id, BANK, number, kind, null, DOLLAR, openedAt, null));
        own(ownerId, id, Ownership.Role.OWNER);
        return id;
    }

    void own(String customerId, String accountId, Ownership.Role role) {
        put(new Ownership(customerId, accountId, role, null));
    }

    String foreignAccount(int bank) {
        String number = "%010d".formatted(7_000_000_000L + ++foreign);
        String bankId = "NB%02d".formatted(bank);
        String id = bankId + "/" + number;
        put(new Account(id, bankId, number, AccountKind.UNKNOWN, null, null, null, null));
        return id;
    }

    String device(String type) {
        String id = "D%06d".formatted(++devices);
        put(new Device(id, type));
        return id;
    }

    void login(String customerId, String deviceId, Instant at) {
        put(new Login("L%07d".formatted(++logins), customerId, deviceId, at, null));
    }

    void identify(String customerId, IdentifierKind kind, String value) {
        put(new IdentifierUse(customerId, kind, value, null));
    }

    /** {@return a telephone number nobody has: 555-01xx is set aside for fiction in every North American area code} */
    String phone() {
        int number = phones++;
        int area = 201 + number / 100 % 780;
        return "+1%03d55501%02d".formatted(area, number % 100);
    }

    /** {@return all facts, what others refer to first} */
    List<Fact> inStorageOrder() {
        List<Fact> sorted = new ArrayList<>(facts.values());
        sorted.sort(Comparator.comparing(Fact::kind));
        return sorted;
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    // two household members may state the same thing: it is one fact
    private void put(Fact fact) {
        facts.putIfAbsent(fact.kind() + "|" + fact.id(), fact);
    }
}
