// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountKind;
import io.skein.model.IdentifierKind;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two to four invented persons, put together from one stolen document number and a common telephone, build up credit with payments that
 * grow, then draw all of it, send it away and are never heard of again.
 *
 * <p>Sources: Federal Reserve, Synthetic identity fraud in the U.S. payment system (July 2019): a real number with invented particulars,
 * credit nursed, then bust out; a mean loss of 15,000 dollars; and Detecting synthetic identity fraud in the U.S. payment system (October 2019): several identities with
 * one social security number, address or telephone, thin files. In life the nursing takes months to years; here it fits the period.
 *
 * <p>Easy: all share the document and the telephone. Medium: fragments are missing. Hard: few fragments are left, neighbours share
 * one, and the proceeds leave slowly and in parts.
 */
final class SyntheticIdentity implements Typology {

    private static final int DAYS = 62;
    private static final int NURSING_DAYS = 45;
    private static final double GROWTH = 2;
    private static final List<IdentifierKind> FRAGMENTS =
            List.of(IdentifierKind.PHONE, IdentifierKind.ADDRESS, IdentifierKind.EMAIL);

    @Override
    public String id() {
        return "synthetic-identity";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0);
        List<Person> invented = new ArrayList<>();
        for (int i = plot.dice().between(2, 4); i > 0; i--) {
            invented.add(plot.newPerson(act.daytime(plot.dice().between(0, 4))));
        }
        Ties ties = new Ties(act);
        List<Party> parties = invented.stream().map(Person::party).toList();
        ties.share(parties, IdentifierKind.PHONE, FRAGMENTS, act.daytime(5));
        // the true holder of the document is a victim and no member
        ties.lend(plot.ordinaryPerson().party(), IdentifierKind.DOCUMENT, parties);
        Account employer = plot.outsider();
        Account fence = plot.outsider();
        for (Person person : invented) {
            plot.tell(person.party(), "synthetic");
            plot.tell(person.account(), "current");
            ties.visit(person.party(), person.device(), act.daytime(5), 2);
            bustOut(act, person, nurse(act, person, employer), fence);
        }
    }

    private static Account nurse(Act act, Person person, Account employer) {
        Plot plot = act.plot();
        Account credit = plot.register().account(person.party(), AccountKind.CARD, act.daytime(6));
        plot.tell(credit, "credit");
        double drawn = plot.jitter(300);
        int rounds = plot.dice().between(3, 5);
        for (int i = 0; i < rounds; i++) {
            Instant at = act.daytime(7 + i * (NURSING_DAYS - 7) / rounds);
            act.pay(credit, plot.ordinaryCompany().account(), drawn, at, "draw");
            Instant paid = act.later(at, 24, 72);
            act.pay(employer, person.account(), drawn * act.dice().between(1.05, 1.4), paid, "feed");
            act.pay(person.account(), credit, drawn, act.later(paid, 2, 48), "repay");
            drawn = plot.jitter(drawn * GROWTH);
        }
        return credit;
    }

    private static void bustOut(Act act, Person person, Account credit, Account fence) {
        double limit = act.plot().jitter(act.dice().logNormal(15_000, 0.3));
        Instant at = act.daytime(NURSING_DAYS + act.dice().between(3, 6));
        Instant drawn = act.payInParts(credit, person.account(), limit, at, "bust-out");
        act.payInParts(person.account(), fence, limit * act.dice().between(0.95, 1), act.rest(drawn, 1, 12), "out");
    }
}
