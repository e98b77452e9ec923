// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.CurrencyUnit;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Rates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An account of class Ⅱ or Ⅲ moves more in a day than its class may, or several such accounts of one holder stay under the limit each
 * and pass it together.
 *
 * <p>Sources: People's Bank of China, notices 2015/392 and 2016/302 on classes of personal accounts (class Ⅱ: at most 10,000 yuan a day and 200,000 a
 * year with accounts not bound to it), and 2018/16 (class Ⅲ: at most 2,000 yuan a day and 50,000 a year). Days and multiples are
 * assumptions.
 *
 * <p>Half of the patterns are of the one kind, half of the other. Easy: a payment a day and account. Medium: some sums are cut in two,
 * half of the holders have a normal life beside. Hard: cut in up to four, nearly all have one.
 */
final class AccountClassMisuse implements Typology {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    private static final double DOLLARS_PER_YUAN = 1e6 / Rates.minor(10_000, YUAN, 0);
    private static final int DAYS = 14;

    @Override
    public String id() {
        return "account-class";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0.1);
        Dice dice = plot.dice();
        Person holder = act.stranger(act.before(300));
        plot.tell(holder.party(), "holder");
        boolean splits = dice.chance(0.5);
        List<Account> accounts = new ArrayList<>();
        for (int i = splits ? dice.between(3, 5) : 1; i > 0; i--) {
            AccountClass accountClass = dice.chance(0.6) ? AccountClass.II : AccountClass.III;
            Instant opened = Act.latest(holder.party().joinedAt(), act.before(200));
            accounts.add(plot.register().account(holder.party(), AccountKind.CURRENT, accountClass, YUAN, opened));
        }
        accounts.forEach(account -> plot.tell(account, splits ? "split" : "single"));
        Account payer = plot.register().outside("CN01", YUAN);
        Account beneficiary = plot.register().outside("CN02", YUAN);
        for (int use = dice.between(3, 6); use > 0; use--) {
            double share = splits ? dice.between(0.8, 0.98) : dice.between(1.3, 4.0);
            for (Account account : accounts) {
                double dollars = share * dailyLimitYuan(account) * DOLLARS_PER_YUAN;
                payOnOneDay(act, payer, account, dollars, 2 * use - 1, "in");
                payOnOneDay(act, account, beneficiary, dollars, 2 * use, "out");
            }
        }
    }

    // limits count calendar days: early enough that the last part is paid on the same day here and in China
    private static void payOnOneDay(Act act, Account from, Account to, double dollars, int day, String role) {
        Instant at = act.morning(day);
        for (double part : act.plot().split(dollars)) {
            act.pay(from, to, part, at, role);
            at = act.later(at, 0.1, 0.7);
        }
    }

    private static double dailyLimitYuan(Account account) {
        return account.accountClass() == AccountClass.II ? 10_000 : 2_000;
    }
}
