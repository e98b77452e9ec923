// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.People.Person;
import java.time.Instant;

/**
 * One party opens account after account, turns money over on each and closes it again.
 *
 * <p>Source: People's Bank of China, order 2006/2, article 11 (6): many accounts opened and closed without a normal reason, with much
 * money in and out before they are closed. How many and how long they live is an assumption: three to six, days to weeks.
 *
 * <p>Easy: three or four accounts of one new customer, each used for a few days. Medium: the customer has a normal life beside. Hard:
 * more accounts, money rests longer on them and leaves in parts, and some stand in the names of straw men for whom the same person signs.
 */
final class OpenBurstClose implements Typology {

    private static final int DAYS = 60;
    private static final int MOST_ACCOUNTS = 6;

    @Override
    public String id() {
        return "open-burst-close";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0);
        Ties ties = new Ties(act);
        Person controller = act.stranger(act.before(30));
        plot.tell(controller.party(), "controller");
        int accounts =
                Math.min(MOST_ACCOUNTS, 3 + plot.dice().between(0, plot.knobs().splitDepth()));
        Instant opened = act.daytime(0);
        for (int i = 0; i < accounts; i++) {
            boolean straw = i > 0 && !ties.seen();
            live(act, open(act, controller, straw, opened), opened);
            opened = act.later(opened, 48, 120);
        }
    }

    private static Account open(Act act, Person controller, boolean straw, Instant opened) {
        Plot plot = act.plot();
        Person holder = straw ? act.stranger(act.before(30)) : controller;
        Account account = plot.register().account(holder.party(), AccountKind.CURRENT, opened);
        if (straw) {
            plot.register().own(controller.party(), account, Role.SIGNATORY, opened);
            plot.tell(holder.party(), "straw");
        }
        plot.tell(account, "burst");
        return account;
    }

    private static void live(Act act, Account account, Instant opened) {
        Instant at = act.later(opened, 12, 48);
        for (int i = act.dice().between(2, 3); i > 0; i--) {
            double dollars = act.plot().jitter(act.dice().logNormal(12_000, 0.4));
            act.pay(act.payer(), account, dollars, at, "in");
            Instant gone = act.payInParts(account, act.plot().outsider(), dollars, act.rest(at, 2, 20), "out");
            at = act.later(gone, 2, 24);
        }
        act.plot().register().close(account, act.later(at, 1, 24));
    }
}
