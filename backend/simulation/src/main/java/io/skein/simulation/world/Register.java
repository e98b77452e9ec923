// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.CurrencyUnit;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.model.PartyKind;
import io.skein.simulation.world.Numbers.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The standing facts of our banks, with their times: who is a customer, which accounts there are, who may dispose of them, how
 * customers are known and which devices there are. Hands out all numbers.
 */
public final class Register {

    /** The currency of the country in which our banks are, in which all plans are made. */
    public static final CurrencyUnit DOLLAR = CurrencyUnit.of("USD");

    private static final String MAIN_BANK = "SKB";
    private static final String SISTER_BANK = "SKC";

    private final Numbers numbers = new Numbers();
    private final List<Party> parties = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Map<String, Right> rights = new LinkedHashMap<>();

    /** An identifier that a party is known by. */
    record Use(Party party, IdentifierKind kind, String value, Instant since) {}

    /** What a party may do with an account. */
    record Right(Party party, Account account, Role role, Instant since) {}

    /**
     * Begins a scope of numbers: what is registered from here on is numbered apart from everything before, and the same however much
     * that was.
     *
     * @param name unique, such as the id of a planted pattern
     */
    public void enter(String name) {
        numbers.enter(name);
    }

    /** {@return a new customer who is a human being} */
    public Party person(String name, LocalDate bornOn, String segment, Instant joinedAt) {
        return person(name, bornOn, segment, joinedAt, "US");
    }

    /** {@return a new customer who is a human being and lives in that country} */
    public Party person(String name, LocalDate bornOn, String segment, Instant joinedAt, String country) {
        return party(new Party(customerNumber(), PartyKind.NATURAL, name, bornOn, country, segment, joinedAt));
    }

    /** {@return a new customer that is an organisation} */
    public Party company(String name, LocalDate registeredOn, String segment, Instant joinedAt) {
        return party(new Party(customerNumber(), PartyKind.LEGAL, name, registeredOn, "US", segment, joinedAt));
    }

    /** {@return a new dollar account at the owner's bank, one of our two} */
    public Account account(Party owner, AccountKind kind, Instant openedAt) {
        return account(owner, kind, null, DOLLAR, openedAt);
    }

    /** {@return a new account at the owner's bank, one of our two} */
    public Account account(
            Party owner,
            AccountKind kind,
            @Nullable AccountClass accountClass,
            CurrencyUnit currency,
            Instant openedAt) {
        String number = Long.toString(4_000_000_000L + numbers.next(Kind.ACCOUNT));
        String bank = Streams.purpose(owner.id()) % 10 < 4 ? MAIN_BANK : SISTER_BANK;
        Account account = new Account(bank, number, currency, new Account.Terms(owner, kind, accountClass, openedAt));
        accounts.add(account);
        own(owner, account, Role.OWNER, openedAt);
        return account;
    }

    /** {@return the bank's own till or cash machine in a branch: where cash that is paid in goes and from where it comes} */
    public Account cashDesk() {
        return outside(MAIN_BANK, DOLLAR);
    }

    /** {@return a new account at a bank that is not ours; nobody will know whose it is} */
    public Account outside(String bankId, CurrencyUnit currency) {
        String number = Long.toString(4_000_000_000L + numbers.next(Kind.OUTSIDE_ACCOUNT));
        Account account = new Account(
                bankId, number, currency, new Account.Terms(null, AccountKind.UNKNOWN, null, Instant.EPOCH));
        accounts.add(account);
        return account;
    }

    /** Closes an account; payments from then on are refused. */
    public void close(Account account, Instant at) {
        if (at.isBefore(account.openedAt())) {
            throw new IllegalArgumentException(
                    account + " cannot close at " + at + ", before it opens at " + account.openedAt());
        }
        account.close(at);
    }

    /** Lets a party dispose of an account. */
    public void own(Party party, Account account, Role role, Instant since) {
        rights.putIfAbsent(party.id() + "|" + account.id() + "|" + role, new Right(party, account, role, since));
    }

    /** Notes an identifier; the same one noted again keeps its first time. */
    public void identify(Party party, IdentifierKind kind, String value, Instant since) {
        uses.putIfAbsent(party.id() + "|" + kind + "|" + value, new Use(party, kind, value, since));
    }

    /** {@return a new device of that type, such as {@code android} or {@code branch-tablet}} */
    public Device device(String type) {
        Device device = new Device("D" + (1_000_000_000L + numbers.next(Kind.DEVICE)), type);
        devices.add(device);
        return device;
    }

    /** {@return a telephone number nobody has yet} */
    public String phone() {
        return numbers.phone();
    }

    /** {@return the number of an identity document nobody has yet} */
    public String document() {
        long number = numbers.next(Kind.DOCUMENT);
        return "US:" + (char) ('A' + number / 100_000_000) + (100_000_000 + number % 100_000_000);
    }

    List<Party> parties() {
        return parties;
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Device> devices() {
        return devices;
    }

    Iterable<Use> uses() {
        return uses.values();
    }

    Iterable<Right> rights() {
        return rights.values();
    }

    private Party party(Party party) {
        parties.add(party);
        return party;
    }

    private String customerNumber() {
        return "C" + (1_000_000_000L + numbers.next(Kind.CUSTOMER));
    }
}
