// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rent, utilities and insurance. A third of the households rents; several rent from their employer's housing company, so that wages come
 * home as rent. One household in ten pays its bills from an account of their own, which is filled on the first and empty a few days later.
 */
final class Housing implements Routine {

    private static final long BILLS = Streams.purpose("bills");
    /** What a household pays for utilities in a month, in dollars: the mean of what is drawn in {@link #live}. */
    static final double POWER = 138;

    private static final double RENT_SHARE = 0.3;
    private static final int LAST_BILL_DAY = 16;

    private final Community community;
    private final Map<Household, Account> billAccounts = new LinkedHashMap<>();

    Housing(Community community) {
        this.community = community;
        for (Household household : community.town().households()) {
            Dice dice = community.streams().dice(BILLS, household.key());
            if (dice.chance(0.1)) {
                Account current = household.head().account();
                Account bills =
                        community.register().account(household.head().party(), AccountKind.CURRENT, current.openedAt());
                billAccounts.put(household, bills);
            }
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        if (day.ofMonth() > LAST_BILL_DAY) {
            return;
        }
        List<Company> utilities = community.town().companies(Trade.UTILITY);
        for (Household household : community.town().households()) {
            Dice habit = community
                    .streams()
                    .dice(BILLS, household.key(), day.date().withDayOfMonth(1).toEpochDay());
            Account payer =
                    billAccounts.getOrDefault(household, household.head().account());
            Bills bills = new Bills(
                    rent(household),
                    habit.logNormal(130, 0.35) * winter(day),
                    habit.logNormal(150, 0.4),
                    3 + habit.between(0, 3),
                    community.outsider(habit));
            if (day.ofMonth() == 1) {
                first(household, payer, bills, day, ledger);
            }
            Dice dice = community.streams().dice(BILLS, household.key(), day.number());
            if (day.ofMonth() == bills.powerDay) {
                Account utility = utility(household, utilities);
                ledger.pay(payer, utility, bills.power, day.at(2, 5, dice), Channel.ACH, "utilities");
            }
            if (day.ofMonth() == 8 + Math.floorMod(household.key(), 8L)) {
                ledger.pay(payer, bills.insurer, bills.insurance, day.at(2, 5, dice), Channel.ACH, "insurance");
            }
        }
    }

    private void first(Household household, Account payer, Bills bills, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(BILLS, household.key(), day.number());
        Account current = household.head().account();
        double sum = bills.rent + bills.power + bills.insurance;
        ledger.pay(current, payer, sum, day.at(1, 4, dice), Channel.BOOK, "for bills");
        if (household.landlord() != null) {
            ledger.pay(payer, household.landlord(), bills.rent, day.at(5, 9, dice), Channel.ACH, "rent");
        }
    }

    private record Bills(double rent, double power, double insurance, int powerDay, Account insurer) {}

    /** {@return who supplies a household} */
    static Account utility(Household household, List<Company> utilities) {
        return utilities
                .get((int) Math.floorMod(household.key(), (long) utilities.size()))
                .account();
    }

    /** {@return what a household pays in a month; 0 for owners} */
    static double rent(Household household) {
        double fair = Math.max(900, household.means() * RENT_SHARE);
        return household.landlord() == null ? 0 : StrictMath.round(fair / 25) * 25.0;
    }

    private static double winter(Day day) {
        return 1 + 0.35 * StrictMath.cos(2 * StrictMath.PI * (day.month() - 1) / 12.0);
    }
}
