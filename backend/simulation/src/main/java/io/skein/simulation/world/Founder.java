// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.AccountKind;
import io.skein.model.IdentifierKind;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.People.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Takes on customers: file, identifiers, account, device. The town and the planted patterns found people and companies alike. */
public final class Founder {

    private final Register register;
    private final Dice dice;
    private final Names names;

    /** Founds in that register with those dice. */
    public Founder(Register register, Dice dice) {
        this.register = register;
        this.dice = dice;
        this.names = new Names(dice);
    }

    /** {@return a person who lives alone and has one account and one device} */
    public Person person(Instant joinedAt) {
        Party party = resident(names.person(names.family()), names.address(), joinedAt);
        return person(party, joinedAt, false, register.device(dice.chance(0.55) ? "ios" : "android"), Work.NONE);
    }

    /** {@return a person of 18 to 24 years who lives alone and has one account and one device} */
    public Person youngPerson(Instant joinedAt) {
        LocalDate bornOn = born(18 * 365 + 5, 25 * 365, joinedAt);
        Party party = resident(names.person(names.family()), bornOn, names.address(), joinedAt);
        return person(party, joinedAt, false, register.device(dice.chance(0.55) ? "ios" : "android"), Work.NONE);
    }

    /** {@return a person who lives in that country, alone, and has one account and one device} */
    public Person personIn(String country, Instant joinedAt) {
        Party party = register.person(
                names.person(names.family()), born(18 * 365, 85 * 365, joinedAt), "private", joinedAt, country);
        register.identify(party, IdentifierKind.DOCUMENT, register.document(), joinedAt);
        register.identify(party, IdentifierKind.ADDRESS, names.address() + ", " + country, joinedAt);
        return person(party, joinedAt, false, register.device("android"), Work.NONE);
    }

    /** {@return an address} */
    public String address() {
        return names.address();
    }

    /** {@return a company with one account} */
    public Company company(Instant joinedAt) {
        return company(joinedAt, 1, Trade.SHOP, names.address());
    }

    /** {@return a customer with document, telephone, e-mail and address} */
    public Party resident(String name, String address, Instant joinedAt) {
        return resident(name, born(18 * 365, 85 * 365, joinedAt), address, joinedAt);
    }

    private Party resident(String name, LocalDate bornOn, String address, Instant joinedAt) {
        Party party = register.person(name, bornOn, "private", joinedAt);
        register.identify(party, IdentifierKind.DOCUMENT, register.document(), joinedAt);
        register.identify(party, IdentifierKind.PHONE, register.phone(), joinedAt);
        register.identify(
                party, IdentifierKind.EMAIL, party.id().toLowerCase(Locale.ROOT) + "@mail.example.org", joinedAt);
        register.identify(party, IdentifierKind.ADDRESS, address, joinedAt);
        return party;
    }

    Person person(Party party, Instant openedAt, boolean saves, Device device, Work work) {
        Account current = register.account(party, AccountKind.CURRENT, openedAt);
        Account savings = saves ? register.account(party, AccountKind.SAVINGS, openedAt) : current;
        return new Person(Streams.purpose(party.id()), party, current, savings, device, work);
    }

    Company company(Instant joinedAt, int size, Trade trade, String address) {
        String segment = size > 10 ? "corporate" : "small business";
        Party party = register.company(names.company(), born(100, 15_000, joinedAt), segment, joinedAt);
        register.identify(party, IdentifierKind.DOCUMENT, register.document(), joinedAt);
        register.identify(party, IdentifierKind.PHONE, register.phone(), joinedAt);
        register.identify(
                party,
                IdentifierKind.EMAIL,
                "office@" + party.id().toLowerCase(Locale.ROOT) + ".example.com",
                joinedAt);
        register.identify(party, IdentifierKind.ADDRESS, address, joinedAt);
        Account operating = register.account(party, AccountKind.CURRENT, joinedAt);
        Account treasury = size >= 12 ? register.account(party, AccountKind.SAVINGS, joinedAt) : operating;
        return new Company(Streams.purpose(party.id()), party, operating, treasury, size, trade);
    }

    private LocalDate born(int leastDays, int mostDays, Instant before) {
        return LocalDate.ofInstant(before, ZoneOffset.UTC).minusDays(dice.between(leastDays, mostDays));
    }
}
