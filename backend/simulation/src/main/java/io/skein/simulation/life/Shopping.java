// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.List;

/**
 * Purchases, refunds and cash. About thirty purchases a month and person, more before Christmas and at week-ends, mostly in a handful of
 * regular shops; half of the shops bank elsewhere. One purchase in fifty comes back, in full for most, within three weeks. One person in eight
 * shops on-line across channels: loads a wallet at a payment institution, pays from the card, the phone and in digital currency.
 */
final class Shopping implements Routine {

    private static final long SHOP = Streams.purpose("shop");
    private static final long CASH = Streams.purpose("cash");
    private static final long ONLINE = Streams.purpose("online");
    /** What a person spends in shops of the town in a month, in dollars: the mean of what is drawn in {@link #live}. */
    static final double SPENT_IN_TOWN = 540;

    private static final int SECONDS_A_DAY = 86_400;
    private static final double[] SEASON = {0.92, 0.9, 0.98, 0.97, 1.02, 0.99, 0.99, 1.0, 0.96, 1.0, 1.05, 1.22};

    private final Community community;
    private final List<Company> shops;

    Shopping(Community community) {
        this.community = community;
        this.shops = community.town().companies(Trade.SHOP);
    }

    @Override
    public void live(Day day, Ledger ledger) {
        double mood = SEASON[day.month() - 1] * (day.ofWeek() >= 6 ? 1.2 : day.ofWeek() == 5 ? 1.1 : 0.9);
        for (Person person : community.town().everybody()) {
            Dice dice = community.streams().dice(SHOP, person.key(), day.number());
            double eager = 0.5 + (person.key() >>> 20 & 0xff) / 255.0;
            for (int i = dice.poisson(0.9 * mood * eager); i > 0; i--) {
                purchase(person, day, ledger, dice);
            }
            if (dice.chance(0.05)) {
                cash(person, day, ledger);
            }
            if ((person.key() >>> 28 & 7) == 3 && dice.chance(0.08)) {
                online(person, day, ledger);
            }
        }
    }

    private void purchase(Person person, Day day, Ledger ledger, Dice dice) {
        Account shop = shop(person, dice);
        double price = price(person, dice);
        long at = day.around(7, 23, dice);
        Channel channel = dice.chance(0.86) ? Channel.CARD : Channel.MOBILE;
        ledger.pay(person.account(), shop, price, at, channel, "purchase");
        if (dice.chance(0.02)) {
            double back = dice.chance(0.8) ? price : price * dice.between(0.2, 0.9);
            long later = at + (long) (dice.between(0.2, 21.0) * SECONDS_A_DAY);
            ledger.pay(shop, person.account(), back, later, channel, "refund");
        }
    }

    private static double price(Person person, Dice dice) {
        double wealth = Math.max(0.6, Math.min(2.5, person.work().income() / 3_800));
        double price = dice.chance(0.03) ? dice.logNormal(240, 0.8) : dice.logNormal(23, 0.85);
        return price * StrictMath.sqrt(wealth);
    }

    // seven in ten purchases are made in one of six regular shops
    private Account shop(Person person, Dice dice) {
        Dice choice = dice.chance(0.7) ? community.streams().dice(SHOP, person.key() + dice.between(1, 6)) : dice;
        if (choice.chance(0.5)) {
            return community.outsider(choice);
        }
        return shops.get(choice.popular(shops.size())).account();
    }

    private void cash(Person person, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(CASH, person.key(), day.number());
        Account desk = community.town().cashDesks().get((int)
                Math.floorMod(person.key(), (long) community.town().cashDesks().size()));
        if (dice.chance(0.9)) {
            ledger.pay(person.account(), desk, 20 * dice.between(1, 10), day.at(7, 22, dice), Channel.CASH, "cash");
        } else {
            double sum = 10 * StrictMath.round(dice.logNormal(25, 1.1));
            ledger.pay(desk, person.account(), sum, day.at(9, 16, dice), Channel.CASH, "paid in");
        }
    }

    private void online(Person person, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(ONLINE, person.key(), day.number());
        Account wallet = community.main(Trade.MARKETPLACE).account();
        long at = day.at(9, 20, dice);
        double price = dice.logNormal(60, 0.7);
        ledger.pay(person.account(), wallet, price, at, Channel.THIRD_PARTY, "wallet");
        ledger.pay(person.account(), community.outsider(dice), price * 0.6, at + 900, Channel.CARD, "on-line order");
        ledger.pay(
                person.account(), community.outsider(dice), price * 0.3, at + 2_400, Channel.MOBILE, "on-line order");
        if (dice.chance(0.15)) {
            Account exchange = community.abroad(dice);
            ledger.pay(person.account(), exchange, price, at + 5_000, Channel.DIGITAL_CURRENCY, "on-line order");
        }
    }
}
