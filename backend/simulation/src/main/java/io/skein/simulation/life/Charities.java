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

/** Charity drives: for a week each quarter one person in twelve gives; in the week after, the charity passes most of it on to its projects. */
final class Charities implements Routine {

    private static final long GIFT = Streams.purpose("gift");
    private static final int QUARTER = 91;

    private final Community community;

    Charities(Community community) {
        this.community = community;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Company charity : community.town().companies(Trade.CHARITY)) {
            Dice habit = community.streams().dice(GIFT, charity.key());
            int week = (int) Math.floorMod(day.number() - habit.between(0, QUARTER - 1), (long) QUARTER) / 7;
            if (week == 0) {
                drive(charity, day, ledger);
            } else if (week == 1) {
                projects(charity, day, ledger);
            }
        }
    }

    private void drive(Company charity, Day day, Ledger ledger) {
        int charities = community.town().companies(Trade.CHARITY).size();
        for (Person person : community.town().everybody()) {
            Dice dice = community.streams().dice(GIFT + charity.key(), person.key(), day.number());
            if (dice.chance(1 / 84.0 / charities)) {
                double gift = 5 * dice.between(1, 20);
                ledger.pay(person.account(), charity.account(), gift, day.around(8, 23, dice), Channel.MOBILE, "gift");
            }
        }
    }

    private void projects(Company charity, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(GIFT, charity.key(), day.number());
        double raised = 50.0 * community.town().persons().size() / 12;
        for (int i = 0; i < 3; i++) {
            Account project = community.outsider(dice);
            double sum = raised * 0.9 / 21 * dice.between(0.5, 1.5);
            ledger.pay(charity.account(), project, sum, day.at(9, 17, dice), Channel.WIRE, "charity project");
        }
    }
}
