// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountKind;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.People.Person;
import java.time.Instant;

/**
 * A herder recruits two or three people: each opens an account, is paid by strangers who were defrauded, and passes the money on within
 * hours, less a commission, often from the herder's own telephone.
 *
 * <p>Sources: FinCEN, Advisory on imposter scams and money mule schemes related to COVID-19, FIN-2020-A003 (July 2020): new account,
 * transfers that do not fit the customer, money moved on at once to others or abroad, a share kept; Europol's European Money Mule Action: recruits are mostly young.
 * A commission of 5 to 10 per cent and payments of 1,200 dollars at the median are assumptions.
 *
 * <p>Easy: new young customers, all on one telephone, money gone within hours. Medium: some are ordinary customers who open a second
 * account, some log-ins from the common telephone are missing. Hard: most have a normal life, money rests for days and leaves in parts.
 */
final class Mule implements Typology {

    private static final int DAYS = 40;

    @Override
    public String id() {
        return "mule-score";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0.05);
        Device herders = plot.register().device("android");
        Account collector = plot.outsider();
        for (int i = plot.dice().between(2, 3); i > 0; i--) {
            recruit(act, herders, collector);
        }
    }

    private static void recruit(Act act, Device herders, Account collector) {
        Plot plot = act.plot();
        Instant joined = act.daytime(act.dice().between(0, 5));
        boolean ordinary = act.dice().chance(plot.knobs().mixing());
        Person mule =
                ordinary ? plot.ordinaryPerson() : act.newcomer(plot.founder().youngPerson(joined));
        Account account =
                ordinary ? plot.register().account(mule.party(), AccountKind.CURRENT, joined) : mule.account();
        plot.tell(mule.party(), "mule");
        plot.tell(account, "mule");
        Ties ties = new Ties(act);
        Instant at = ties.visit(mule.party(), ties.seen() ? herders : mule.device(), joined, 2);
        at = act.rest(at, 12, 72);
        for (int i = act.dice().between(3, 6); i > 0; i--) {
            double dollars = plot.jitter(act.dice().logNormal(1_200, 0.6));
            act.pay(act.payer(), account, dollars, at, "victim");
            double passedOn = dollars * act.dice().between(0.9, 0.95);
            act.payInParts(account, collector, passedOn, act.rest(at, 0.3, 5), "out");
            at = act.later(at, 5, 40);
        }
    }
}
