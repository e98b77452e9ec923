// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Channel;
import io.skein.simulation.People.Household;
import io.skein.simulation.People.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How private customers live: rent, utilities, shops, refunds, savings, allowances and shared bills. */
final class HouseholdRoutines {

    private HouseholdRoutines() {}

    static List<Routine> of(Population town) {
        return List.of(
                (day, ledger, dice) -> rent(town, day, ledger, dice),
                (day, ledger, dice) -> utilities(town, day, ledger, dice),
                (day, ledger, dice) -> shopping(town, day, ledger, dice),
                (day, ledger, dice) -> saving(town, day, ledger, dice),
                (day, ledger, dice) -> family(town, day, ledger, dice),
                (day, ledger, dice) -> friends(town, day, ledger, dice));
    }

    // a quarter to a third of income on the first of the month
    private static void rent(Population town, LocalDate day, Ledger ledger, Dice dice) {
        if (day.getDayOfMonth() != 1) {
            return;
        }
        for (Person person : town.persons()) {
            if (person.landlord() >= 0) {
                double rent = StrictMath.round(Math.max(1_800, person.salary()) * 0.28 / 10) * 10.0;
                String landlord = town.companies().get(person.landlord()).accountId();
                ledger.pay(person.accountId(), landlord, rent, Routine.between(day, 6, 9, dice), Channel.ACH, "rent");
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
            Person head = town.persons().get(household.members().getFirst());
            ledger.pay(
                    head.accountId(),
                    town.companies().get(supplier).accountId(),
                    dice.logNormal(70, 0.4),
                    Routine.between(day, 2, 5, dice),
                    Channel.ACH,
                    "utilities");
        }
    }

    // 0.7 purchases a person and day, median 24 dollars; one in sixty is refunded in full within nine days
    private static void shopping(Population town, LocalDate day, Ledger ledger, Dice dice) {
        double mood = day.getDayOfWeek().getValue() >= 6 ? 1.0 : 0.6;
        for (Person person : town.persons()) {
            for (int i = dice.poisson(mood); i > 0; i--) {
                String shop = dice.chance(0.25)
                        ? town.foreignAccounts()
                                .get(dice.popular(town.foreignAccounts().size()))
                        : town.companies()
                                .get(dice.popular(town.companies().size()))
                                .accountId();
                double price = dice.logNormal(24, 0.95);
                Instant at = Routine.between(day, 8, 22, dice);
                ledger.pay(person.accountId(), shop, price, at, Channel.CARD, "purchase");
                if (dice.chance(1 / 60.0)) {
                    ledger.pay(
                            shop,
                            person.accountId(),
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
                        person.accountId(),
                        person.savingsId(),
                        person.salary() * dice.between(0.05, 0.2),
                        Routine.between(day, 5, 7, dice),
                        Channel.BOOK,
                        "saving");
            }
            if (dice.chance(0.004)) {
                ledger.pay(
                        person.savingsId(),
                        person.accountId(),
                        dice.between(200.0, 2_500.0),
                        Routine.between(day, 9, 20, dice),
                        Channel.BOOK,
                        "from savings");
            }
        }
    }

    // allowances to students and shared bills between those who live together
    private static void family(Population town, LocalDate day, Ledger ledger, Dice dice) {
        for (Household household : town.households()) {
            if (household.members().size() > 1 && dice.chance(0.06)) {
                Person one = town.persons().get(dice.pick(household.members()));
                Person other = town.persons().get(dice.pick(household.members()));
                ledger.pay(
                        one.accountId(),
                        other.accountId(),
                        dice.logNormal(110, 0.8),
                        Routine.between(day, 7, 23, dice),
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
                    one.accountId(),
                    other.accountId(),
                    dice.logNormal(35, 0.7),
                    Routine.between(day, 10, 24, dice),
                    Channel.MOBILE,
                    "thanks");
        }
    }
}
