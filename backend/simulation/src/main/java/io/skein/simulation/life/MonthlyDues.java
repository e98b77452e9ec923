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
import io.skein.simulation.world.Trade;
import java.util.List;

/**
 * What is due once a month besides rent and utilities: instalments of mortgages, what members of a household give to the one who pays for all, and the bills of
 * credit cards that other banks issue.
 *
 * <p>The card bill stands for all that is bought and seen nowhere else in these files: cars, doctors, travel, insurance. It grows with what is left of an income, so
 * that people spend nearly all they earn (the sources are in the package comment). Without it accounts would only fill.
 */
final class MonthlyDues implements Routine {

    private static final long MORTGAGE = Streams.purpose("mortgage instalment");
    private static final long SHARE = Streams.purpose("share of the household");
    private static final long CARD = Streams.purpose("card bill");
    private static final double MORTGAGED = 0.7;
    private static final double MORTGAGED_RETIRED = 0.35;
    private static final double INSTALMENT_SHARE = 0.23;
    private static final int LAST_INSTALMENT_DAY = 5;
    private static final double LEAST_MEANS = 1_500;
    private static final double NEEDED_TO_LIVE = 1_700;
    private static final int CARD_ISSUERS = 6;

    private final Community community;

    MonthlyDues(Community community) {
        this.community = community;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Household household : community.town().households()) {
            if (day.ofMonth() <= LAST_INSTALMENT_DAY && isMortgaged(household)) {
                mortgage(household, day, ledger);
            }
            if (day.ofMonth() == 1) {
                contributions(household, day, ledger);
            }
        }
        for (Person person : community.town().everybody()) {
            if (person.work().income() > NEEDED_TO_LIVE) {
                cardBill(person, day, ledger);
            }
        }
    }

    private boolean isMortgaged(Household household) {
        boolean owns = household.landlord() == null && household.means() >= LEAST_MEANS;
        boolean retired = household.head().work().role() == Role.RETIRED;
        return owns
                && community.streams().dice(MORTGAGE, household.key()).chance(retired ? MORTGAGED_RETIRED : MORTGAGED);
    }

    private void mortgage(Household household, Day day, Ledger ledger) {
        Dice habit = community.streams().dice(MORTGAGE, household.key(), 0);
        Account lender = habit.chance(0.5)
                ? community.some(Trade.LENDER, habit).account()
                : habit.pick(community.town().outsiders());
        double instalment = household.means() * habit.between(0.7, 1.3) * INSTALMENT_SHARE;
        if (day.ofMonth() == habit.between(1, LAST_INSTALMENT_DAY)) {
            Dice dice = community.streams().dice(MORTGAGE, household.key(), day.number());
            Account payer = household.head().account();
            ledger.pay(payer, lender, instalment, day.at(2, 6, dice), Channel.ACH, "mortgage instalment");
        }
    }

    // whoever earns, and does not pay what the household pays together, gives a share to the one who does
    private void contributions(Household household, Day day, Ledger ledger) {
        Account head = household.head().account();
        for (Person member : household.members().subList(1, household.members().size())) {
            Dice habit = community.streams().dice(SHARE, member.key());
            double sum = 10 * StrictMath.round(member.work().income() * habit.between(0.15, 0.3) / 10);
            Dice dice = community.streams().dice(SHARE, member.key(), day.number());
            ledger.pay(member.account(), head, sum, day.at(1, 5, dice), Channel.ACH, "household");
        }
    }

    private void cardBill(Person person, Day day, Ledger ledger) {
        Dice habit = community.streams().dice(CARD, person.key());
        Account issuer = issuer(habit);
        double share = habit.between(0.38, 0.75);
        if (day.ofMonth() == habit.between(2, 28)) {
            Dice dice = community.streams().dice(CARD, person.key(), day.number());
            double bill = (person.work().income() - NEEDED_TO_LIVE) * share * dice.between(0.75, 1.25);
            ledger.pay(person.account(), issuer, bill, day.at(2, 6, dice), Channel.ACH, "card bill");
        }
    }

    // a few accounts that pay no wages, which those at the head of the list do
    private Account issuer(Dice habit) {
        List<Account> outsiders = community.town().outsiders();
        return outsiders.get(outsiders.size() / 4 + habit.between(0, CARD_ISSUERS - 1));
    }
}
