// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountKind;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.People.Person;
import java.time.Instant;

/**
 * An account that nobody used for more than a year is woken up: money comes in from several sides and is gone within days.
 *
 * <p>Source: People's Bank of China, order 2006/2 on reports of large and suspicious transactions, article 11 (4): an account long idle
 * (a year or more) suddenly used for no clear reason, with much money in and out within ten business days. What "much" is the order
 * ties to the reporting limits; 30,000 dollars at the median are an assumption.
 *
 * <p>Easy: silence, then all within a day or two. Medium: the holder has a normal life with another account, and a small payment may
 * test the account first. Hard: the money comes and goes in many parts over up to ten business days, some of it from and to other banks.
 */
final class DormantReactivation implements Typology {

    private static final int SHORT_TERM_DAYS = 14;
    private static final int LEAST_IDLE_DAYS = 400;
    private static final int MOST_IDLE_DAYS = 3_000;
    private static final double SILENT_SHARE = 0.6;

    @Override
    public String id() {
        return "dormant-reactivation";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, SHORT_TERM_DAYS, SILENT_SHARE);
        Dice dice = plot.dice();
        Instant opened = plot.period().before(LEAST_IDLE_DAYS, MOST_IDLE_DAYS, dice);
        Person holder = act.stranger(opened);
        Account idle = plot.register()
                .account(
                        holder.party(),
                        AccountKind.SAVINGS,
                        Act.latest(opened, holder.party().joinedAt()));
        plot.tell(holder.party(), "holder");
        plot.tell(idle, "dormant");

        Instant at = act.daytime(0);
        if (dice.chance(plot.knobs().mixing())) {
            act.pay(act.payer(), idle, plot.jitter(25), at, "test");
            at = act.rest(at, 6, 24);
        }
        drain(act, idle, fill(act, idle, at));
    }

    private static Arrival fill(Act act, Account idle, Instant from) {
        Plot plot = act.plot();
        double total = plot.dice().logNormal(30_000, 0.5);
        int payers = 2 + plot.dice().between(0, plot.knobs().splitDepth());
        Instant at = from;
        double arrived = 0;
        for (int i = 0; i < payers; i++) {
            double part = plot.jitter(total / payers);
            arrived += part;
            act.pay(act.payer(), idle, part, at, "in");
            at = act.rest(at, 1, 8);
        }
        return new Arrival(arrived, at);
    }

    private static void drain(Act act, Account idle, Arrival arrival) {
        double share = act.dice().between(0.9, 0.99);
        act.payInParts(idle, act.plot().outsider(), arrival.dollars * share, act.rest(arrival.at, 1, 12), "out");
    }

    private record Arrival(double dollars, Instant at) {}
}
