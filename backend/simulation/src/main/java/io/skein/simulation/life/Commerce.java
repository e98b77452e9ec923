// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;

/**
 * What shops do apart from selling to the town: customers of other banks, takings in cash that are paid in, seasonal trade (one shop in
 * eight makes most of its year in six weeks), equipment that is leased at a fixed weekly price.
 */
final class Commerce implements Routine {

    private static final long TAKINGS = Streams.purpose("takings");
    private static final long LEASE = Streams.purpose("lease");
    private static final long SEASON = Streams.purpose("season");

    private final Community community;

    Commerce(Community community) {
        this.community = community;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Company shop : community.town().companies(Trade.SHOP)) {
            takings(shop, day, ledger);
            season(shop, day, ledger);
            lease(shop, day, ledger);
        }
    }

    private void takings(Company shop, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(TAKINGS, shop.key(), day.number());
        for (int i = dice.poisson(Math.min(30, 0.6 * shop.size())); i > 0; i--) {
            double price = dice.logNormal(28, 0.9);
            ledger.pay(community.outsider(dice), shop.account(), price, day.around(7, 23, dice), Channel.CARD, "sale");
        }
        boolean paysIn = (shop.key() & 3) == 0 && day.ofWeek() <= 6 && dice.chance(0.6);
        if (paysIn) {
            Account desk = dice.pick(community.town().cashDesks());
            double sum = 10 * StrictMath.round(dice.logNormal(60 + 8.0 * shop.size(), 0.6));
            ledger.pay(desk, shop.account(), sum, day.at(16, 20, dice), Channel.CASH, "takings");
        }
    }

    // orders from all over the country in the weeks of the season, next to none in the others
    private void season(Company shop, Day day, Ledger ledger) {
        if ((shop.key() >>> 6 & 7) != 5) {
            return;
        }
        int peak = (int) Math.floorMod(shop.key() >>> 10, 365L);
        int distance = Math.floorMod(day.date().getDayOfYear() - peak, 365);
        Dice dice = community.streams().dice(SEASON, shop.key(), day.number());
        for (int i = dice.poisson(distance < 42 ? 6 : 0.2); i > 0; i--) {
            double price = dice.logNormal(90, 0.8);
            Account buyer = dice.pick(community.town().outsiders());
            ledger.pay(buyer, shop.account(), price, day.around(8, 23, dice), Channel.CARD, "seasonal sale");
        }
    }

    private void lease(Company shop, Day day, Ledger ledger) {
        Dice habit = community.streams().dice(LEASE, shop.key());
        boolean leases = habit.chance(0.12);
        int weekday = habit.between(1, 5);
        if (leases && day.ofWeek() == weekday) {
            double price = 50 * StrictMath.round(habit.between(500.0, 12_000.0) / 50);
            Account lessor = community.outsider(habit);
            Dice dice = community.streams().dice(LEASE, shop.key(), day.number());
            ledger.pay(shop.account(), lessor, price, day.at(8, 12, dice), Channel.WIRE, "instalment");
        }
    }
}
