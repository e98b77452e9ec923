// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Streams;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How private customers live: rent, utilities, shops, refunds, savings, allowances and shared bills. */
final class HouseholdRoutines {

    private HouseholdRoutines() {}

    static List<Routine> of(Population town, Streams streams) {
        return List.of(
                (day, ledger) -> rent(town, day, ledger, dice(streams, "rent", day)),
                (day, ledger) -> utilities(town, day, ledger, dice(streams, "utilities", day)),
                (day, ledger) -> shopping(town, day, ledger, dice(streams, "shopping", day)),
                (day, ledger) -> saving(town, day, ledger, dice(streams, "saving", day)),
                (day, ledger) -> family(town, day, ledger, dice(streams, "family", day)),
                (day, ledger) -> friends(town, day, ledger, dice(streams, "friends", day)));
    }

    // a quarter to a third of income on the first of the month
    private static void rent(Population town, LocalDate day, Ledger ledger, Dice dice) {
        if (day.getDayOfMonth() != 1) {
            return;
        }
        for (Person person : town.persons()) {
            if (person.work().landlord() >= 0) {
                double rent = StrictMath.round(Math.max(1_800, person.work().salary()) * 0.28 / 10) * 10.0;
                Account landlord =
                        town.companies().get(person.work().landlord()).account();
                ledger.pay(person.account(), landlord, rent, Period.between(day, 6, 9, dice), Channel.ACH, "rent");
            }
        }
    }

    // the three largest companies stand for power, water and telephone
    private static void utilities(Population town, LocalDate day, Ledger ledger, Dice dice) {
        int supplier = switch (day.getDayOfMonth()) {
            case 3 -> 0;
            case 8 -> 1;
            case 15 -> 2;
            default -> -1;
        };
        if (supplier < 0) {
            return;
        }
        for (Household household : town.households()) {
            Person head = household.members().getFirst();
            ledger.pay(
                    head.account(),
                    town.companies().get(supplier).account(),
                    dice.logNormal(70, 0.4),
                    Period.between(day, 2, 5, dice),
                    Channel.ACH,
                    "utilities");
        }
    }

    // 0.7 purchases a person and day, median 24 dollars; one in sixty is refunded in full within nine days
    private static void shopping(Population town, LocalDate day, Ledger ledger, Dice dice) {
        double mood = day.getDayOfWeek().getValue() >= 6 ? 1.0 : 0.6;
        for (Person person : town.persons()) {
            for (int i = dice.poisson(mood); i > 0; i--) {
                Account shop = dice.chance(0.25)
                        ? town.outsiders().get(dice.popular(town.outsiders().size()))
                        : town.companies()
                                .get(dice.popular(town.companies().size()))
                                .account();
                double price = dice.logNormal(24, 0.95);
                Instant at = Period.between(day, 8, 22, dice);
                ledger.pay(person.account(), shop, price, at, Channel.CARD, "purchase");
                if (dice.chance(1 / 60.0)) {
                    ledger.pay(
                            shop,
                            person.account(),
                            price,
                            at.plus(Duration.ofHours(dice.between(1, 200))),
                            Channel.CARD,
                            "refund");
                }
            }
        }
    }

    private static void saving(Population town, LocalDate day, Ledger ledger, Dice dice) {
        for (Person person : town.persons()) {
            if (day.getDayOfMonth() == 2 && dice.chance(0.7)) {
                ledger.pay(
                        person.account(),
                        person.savings(),
                        person.work().salary() * dice.between(0.05, 0.2),
                        Period.between(day, 5, 7, dice),
                        Channel.BOOK,
                        "saving");
            }
            if (dice.chance(0.004)) {
                ledger.pay(
                        person.savings(),
                        person.account(),
                        dice.between(200.0, 2_500.0),
                        Period.between(day, 9, 20, dice),
                        Channel.BOOK,
                        "from savings");
            }
        }
    }

    // allowances to students and shared bills between those who live together
    private static void family(Population town, LocalDate day, Ledger ledger, Dice dice) {
        for (Household household : town.households()) {
            if (household.members().size() > 1 && dice.chance(0.06)) {
                Person one = dice.pick(household.members());
                Person other = dice.pick(household.members());
                ledger.pay(
                        one.account(),
                        other.account(),
                        dice.logNormal(110, 0.8),
                        Period.between(day, 7, 23, dice),
                        Channel.MOBILE,
                        "family");
            }
        }
    }

    private static void friends(Population town, LocalDate day, Ledger ledger, Dice dice) {
        for (int i = dice.poisson(town.persons().size() * 0.02); i > 0; i--) {
            Person one = dice.pick(town.persons());
            Person other = dice.pick(town.persons());
            ledger.pay(
                    one.account(),
                    other.account(),
                    dice.logNormal(35, 0.7),
                    Period.between(day, 10, 24, dice),
                    Channel.MOBILE,
                    "thanks");
        }
    }

    private static Dice dice(Streams streams, String habit, LocalDate day) {
        return streams.dice(Streams.purpose(habit), day.toEpochDay());
    }
}
