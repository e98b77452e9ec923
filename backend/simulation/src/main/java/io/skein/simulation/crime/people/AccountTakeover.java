// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.IdentifierKind;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Register;
import java.time.Instant;

/**
 * A stranger gets hold of a customer's account: logs in from a device never seen before, changes telephone and e-mail, pays somebody to
 * whom the customer never paid, and then empties the account.
 *
 * <p>Source: FinCEN, Account takeover activity, FIN-2011-A016 (December 2011): changes to customer and account profiles, then sudden transfers.
 * The order (change, new payee, drain) is the typology's own. One to three months' income as what there is to take is an assumption.
 *
 * <p>The victim is always an ordinary customer with a life of his or her own. Easy: device, telephone and e-mail change, and all is over
 * within hours. Medium: one of the changes is not on file. Hard: few changes are on file, the steps are days apart, the money goes in
 * parts, and to another bank.
 */
final class AccountTakeover implements Typology {

    private static final int DAYS = 20;

    @Override
    public String id() {
        return "account-takeover";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0.25);
        Person victim = plot.ordinaryPerson();
        plot.tell(victim.party(), "victim");
        plot.tell(victim.account(), "drained");
        Instant changed = change(act, victim);
        Account payee = payee(act);
        double funds = Act.income(victim) * plot.dice().between(1.0, 3.0);
        Instant first = act.rest(changed, 0.5, 8);
        act.pay(victim.account(), payee, plot.jitter(funds * 0.05), first, "first-payment");
        act.payInParts(
                victim.account(), payee, funds * plot.dice().between(0.75, 0.9), act.rest(first, 0.5, 8), "drain");
    }

    private static Instant change(Act act, Person victim) {
        Ties ties = new Ties(act);
        Register register = act.plot().register();
        Device device = register.device("android");
        Instant at = ties.visit(victim.party(), device, act.daytime(0), 1);
        boolean phone = ties.seen();
        if (phone) {
            at = act.rest(at, 0.05, 0.5);
            register.identify(victim.party(), IdentifierKind.PHONE, ties.value(IdentifierKind.PHONE), at);
        }
        if (ties.seen() || !phone) {
            at = act.rest(at, 0.05, 0.5);
            register.identify(victim.party(), IdentifierKind.EMAIL, ties.value(IdentifierKind.EMAIL), at);
        }
        return at;
    }

    private static Account payee(Act act) {
        Plot plot = act.plot();
        Dice dice = plot.dice();
        if (dice.chance(0.5) || dice.chance(plot.knobs().unseen())) {
            return act.newOutsider();
        }
        Person mule = plot.newPerson(act.before(40));
        plot.tell(mule.party(), "payee");
        plot.tell(mule.account(), "payee");
        return mule.account();
    }
}
