// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.People.Person;
import java.time.Instant;

/**
 * An ordinary customer's account is suddenly used otherwise than before and than others use theirs: more payments, larger ones, with people who were never
 * dealt with, in both directions, and without any shape.
 *
 * <p>Source: FFIEC BSA/AML Examination Manual, appendix F: activity inconsistent with the customer's business or with what was usual for the
 * account. How much more is an assumption: three to six months' income in each direction.
 *
 * <p>Easy: within five days. Medium: within nine. Hard: spread over a month, sums uneven.
 */
final class BehaviourDeviation implements Typology {

    private static final int LEAST_DAYS = 5;
    private static final int USUAL_DAYS = 9;
    private static final int MOST_DAYS = 30;
    private static final double OWN_PAST = 0.55;

    @Override
    public String id() {
        return "behaviour-deviation";
    }

    @Override
    public void plant(Plot plot) {
        int days = (int) Math.clamp(USUAL_DAYS * plot.knobs().delay(), LEAST_DAYS, MOST_DAYS);
        Act act = new Act(plot, days, OWN_PAST);
        Dice dice = plot.dice();
        Person person = plot.ordinaryPerson();
        plot.tell(person.party(), "deviant");
        plot.tell(person.account(), "deviant");
        int payments = dice.between(10, 16);
        double months = dice.between(3.0, 6.0);
        for (int i = 0; i < payments; i++) {
            double dollars = plot.jitter(Act.income(person) * months / payments);
            act.pay(act.payer(), person.account(), dollars, anyTime(act, days), "in");
            act.pay(person.account(), act.payer(), plot.jitter(dollars), anyTime(act, days), "out");
        }
    }

    private static Instant anyTime(Act act, int days) {
        return act.daytime(act.dice().between(0, days - 1));
    }
}
