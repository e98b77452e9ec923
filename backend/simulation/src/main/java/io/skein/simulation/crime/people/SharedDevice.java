// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Three to five strangers log in from one device, and then pay each other.
 *
 * <p>Source: FinCEN, Advisory to financial institutions on cyber-events and cyber-enabled crime, FIN-2016-A005 (October 2016), which
 * asks for device identifiers since they tie accounts of one perpetrator together. Sizes and sums are assumptions.
 *
 * <p>Easy: all log in within days, then money moves. Medium: some log-ins are missing; such a member is tied to the one before by a second
 * device. Hard: mostly such a chain, log-ins and transfers weeks apart, members with a normal life and devices of their own.
 */
final class SharedDevice implements Typology {

    private static final int DAYS = 35;

    @Override
    public String id() {
        return "shared-device";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0.1);
        List<Person> members = new ArrayList<>();
        for (int i = plot.dice().between(3, 5); i > 0; i--) {
            members.add(act.stranger(act.before(300)));
        }
        Instant ready = logIn(act, members.stream().map(Person::party).toList());
        for (Person member : members) {
            plot.tell(member.party(), "user");
            plot.tell(member.account(), "user");
        }
        move(act, members, act.rest(ready, 6, 48));
    }

    private static Instant logIn(Act act, List<Party> members) {
        Ties ties = new Ties(act);
        Device common = act.plot().register().device("android");
        Instant last = act.daytime(0);
        for (int i = 0; i < members.size(); i++) {
            Instant from = act.rest(act.daytime(0), 0, 48);
            boolean seen = i < 2 || ties.seen();
            Device device = seen ? common : act.plot().register().device("android");
            if (!seen) {
                ties.visit(members.get(i - 1), device, from, 1);
            }
            last = Act.latest(last, ties.visit(members.get(i), device, from, 2));
        }
        return last;
    }

    private static void move(Act act, List<Person> members, Instant from) {
        Instant at = from;
        double dollars = act.dice().logNormal(2_500, 0.5);
        for (int i = 0; i < members.size() + act.dice().between(1, 3); i++) {
            Person payer = members.get(i % members.size());
            Person payee = members.get((i + 1) % members.size());
            at = act.payInParts(payer.account(), payee.account(), act.plot().jitter(dollars), at, "transfer");
            at = act.rest(at, 2, 30);
        }
    }
}
