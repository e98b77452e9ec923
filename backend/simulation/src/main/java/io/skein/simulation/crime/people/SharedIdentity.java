// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

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
 * A ring of four to six customers who claim to be strangers but use the same telephone, e-mail, document or device. They take in small
 * sums and pass them to one of their own, who sends them out.
 *
 * <p>Source: FFIEC BSA/AML Examination Manual, appendix F: persons in transactions who share an address or telephone number
 * without a reason one can see. Sizes and sums are assumptions.
 *
 * <p>Easy: one telephone number and one device for all. Medium: some fragments are missing, so that part of the ring hangs together by
 * another one. Hard: mostly a chain in which neighbours share one fragment each, of any sort, and most members are ordinary customers.
 */
final class SharedIdentity implements Typology {

    private static final int DAYS = 30;
    private static final List<IdentifierKind> FRAGMENTS =
            List.of(IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.DOCUMENT);

    @Override
    public String id() {
        return "shared-identity";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0.05);
        List<Person> members = new ArrayList<>();
        for (int i = plot.dice().between(4, 6); i > 0; i--) {
            members.add(act.stranger(act.before(60)));
        }
        List<Party> parties = members.stream().map(Person::party).toList();
        Ties ties = new Ties(act);
        ties.share(parties, IdentifierKind.PHONE, FRAGMENTS, act.before(30));
        ties.shareDevice(parties, act.daytime(0), 2);
        for (Person member : members) {
            String role = member.equals(members.getFirst()) ? "head" : "member";
            plot.tell(member.party(), role);
            plot.tell(member.account(), role);
        }
        collect(act, members);
    }

    private static void collect(Act act, List<Person> members) {
        Person head = members.getFirst();
        Account abroad = act.plot().outsider();
        Instant round = act.daytime(3);
        for (int i = act.dice().between(2, 4); i > 0; i--) {
            double collected = 0;
            Instant last = round;
            for (Person member : members.subList(1, members.size())) {
                double dollars = act.plot().jitter(act.dice().logNormal(420, 0.4));
                Instant paid = act.later(round, 0.1, 10);
                act.pay(act.payer(), member.account(), dollars, paid, "collect");
                Instant passed = act.rest(paid, 0.5, 8);
                act.pay(member.account(), head.account(), dollars * 0.95, passed, "pass-on");
                collected += dollars * 0.95;
                last = Act.latest(last, passed);
            }
            Instant out = act.payInParts(head.account(), abroad, collected * 0.97, act.rest(last, 0.5, 8), "out");
            round = act.later(out, 12, 60);
        }
    }
}
