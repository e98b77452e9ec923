// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accounts of class Ⅱ and Ⅲ, in yuan, which one person in twelve keeps for small payments: loaded from the person's main account, spent in small
 * sums. Once in a while a large purchase is taken back and the whole comes in at once: a one-off refund beyond what the class is for.
 */
final class SmallAccounts implements Routine {

    private static final long SMALL = Streams.purpose("small account");
    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    private static final double REFUNDS_A_DAY = 0.0015;

    private final Community community;
    private final Map<Person, Account> accounts = new LinkedHashMap<>();

    SmallAccounts(Community community) {
        this.community = community;
        for (Person person : community.town().persons()) {
            Dice dice = community.streams().dice(SMALL, person.key());
            if (dice.chance(1 / 12.0)) {
                AccountClass accountClass = dice.chance(0.5) ? AccountClass.II : AccountClass.III;
                accounts.put(
                        person,
                        community
                                .register()
                                .account(
                                        person.party(),
                                        AccountKind.CURRENT,
                                        accountClass,
                                        YUAN,
                                        person.account().openedAt()));
            }
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        accounts.forEach((person, account) -> {
            Dice dice = community.streams().dice(SMALL, person.key(), day.number());
            if (day.ofMonth() % 10 == 4) {
                double load = 5 * dice.between(4, 20);
                ledger.pay(person.account(), account, load, day.at(7, 9, dice), Channel.MOBILE, "load");
            }
            if (dice.chance(0.35)) {
                Account shop = community.outsider(dice);
                double price = dice.logNormal(5, 0.7);
                ledger.pay(account, shop, price, day.around(9, 23, dice), Channel.MOBILE, "small purchase");
            }
            if (dice.chance(REFUNDS_A_DAY)) {
                Account shop = community.outsider(dice);
                double refund = dice.logNormal(420, 0.6);
                ledger.pay(shop, account, refund, day.around(9, 23, dice), Channel.MOBILE, "one-off refund");
            }
        });
    }
}
