// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.People.Role;
import io.skein.simulation.world.Streams;
import java.util.List;

/**
 * Money among people who know each other: shared bills, friends, savings, and students who live on several relatives, some at other
 * banks, and spend within days what they get.
 */
final class Families implements Routine {

    private static final long FAMILY = Streams.purpose("family");
    private static final long FRIENDS = Streams.purpose("friends");
    private static final long STUDENT = Streams.purpose("student");
    private static final long SAVING = Streams.purpose("saving");

    private final Community community;

    Families(Community community) {
        this.community = community;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Household household : community.town().households()) {
            Dice dice = community.streams().dice(FAMILY, household.key(), day.number());
            if (household.members().size() > 1 && dice.chance(0.07)) {
                Account one = dice.pick(household.members()).account();
                Account other = dice.pick(household.members()).account();
                ledger.pay(one, other, 5 * dice.between(2, 60), day.at(7, 23, dice), Channel.MOBILE, "family");
            }
        }
        for (Person person : community.town().everybody()) {
            if (person.work().role() == Role.STUDENT) {
                allowance(person, day, ledger);
            }
            friends(person, day, ledger);
            saving(person, day, ledger);
        }
    }

    // three relatives pay on days of their own; the room is paid the day after the first of them
    private void allowance(Person student, Day day, Ledger ledger) {
        Dice habit = community.streams().dice(STUDENT, student.key());
        double rent = 50 * habit.between(8, 18);
        Account room = community.outsider(habit);
        for (int relative = 0; relative < 3; relative++) {
            int due = habit.between(1, 9);
            double gift = rent * habit.between(0.5, 1.1);
            Account from = habit.chance(0.5)
                    ? community.outsider(habit)
                    : habit.pick(community.town().persons()).account();
            if (day.ofMonth() == due) {
                ledger.pay(from, student.account(), gift, day.at(8, 20, habit), Channel.MOBILE, "allowance");
            }
        }
        if (day.ofMonth() == 10) {
            ledger.pay(student.account(), room, rent, day.at(8, 12, habit), Channel.ACH, "room");
        }
    }

    // everybody has eight friends, half of them at other banks
    private void friends(Person person, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(FRIENDS, person.key(), day.number());
        if (!dice.chance(0.05)) {
            return;
        }
        List<Person> persons = community.town().persons();
        Dice friend = community.streams().dice(FRIENDS, person.key() + dice.between(1, 8));
        Account other = friend.chance(0.5)
                ? community.town().outsiders().get((int)
                        (friend.unit() * community.town().outsiders().size()))
                : persons.get((int) (friend.unit() * persons.size())).account();
        double amount = dice.chance(0.6) ? 5 * dice.between(1, 16) : dice.logNormal(30, 0.8);
        boolean pays = dice.chance(0.5);
        Account from = pays ? person.account() : other;
        ledger.pay(from, pays ? other : person.account(), amount, day.around(9, 24, dice), Channel.MOBILE, "thanks");
    }

    private void saving(Person person, Day day, Ledger ledger) {
        if (person.savings() == person.account()) {
            return;
        }
        Dice dice = community.streams().dice(SAVING, person.key(), day.number());
        if (day.ofMonth() == 2 && dice.chance(0.7)) {
            double sum = person.work().income() * dice.between(0.03, 0.15);
            ledger.pay(person.account(), person.savings(), sum, day.at(5, 7, dice), Channel.BOOK, "saving");
        }
        if (dice.chance(0.006)) {
            double sum = 50 * dice.between(2, 40);
            ledger.pay(person.savings(), person.account(), sum, day.at(9, 21, dice), Channel.BOOK, "from savings");
        }
    }
}
