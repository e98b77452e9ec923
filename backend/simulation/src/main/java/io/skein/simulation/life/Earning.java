// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.People.Role;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Salaries, pensions, day labour and bonuses.
 *
 * <p>Pay periods as BLS counted them in 2013: 32 % weekly, 37 % every second week, 20 % twice a month, 11 % monthly. One employer in five pays
 * through a payroll agent, who gets the sum in the morning and passes it on within hours. Some pay part of the staff by wire or cheque on
 * the same day. One worker in thirty earns small equal sums twice a week. One in twelve has a bonus account, which lies idle for the rest of
 * the year.
 */
final class Earning implements Routine {

    private static final long PAY = Streams.purpose("pay");
    private static final long WAGE = Streams.purpose("wage");
    private static final long BONUS = Streams.purpose("bonus");
    private static final double DAYS_A_MONTH = 30.4;

    private final Community community;
    private final Map<Person, Account> bonusAccounts = new LinkedHashMap<>();

    Earning(Community community) {
        this.community = community;
        for (Person person : community.town().persons()) {
            Dice dice = community.streams().dice(BONUS, person.key());
            if (person.work().role() == Role.EMPLOYED && person.work().income() > 4_000 && dice.chance(0.15)) {
                Account account = community
                        .register()
                        .account(
                                person.party(),
                                AccountKind.SAVINGS,
                                person.account().openedAt());
                bonusAccounts.put(person, account);
            }
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        Map<Account, Double> throughAgent = new LinkedHashMap<>();
        Account agent = community.main(Trade.PAYROLL_AGENT).account();
        for (Person person : community.town().everybody()) {
            Account payer = person.work().payer();
            double share = payer == null ? 0 : shareDue(person, payer, day);
            if (payer == null || share == 0) {
                continue;
            }
            Dice dice = community.streams().dice(PAY, person.key(), day.number());
            double pay = person.work().income() * share;
            boolean delegated = isDelegated(payer, agent);
            if (delegated) {
                throughAgent.merge(payer, pay, Double::sum);
            }
            Channel channel = channel(payer, person);
            String reference = person.work().role() == Role.RETIRED ? "pension" : "salary";
            ledger.pay(delegated ? agent : payer, person.account(), pay, day.at(10, 15, dice), channel, reference);
        }
        throughAgent.forEach((payer, sum) -> {
            Dice dice = community.streams().dice(PAY, payer.key(), day.number());
            ledger.pay(payer, agent, sum * 1.008, day.at(5, 9, dice), Channel.WIRE, "payroll");
        });
        wages(day, ledger);
        bonuses(day, ledger);
    }

    private static boolean isDelegated(Account payer, Account agent) {
        return payer.isOurs() && payer != agent && Math.floorMod(payer.key(), 5L) == 4;
    }

    // one employer in eight splits its payroll over channels; all others use batches
    private static Channel channel(Account payer, Person person) {
        if (Math.floorMod(payer.key() >>> 8, 8L) != 0) {
            return Channel.ACH;
        }
        int part = (int) Math.floorMod(person.key() >>> 4, 10L);
        return part < 6 ? Channel.ACH : part < 8 ? Channel.WIRE : Channel.CHEQUE;
    }

    private static double shareDue(Person person, Account payer, Day day) {
        if (person.work().role() == Role.RETIRED) {
            return day.ofMonth() == person.work().payday() ? 1 : 0;
        }
        int period = (int) Math.floorMod(payer.key() >>> 20, 100L);
        if (period < 32) {
            return day.ofWeek() == 5 ? 7 / DAYS_A_MONTH : 0;
        }
        if (period < 69) {
            return day.ofWeek() == 5 && day.number() / 7 % 2 == period % 2 ? 14 / DAYS_A_MONTH : 0;
        }
        if (period < 89) {
            return day.ofMonth() == 15 || day.isLastOfMonth() ? 0.5 : 0;
        }
        return day.ofMonth() == person.work().payday() ? 1 : 0;
    }

    // regular small wages: the same sum on Tuesdays and Fridays, by transfer or in cash that is paid in
    private void wages(Day day, Ledger ledger) {
        if (day.ofWeek() != 2 && day.ofWeek() != 5) {
            return;
        }
        for (Person person : community.town().everybody()) {
            if (Math.floorMod(person.key() >>> 12, 30L) == 7) {
                Dice habit = community.streams().dice(WAGE, person.key());
                double wage = 20 * habit.between(6, 22);
                Account shop = community.some(Trade.SHOP, habit).account();
                Account cash = habit.pick(community.town().cashDesks());
                boolean inCash = habit.chance(0.4);
                Dice dice = community.streams().dice(WAGE, person.key(), day.number());
                Channel channel = inCash ? Channel.CASH : Channel.ACH;
                ledger.pay(inCash ? cash : shop, person.account(), wage, day.at(15, 18, dice), channel, "wage");
            }
        }
    }

    // a bonus once a year, in the first quarter for most; what is left of it goes to the current account within weeks
    private void bonuses(Day day, Ledger ledger) {
        bonusAccounts.forEach((person, account) -> {
            Dice dice = community.streams().dice(BONUS, person.key(), day.date().getYear());
            int due = 1 + (int) (StrictMath.pow(dice.unit(), 1.6) * 360);
            Account payer = person.work().payer();
            if (payer == null || day.date().getDayOfYear() < due || day.date().getDayOfYear() > due + 40) {
                return;
            }
            double bonus = StrictMath.round(person.work().income() * dice.between(1.0, 5.0) / 100) * 100.0;
            int spent = due + dice.between(1, 40);
            if (day.date().getDayOfYear() == due) {
                ledger.pay(payer, account, bonus, day.at(10, 15, dice), Channel.ACH, "bonus");
            }
            if (day.date().getDayOfYear() == spent) {
                ledger.pay(account, person.account(), bonus * 0.9, day.at(17, 22, dice), Channel.BOOK, "from bonus");
            }
        });
    }
}
