// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Loans: three persons in ten pay a fixed instalment every month into a loan account. Some refinance: a new loan is paid out, repays the
 * old one on the same day, and the instalments go on to the new one.
 */
final class Lending implements Routine {

    private static final long LOAN = Streams.purpose("loan");
    private static final double REFINANCED_A_YEAR = 0.04;
    private static final int SECONDS_A_DAY = 86_400;

    private final Community community;
    private final Map<Person, Loan> loans = new LinkedHashMap<>();

    Lending(Community community) {
        this.community = community;
        double refinanced = REFINANCED_A_YEAR * community.period().days() / 365;
        for (Person person : community.town().persons()) {
            Dice dice = community.streams().dice(LOAN, person.key());
            if (person.work().income() < 1_500 || !dice.chance(0.3)) {
                continue;
            }
            Account old = community
                    .register()
                    .account(person.party(), AccountKind.LOAN, person.account().openedAt());
            double instalment = 5 * StrictMath.round(person.work().income() * dice.between(0.05, 0.15) / 5);
            boolean refinances = dice.chance(refinanced);
            long epochDay = community.period().anyTime(dice).getEpochSecond() / SECONDS_A_DAY;
            Account next = refinances
                    ? community
                            .register()
                            .account(
                                    person.party(),
                                    AccountKind.LOAN,
                                    person.account().openedAt())
                    : old;
            loans.put(
                    person,
                    new Loan(old, next, instalment, dice.between(2, 27), refinances ? epochDay : Long.MAX_VALUE));
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        loans.forEach((person, loan) -> {
            Dice dice = community.streams().dice(LOAN, person.key(), day.number());
            if (day.number() == loan.refinancedOn) {
                double left = loan.instalment * dice.between(15, 60);
                Account lender = community.main(Trade.LENDER).account();
                long at = day.at(9, 13, dice);
                ledger.pay(lender, person.account(), left * 1.05, at, Channel.BOOK, "new loan");
                ledger.pay(person.account(), loan.old, left, at + 5_000, Channel.BOOK, "refinancing");
                ledger.pay(loan.old, lender, left, at + 5_600, Channel.BOOK, "loan repaid");
            }
            if (day.ofMonth() == loan.due) {
                Account to = day.number() > loan.refinancedOn ? loan.next : loan.old;
                ledger.pay(person.account(), to, loan.instalment, day.at(3, 6, dice), Channel.ACH, "loan instalment");
            }
        });
    }

    private record Loan(Account old, Account next, double instalment, int due, long refinancedOn) {}
}
