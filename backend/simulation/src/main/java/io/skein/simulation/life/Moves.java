// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.Names;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Register;
import io.skein.simulation.world.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of standing facts that look odd and are not: customers who move from one account to another and close the first, twins, who
 * share birthday, address and all but the given name, and persons who after a wedding are on file under two names with one document.
 *
 * <p>Twins: 31 of 1,000 births in the United States (CDC, 2022). Weddings: 6 a year for 1,000 people (CDC, 2022); that one in ten of those who change their
 * name is taken on as a new customer is an assumption.
 */
final class Moves implements Routine {

    private static final long MIGRATION = Streams.purpose("migration");
    private static final long NAME = Streams.purpose("name change");
    private static final long TWIN = Streams.purpose("twin");
    private static final double MIGRATIONS_A_YEAR = 0.03;
    private static final int SECONDS_A_DAY = 86_400;

    private final Community community;
    private final List<Migration> migrations = new ArrayList<>();

    Moves(Community community) {
        this.community = community;
        double share = MIGRATIONS_A_YEAR * community.period().days() / 365;
        for (Household household : community.town().households()) {
            household.members().forEach(person -> migrate(person, share));
            settleTwins(household);
            changeName(household.head());
        }
    }

    // the second account of a customer: opened, filled from the first within weeks, then the first is closed
    private void migrate(Person person, double share) {
        Dice dice = community.streams().dice(MIGRATION, person.key());
        if (person.savings() == person.account() || !dice.chance(share)) {
            return;
        }
        Register register = community.register();
        Instant opened = community.period().anyTime(dice);
        Account next = register.account(person.party(), AccountKind.SAVINGS, opened);
        Instant moved = opened.plus(Duration.ofHours(dice.between(20, 300)));
        Instant closed = moved.plus(Duration.ofHours(dice.between(30, 500)));
        if (person.savings().openedAt().isBefore(opened) && community.period().contains(closed)) {
            register.close(person.savings(), closed);
            migrations.add(new Migration(person, next, moved.getEpochSecond() / SECONDS_A_DAY));
        }
    }

    private void settleTwins(Household household) {
        Dice dice = community.streams().dice(TWIN, household.key());
        if (household.members().size() < 3 || !dice.chance(0.031)) {
            return;
        }
        Person child = household.members().getLast();
        Register register = community.register();
        Instant joinedAt = child.party().joinedAt();
        String name = child.party().name();
        String family = name.substring(name.indexOf(' ') + 1);
        Party twin = register.person("Twin " + family, child.party().bornOn(), "private", joinedAt);
        register.identify(twin, IdentifierKind.DOCUMENT, register.document(), joinedAt);
        register.identify(twin, IdentifierKind.PHONE, register.phone(), joinedAt);
        String address = "Twin House " + child.party().id().substring(1) + ", Weaverton";
        register.identify(twin, IdentifierKind.ADDRESS, address, joinedAt);
        register.identify(child.party(), IdentifierKind.ADDRESS, address, joinedAt);
        register.account(twin, AccountKind.CURRENT, joinedAt);
    }

    private void changeName(Person person) {
        Dice dice = community.streams().dice(NAME, person.key());
        if (!dice.chance(0.004)) {
            return;
        }
        Register register = community.register();
        Instant since = community.period().before(1, 2_000, dice);
        String given = person.party().name().substring(0, person.party().name().indexOf(' '));
        String name = given + " " + new Names(dice).family() + "-" + new Names(dice).family();
        Party renamed = register.person(name, person.party().bornOn(), "private", since);
        String document = register.document();
        register.identify(person.party(), IdentifierKind.DOCUMENT, document, since);
        register.identify(renamed, IdentifierKind.DOCUMENT, document, since);
        register.identify(renamed, IdentifierKind.PHONE, register.phone(), since);
        register.account(renamed, AccountKind.SAVINGS, since);
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Migration migration : migrations) {
            if (migration.epochDay == day.number()) {
                Dice dice = community.streams().dice(MIGRATION, migration.person.key(), day.number());
                double balance = migration.person.work().income() * dice.between(0.3, 4.0);
                Account old = migration.person.savings();
                ledger.pay(old, migration.next, balance, day.at(9, 18, dice), Channel.BOOK, "account migration");
            }
        }
    }

    private record Migration(Person person, Account next, long epochDay) {}
}
